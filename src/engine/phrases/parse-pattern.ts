import { apostropheClass, classAt, foldUnit, ignoredClass, isWordClass } from './classes.ts';
import {
	deepestNesting,
	longestPattern,
	type Pattern,
	type PatternItem,
	type PatternProblem,
	type WordTail,
	widestGap,
} from './pattern.ts';

/** A pattern, or all that is wrong with its text. */
export type ParsedPattern =
	| { readonly ok: true; readonly pattern: Pattern }
	| { readonly ok: false; readonly problems: readonly PatternProblem[] };

/** Reads one pattern of the language in docs/patterns.md. Never throws; reports every problem it sees. */
export const parsePattern = (text: string): ParsedPattern => {
	const problems: PatternProblem[] = [];
	if (text.length <= longestPattern && plainWords.test(text)) return { ok: true, pattern: plainPattern(text) };
	if (text.length > longestPattern) {
		return { ok: false, problems: [{ at: longestPattern, why: `longer than ${longestPattern} characters` }] };
	}
	const reader: Reader = { text, at: 0, depth: 0, problems };
	const { atStart, atEnd } = readAnchors(reader);
	const items = readItems(reader, false);
	if (problems.length === 0) checkWhole(items, text, problems);
	problems.sort((a, b) => a.at - b.at);
	return problems.length === 0 ? { ok: true, pattern: { items, atStart, atEnd } } : { ok: false, problems };
};

/** Most patterns are just words; they need no reader. */
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const plainPattern = (text: string): Pattern => ({
	items: text.split(' ').map((word) => ({ kind: 'word', text: word, tail: '' })),
	atStart: false,
	atEnd: false,
});

interface Reader {
	/** The pattern; a closing `>` is taken off while anchors are read. */
	text: string;
	at: number;
	depth: number;
	readonly problems: PatternProblem[];
}

const report = (reader: Reader, at: number, why: string): void => {
	reader.problems.push({ at, why });
};

const readAnchors = (reader: Reader): { atStart: boolean; atEnd: boolean } => {
	skipSpace(reader);
	const atStart = reader.text[reader.at] === '^';
	if (atStart) reader.at += 1;
	const trimmed = reader.text.trimEnd();
	const atEnd = trimmed.endsWith('>');
	if (atEnd) reader.text = trimmed.slice(0, -1);
	return { atStart, atEnd };
};

const skipSpace = (reader: Reader): void => {
	while (isSpace(reader.text.charCodeAt(reader.at))) reader.at += 1;
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** Reads to the end of the pattern, or to the | or ) that ends an option. */
const readItems = (reader: Reader, inGroup: boolean): readonly PatternItem[] => {
	const items: PatternItem[] = [];
	for (;;) {
		skipSpace(reader);
		const sign = reader.text[reader.at];
		if (sign === undefined) return items;
		if (inGroup && (sign === '|' || sign === ')')) return items;
		const read = readItem(reader, sign);
		if (read.length > 0) items.push(...withQuestionMark(reader, read));
	}
};

const withQuestionMark = (reader: Reader, read: readonly PatternItem[]): readonly PatternItem[] => {
	if (reader.text[reader.at] !== '?') return read;
	if (read[0]?.kind === 'gap') report(reader, reader.at, 'a gap is optional already; leave out the ?');
	reader.at += 1;
	return [{ kind: 'optional', items: read }];
};

const readItem = (reader: Reader, sign: string): readonly PatternItem[] => {
	switch (sign) {
		case '(':
			return readGroup(reader);
		case '"':
			return readLiteral(reader);
		case '~':
			return [readGap(reader)];
		case '$':
			return readList(reader);
		case '#':
			reader.at += 1;
			return [{ kind: 'number' }];
		default:
			return isWordStart(reader) ? readWords(reader) : strayCharacter(reader, sign);
	}
};

const strayReasons: Readonly<Record<string, string>> = {
	'|': '| stands only inside brackets: (a|b)',
	')': 'this ) closes nothing',
	'?': '? belongs directly behind a word or a bracket; a question mark of the text goes in quotes: "?"',
	'*': '* belongs directly behind a word: refund*',
	'+': '+ belongs directly behind a word: hantar+',
	'^': '^ stands only at the very start of a pattern',
	'>': '> stands only at the very end of a pattern',
};

const strayCharacter = (reader: Reader, sign: string): readonly PatternItem[] => {
	const whole = String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0);
	report(reader, reader.at, strayReasons[sign] ?? `put ${whole} in double quotes, or leave it out`);
	reader.at += whole.length;
	return [];
};

const readGroup = (reader: Reader): readonly PatternItem[] => {
	const opened = reader.at;
	const options: (readonly PatternItem[])[] = [];
	reader.depth += 1;
	if (reader.depth === deepestNesting + 1) report(reader, opened, `brackets more than ${deepestNesting} deep`);
	// Once too deep, brackets are skipped one by one, so that no pattern can exhaust the stack.
	if (reader.depth > deepestNesting) {
		reader.depth -= 1;
		reader.at += 1;
		return [];
	}
	do {
		reader.at += 1;
		const began = reader.at;
		const option = readItems(reader, true);
		if (option.length === 0) report(reader, began, 'an empty choice; write (…)? for something that may be missing');
		options.push(option);
	} while (reader.text[reader.at] === '|');
	reader.depth -= 1;
	if (reader.text[reader.at] === ')') reader.at += 1;
	else report(reader, opened, 'this ( is never closed');
	return [{ kind: 'group', options }];
};

