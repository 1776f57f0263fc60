import {
	attribute,
	dataOf,
	firstChildOf,
	isElement,
	kindOf,
	matches,
	nextSiblingOf,
	parentOf,
	tagOf,
	textNode,
} from './dom.ts';

const blocks = new Set(
	'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
		' ',
	),
);
/** Whether an element starts a line of its own, by its tag. */
export const isBlock = (target: Element): boolean => blocks.has(tagOf(target));

const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea']);

/** A picture that stands for a character: its alternative text is an emoji or its short name. */
const emoji = /^(?:[^\p{L}\p{N}]*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3).*|:[\w+-]+:)$/u;

/** Longer texts are cut here: nobody says that much in a chat, but a hostile page may show it. */
const longest = 20_000;

interface Lines {
	add(text: string, keepBreaks: boolean): void;
	isFull(): boolean;
	/** Starts a new line unless the current one is empty. */
	block(): void;
	br(): void;
	end(): string;
}

/**
 * White space becomes one space as on screen. A line break typed by a person (nothing but the text follows it) stays:
 * pages show those with `white-space: pre-wrap`; indented ones come from the layout of the markup.
 */
const createLines = (): Lines => {
	const lines: string[] = [];
	/** Pieces of the current line; joined at its end, so that long lines cost no more than short ones. */
	let line: string[] = [];
	let isBlank = true;
	let length = 0;
	const br = () => {
		lines.push(line.join('').trimEnd());
		line = [];
		isBlank = true;
	};
	const block = () => {
		if (isBlank) line = [];
		else br();
	};
	const space = () => {
		if (line.length > 0 && line.at(-1) !== ' ') line.push(' ');
	};
	const word = (part: string) => {
		line.push(part);
		isBlank = false;
	};
	/** A run of white space with line breaks in it that a person typed. */
	const typedBreak = (part: string) => {
		if (isBlank) return;
		br();
		if (part.indexOf('\n') !== part.lastIndexOf('\n')) br();
	};
	const add = (all: string, keepBreaks: boolean) => {
		const text = all.slice(0, Math.max(0, longest - length));
		length += text.length;
		if (text.trim() === '') {
			space();
			return;
		}
		for (const part of text.split(/(\s+)/)) {
			if (part === '') continue;
			if (part.trim() !== '') word(part);
			else if (part.includes('\n') && (keepBreaks || part.endsWith('\n'))) typedBreak(part);
			else space();
		}
	};
	const end = () => {
		br();
		return lines
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.trim();
	};
	return { add, isFull: () => length >= longest, block, br, end };
};

const enter = (target: Element, lines: Lines): void => {
	const tag = tagOf(target);
	if (tag === 'br') lines.br();
	else if (tag === 'img') {
		const alt = attribute(target, 'alt')?.trim() ?? '';
		if (emoji.test(alt)) lines.add(alt, false);
	} else if (blocks.has(tag)) lines.block();
};

const isSkipped = (target: Element, drop: string | null): boolean =>
	skipped.has(tagOf(target)) || attribute(target, 'hidden') !== null || (drop !== null && matches(target, drop));

/**
 * The text a person reads in an element: `<br>` and block elements become line breaks, emoji pictures their character;
 * what matches `drop` is left out. Never `innerText`: that would ask the browser for a layout.
 */
export const textOf = (root: Node, drop: string | null): string => {
	const lines = createLines();
	const inPre = isElement(root) && tagOf(root) === 'pre';
	let pre = inPre ? 1 : 0;
	// A loop instead of recursion: a hostile page may nest deeper than the stack.
	let at = firstChildOf(root);
	while (at !== null && !lines.isFull()) {
		let down: Node | null = null;
		if (kindOf(at) === textNode) lines.add(dataOf(at), pre > 0);
		else if (isElement(at) && !isSkipped(at, drop)) {
			enter(at, lines);
			down = firstChildOf(at);
			if (down !== null && tagOf(at) === 'pre') pre += 1;
		}
		if (down !== null) {
			at = down;
			continue;
		}
		if (isElement(at) && isBlock(at)) lines.block();
		let next = nextSiblingOf(at);
		while (next === null) {
			const up: Node | null = parentOf(at);
			if (up === null || up === root) return lines.end();
			at = up;
			if (isElement(at) && isBlock(at)) lines.block();
			if (isElement(at) && tagOf(at) === 'pre') pre -= 1;
			next = nextSiblingOf(at);
		}
		at = next;
	}
	return lines.end();
};

/** The same text apart from white space: what a composer held against what the transcript shows. */
export const sameText = (one: string, other: string): boolean => squash(one) === squash(other);

/** Text with each run of white space as one space. */
export const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
