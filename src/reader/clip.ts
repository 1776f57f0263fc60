const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (found) => entities[found] ?? found);

/** Text as markup within a line; breaks stay breaks. */
export const markupOf = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const paragraphsOf = (text: string): string =>
	text
		.replace(/^\n|\n$/g, '')
		.split('\n')
		.map((line) => `<p>${escaped(line)}</p>`)
		.join('');

/** What a paste of this text carries, by type: as markup for editors that take nothing else, each line a paragraph. */
export const clipOf = (text: string, isMarkup: boolean): Readonly<Record<string, string>> => ({
	'text/plain': text,
	...(isMarkup ? { 'text/html': text.includes('\n') ? paragraphsOf(text) : markupOf(text) } : {}),
});