const readLiteral = (reader: Reader): readonly PatternItem[] => {
	const opened = reader.at;
	const closed = reader.text.indexOf('"', opened + 1);
	const end = closed === -1 ? reader.text.length : closed;
	let text = '';
	for (let i = opened + 1; i < end; i += 1) text += foldUnit(reader.text[i] ?? '');
	if (closed === -1) report(reader, opened, 'these quotes are never closed');
	else if (text.trim() === '') report(reader, opened, 'nothing between the quotes');
	reader.at = closed === -1 ? end : end + 1;
	return [{ kind: 'literal', text }];
};

const readDigits = (reader: Reader): string => {
	const began = reader.at;
	while (/[0-9]/.test(reader.text[reader.at] ?? '')) reader.at += 1;
	return reader.text.slice(began, reader.at);
};

const readGap = (reader: Reader): PatternItem => {
	const began = reader.at;
	reader.at += 1;
	const digits = readDigits(reader);
	const most = digits === '' ? 3 : Number(digits);
	if (most < 1 || most > widestGap) report(reader, began, `a gap spans 1 to ${widestGap} words`);
	return { kind: 'gap', most };
};

const readList = (reader: Reader): readonly PatternItem[] => {
	const began = reader.at;
	const id = /^\$([a-z0-9]+(?:-[a-z0-9]+)*)/.exec(reader.text.slice(began))?.[1];
	if (id === undefined) {
		report(reader, began, 'the name of a list follows the $: small letters, digits and hyphens');
		reader.at += 1;
		return [];
	}
	reader.at += id.length + 1;
	return [{ kind: 'list', id, at: began }];
};

const isWordStart = (reader: Reader): boolean => {
	const c = classAt(reader.text, reader.at);
	return isWordClass(c) || (c === apostropheClass && isWordClass(classAt(reader.text, reader.at + 1)));
};

/** A run of letters, digits and apostrophes, with hyphens as gaps between words: check-in is two words. */
const readWords = (reader: Reader): readonly PatternItem[] => {
	const words: PatternItem[] = [];
	for (;;) {
		const began = reader.at;
		const text = readWord(reader);
		const tail = readTail(reader);
		checkTail(reader, began, text, tail);
		words.push({ kind: 'word', text, tail });
		const hyphen = reader.text[reader.at] === '-' || reader.text[reader.at] === '‑';
		if (!hyphen || !isWordClass(classAt(reader.text, reader.at + 1))) return words;
		reader.at += 1;
	}
};

const plainLetters = /[a-z0-9]*/y;

const readWord = (reader: Reader): string => {
	// Plain letters are most of all patterns.
	plainLetters.lastIndex = reader.at;
	let text = plainLetters.exec(reader.text)?.[0] ?? '';
	reader.at += text.length;
	for (;;) {
		const c = reader.at < reader.text.length ? classAt(reader.text, reader.at) : -1;
		if (c === -1 || !(isWordClass(c) || c === apostropheClass || c === ignoredClass)) break;
		text += foldUnit(reader.text[reader.at] ?? '');
		reader.at += 1;
	}
	if (!text.includes("'")) return text;
	// An apostrophe at either end is a quotation mark or a sign of haste, never part of a word ('em, customers').
	return text.replace(/^'+|'+$/g, '').replace(/'+/g, "'");
};

const readTail = (reader: Reader): WordTail => {
	const sign = reader.text[reader.at];
	if (sign !== '*' && sign !== '+') return '';
	reader.at += 1;
	return sign;
};

const checkTail = (reader: Reader, began: number, text: string, tail: WordTail): void => {
	if (tail === '*' && text.length < 2) report(reader, began, 'a word with * needs at least two letters');
	if (tail === '+' && !/^[a-z]{3,}$/.test(text)) report(reader, began, 'a word with + needs three letters a–z or more');
	const next = reader.text[reader.at] ?? '';
	if (tail !== '' && next !== '' && isWordClass(classAt(next, 0))) {
		report(reader, reader.at, `${tail} ends a word; put a space behind it`);
	}
};

const checkWhole = (items: readonly PatternItem[], text: string, problems: PatternProblem[]): void => {
	if (items.length === 0) problems.push({ at: 0, why: 'an empty pattern' });
	else if (items.every(mayBeEmpty)) problems.push({ at: 0, why: 'every part is optional, so nothing has to be there' });
	if (items[0]?.kind === 'gap') problems.push({ at: text.indexOf('~'), why: 'a gap needs words before it' });
	const last = items[items.length - 1];
	if (last?.kind === 'gap' && items.length > 1) {
		problems.push({ at: text.lastIndexOf('~'), why: 'a gap needs words after it' });
	}
};

/** Whether an item can match no word at all. */
const mayBeEmpty = (item: PatternItem): boolean =>
	item.kind === 'optional' ||
	item.kind === 'gap' ||
	(item.kind === 'group' && item.options.some((option) => option.every(mayBeEmpty)));
