import { deepestJson } from './imported.ts';

/** The first place where a text stops being JSON, or nests too deep. */
export interface JsonFault {
	readonly name: 'not-json' | 'too-deep';
	/** In UTF-16 units from the start. */
	readonly offset: number;
}

/** What may come next in a text. */
type Next = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'done';

const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Where a match at a place ends; -1 where there is none. */
const endOf = (pattern: RegExp, text: string, at: number): number => {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Where the string that begins at a quote ends; or the place where it goes wrong. */
const stringEnd = (text: string, from: number): { readonly end: number } | { readonly wrong: number } => {
	for (let at = from + 1; at < text.length; ) {
		const code = text.charCodeAt(at);
		if (code === 0x22) return { end: at + 1 };
		if (code < 0x20) return { wrong: at };
		if (code !== 0x5c) {
			at += 1;
			continue;
		}
		const end = endOf(escaped, text, at);
		if (end === -1) return { wrong: at };
		at = end;
	}
	return { wrong: from };
};

/**
 * Finds what is wrong with a text that JSON.parse has refused; null where it finds nothing. The browsers' own messages
 * differ, and quote what stands there. Walks with a stack of its own, so that no depth can break it.
 */
export const findJsonFault = (text: string): JsonFault | null => {
	const stack: string[] = [];
	let next: Next = 'value';
	const after = (): Next => (stack.length === 0 ? 'done' : 'more');
	const wrong = (offset: number): JsonFault => ({ name: 'not-json', offset });
	for (let at = endOf(space, text, 0); at < text.length; at = endOf(space, text, at)) {
		const mark = text.charAt(at);
		const takesValue: boolean = next === 'value' || next === 'value-or-end';
		if ((mark === '{' || mark === '[') && takesValue) {
			if (stack.push(mark) > deepestJson) return { name: 'too-deep', offset: at };
			next = mark === '{' ? 'key-or-end' : 'value-or-end';
			at += 1;
		} else if (mark === '}' || mark === ']') {
			const isEnd = next === 'more' || next === (mark === '}' ? 'key-or-end' : 'value-or-end');
			if (!isEnd || stack.pop() !== (mark === '}' ? '{' : '[')) return wrong(at);
			next = after();
			at += 1;
		} else if (mark === ',' && next === 'more') {
			next = stack.at(-1) === '{' ? 'key' : 'value';
			at += 1;
		} else if (mark === ':' && next === 'colon') {
			next = 'value';
			at += 1;
		} else if (mark === '"' && (takesValue || next === 'key' || next === 'key-or-end')) {
			const string = stringEnd(text, at);
			if ('wrong' in string) return wrong(string.wrong);
			next = takesValue ? after() : 'colon';
			at = string.end;
		} else {
			const end = takesValue ? endOf(word, text, at) : -1;
			if (end === -1) return wrong(at);
			next = after();
			at = end;
		}
	}
	return next === 'done' ? null : wrong(text.length);
};
