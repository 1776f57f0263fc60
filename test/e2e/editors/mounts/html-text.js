/** The text of what an editor sends as HTML: a paragraph is a line, and so is what follows a `<br>`. */
export const htmlText = (html) => {
	const page = new DOMParser().parseFromString(html, 'text/html');
	for (const promotion of page.querySelectorAll('[data-f-id]')) promotion.remove();
	const lines = [''];
	const walk = (node) => {
		for (const child of node.childNodes) {
			const isBlock = child.localName === 'p' || child.localName === 'div';
			if (isBlock && lines.at(-1) !== '') lines.push('');
			if (child.localName === 'br') lines.push('');
			else if (child.nodeType === Node.TEXT_NODE) lines.push(lines.pop() + child.data.replaceAll('\u00a0', ' '));
			else walk(child);
			if (isBlock && lines.at(-1) !== '') lines.push('');
		}
	};
	walk(page.body);
	return lines.join('\n').trim();
};
