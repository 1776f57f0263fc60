const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	'#39': "'",
};

/** The words of a little HTML, as helpdesks keep messages; nothing is run or drawn. Plain text stays as it is. */
export const textOfHtml = (html: string): string => {
	if (!/<\/?[a-z][^<>]{0,2000}>|&[a-z#0-9]{2,8};/i.test(html)) return html;
	return html
		.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])[^<>]{0,2000}>/gi, '\n')
		.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
		.replace(/&([a-z]{2,6}|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
		.replace(/\n{3,}/g, '\n\n')
		.trim();
};
