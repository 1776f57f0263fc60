/** Attributes of an element; `false` and undefined leave one out, `true` sets it empty. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element: `make(document, 'p.desk-text', {lang: 'ms'}, 'Hai')`. Text is always text, never markup. */
export const make = <T extends keyof HTMLElementTagNameMap>(
	document: Document,
	tag: T | `${T}.${string}`,
	attributes: Attributes = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] => {
	const [name, ...classes] = tag.split('.');
	// The template type above guarantees that what stands before the first dot is the tag's name.
	const element = document.createElement(name as T);
	if (classes.length > 0) element.className = classes.join(' ');
	for (const [key, value] of Object.entries(attributes)) {
		if (value === true) element.setAttribute(key, '');
		else if (typeof value === 'string') element.setAttribute(key, value);
	}
	element.append(...children);
	return element;
};

/** Sets text only when it differs, so that a page that is being observed stays quiet. */
export const setText = (element: Element, text: string): void => {
	if (element.textContent !== text) element.textContent = text;
};

const drawings = {
	send: 'M2.75 8 13.5 3 10.25 13.25 7.5 9Z',
	pause: 'M5.5 3.75v8.5m5-8.5v8.5',
	play: 'M5 3.5 12.5 8 5 12.5Z',
	hand: 'M5.5 8V3.75a1 1 0 0 1 2 0V7m0-4a1 1 0 0 1 2 0v4m0-3a1 1 0 0 1 2 0v5c0 2.750-1.750 4.500-4 4.500-2 0-3-1-4.250-3.250L2.500 8.500a1 1 0 0 1 1.700-1L5.500 9',
	lock: 'M3.25 7h9.5v6.5h-9.5ZM5.25 7V5.25a2.75 2.75 0 0 1 5.5 0V7',
	again: 'M5.5 3 2.75 5.75 5.5 8.5M2.75 5.75h6.5a3.75 3.75 0 0 1 0 7.5H5.5',
} as const;

/** A small line drawing beside a word; it says nothing of its own. */
export const icon = (document: Document, name: keyof typeof drawings): SVGElement => {
	const space = 'http://www.w3.org/2000/svg';
	const svg = document.createElementNS(space, 'svg');
	const path = document.createElementNS(space, 'path');
	svg.setAttribute('viewBox', '0 0 16 16');
	svg.setAttribute('class', 'desk-icon');
	svg.setAttribute('aria-hidden', 'true');
	path.setAttribute('d', drawings[name]);
	svg.append(path);
	return svg;
};
