import type { WordTail } from './pattern.ts';
import { clashingContractions, shortForms } from './short-forms.ts';

/** One way to write a word, folded; apostrophes stand in it as '. */
export interface Form {
	readonly text: string;
	readonly tail: WordTail;
	/** Counts only inside a longer phrase: single letters and spellings that mean something else alone. */
	readonly within: boolean;
}

/** All that one pattern word stands for. */
export interface Spellings {
	readonly forms: readonly Form[];
	/** Spellings of several words, each a list of words to look up in turn. */
	readonly phrases: readonly (readonly string[])[];
}

interface Table {
	/** Row of each spelling of one word. */
	readonly byWord: ReadonlyMap<string, string>;
	/** Rows that a pattern may name by several words, by the first of these. */
	readonly byFirstWord: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly row: string }[]>;
}

/** Reads one row of the table: bare spellings, (bracketed) ones, and ones of several words. */
const readRow = (row: string): Spellings => {
	const forms: Form[] = [];
	const phrases: (readonly string[])[] = [];
	for (const entry of row.split('|')) {
		if (entry.includes(' ')) phrases.push(entry.split(' '));
		else if (entry.startsWith('(')) forms.push({ text: entry.slice(1, -1), tail: '', within: true });
		else forms.push(...withoutApostrophe({ text: entry, tail: '', within: false }));
	}
	return { forms, phrases };
};

/** Only says which row a word stands in; a row is read when a pattern needs it. */
const buildTable = (): Table => {
	const byWord = new Map<string, string>();
	const byFirstWord = new Map<string, { words: readonly string[]; row: string }[]>();
	for (const row of shortForms) {
		for (const entry of row.split('|')) {
			if (entry.includes(' ')) addPhrase(byFirstWord, entry.split(' '), row);
			else byWord.set(entry.startsWith('(') ? entry.slice(1, -1) : entry, row);
		}
	}
	return { byWord, byFirstWord };
};

const addPhrase = (
	to: Map<string, { words: readonly string[]; row: string }[]>,
	words: readonly string[],
	row: string,
): void => {
	const first = words[0] ?? '';
	const old = to.get(first);
	if (old === undefined) to.set(first, [{ words, row }]);
	else old.push({ words, row });
};

let table: Table | undefined;

/** The table, read when the first pattern needs it. */
const rows = (): Table => {
	table ??= buildTable();
	return table;
};

/** Apostrophes may be left out in chats: can't is also cant. */
export const withoutApostrophe = (form: Form): readonly Form[] => {
	if (!form.text.includes("'")) return [form];
	const within = form.within || clashingContractions.has(form.text);
	return [form, { text: form.text.replaceAll("'", ''), tail: form.tail, within }];
};

/** What one word of a pattern stands for, by the table of short forms. A word not in it stands for itself. */
export const spellingsOf = (word: string): Spellings => {
	const own = withoutApostrophe({ text: word, tail: '', within: false });
	// A word is found with or without its apostrophe: didnt is didn't.
	const found = rows().byWord.get(word) ?? rows().byWord.get(withApostrophe(word));
	if (found === undefined) return { forms: own, phrases: [] };
	const row = readRow(found);
	const others = row.forms.filter(({ text }) => !own.some((form) => form.text === text));
	return { forms: [...own, ...others], phrases: row.phrases };
};

/** cant → can't, didnt → didn't: the spelling the table has. */
const withApostrophe = (word: string): string => (word.endsWith('nt') ? `${word.slice(0, -1)}'t` : '');

/** Whether a row of the table is named by several words, of which this is the first. */
export const mayBeginPhrase = (word: string): boolean => rows().byFirstWord.has(word);

/** The row named by the words that begin at `at`, and how many words name it; the longest name wins. */
export const phraseAt = (words: readonly string[], at: number): { count: number; spellings: Spellings } | null => {
	if (!mayBeginPhrase(words[at] ?? '')) return null;
	let best: { count: number; spellings: Spellings } | null = null;
	for (const { words: name, row } of rows().byFirstWord.get(words[at] ?? '') ?? []) {
		const matches = name.every((word, index) => words[at + index] === word);
		if (matches && name.length > (best?.count ?? 0)) best = { count: name.length, spellings: readRow(row) };
	}
	return best;
};
