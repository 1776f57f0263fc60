import { inner } from '../engine/check-shape.ts';
import type { Language, Text } from '../engine/message.ts';
import type { Marks } from './marks.ts';
import { type Pin, pinData } from './pin.ts';
import { fieldsOf, inBothOf, listOf, textOf, textsOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** Whom and what a pack is for; all where nothing is said. */
export interface Applies {
	/** Hosts: `desk.example.com`, or `*.example.com` for all below. */
	readonly sites: readonly string[];
	/** What the customer writes. */
	readonly languages: readonly Language[];
	/** Names of queues (inboxes, teams) and of brands, as the page shows them. */
	readonly queues: readonly string[];
	readonly brands: readonly string[];
	/** Only for agents who said that they are new. */
	readonly isForNew: boolean;
}

/** A word that the company uses no more, and the one in its place. */
export interface Term {
	readonly old: string;
	readonly now: string;
}

/** Something for all agents to know on these days (`2026-11-26`, both included). */
export interface NewsCard {
	readonly id: string;
	readonly from: string;
	readonly until: string;
	readonly text: Text;
}

/** What a pack says of itself, beside its rules. */
export interface PackHead {
	/** The shipped rules it was written over; null where it does not say. */
	readonly pin: Pin | null;
	readonly applies: Applies | null;
	readonly terms: readonly Term[];
	readonly news: readonly NewsCard[];
}

export const emptyHead: PackHead = { pin: null, applies: null, terms: [], news: [] };

/** Keys of a pack that this file reads. */
export const headKeys: readonly string[] = ['extends', 'applies', 'terms', 'news'];

const most = { applies: 50, terms: 200, news: 50, text: 300 };

const tooMany = (max: number): string => `At most ${max} can stand here.`;

const known = <T extends string>(all: readonly unknown[], values: readonly T[]): readonly T[] =>
	values.filter((value) => all.includes(value));

const isName = (text: string): boolean => text.trim() !== '' && text.length <= 80;

const appliesData = (tree: Tree, path: string, marks: Marks): Applies | null => {
	const fields = fieldsOf(tree, path, ['sites', 'queues', 'brands', 'languages', 'agents'], marks);
	if (fields === null) return null;
	const list = (key: string, isRight: (text: string) => boolean, why: string): readonly string[] => {
		const entry = fields.get(key);
		const at = inner(path, key);
		const read = entry === undefined ? [] : (textsOf(entry.value, at, marks) ?? []);
		if (entry !== undefined && read.length > most.applies) marks.wrong(at, entry.value.at, tooMany(most.applies));
		return read.slice(0, most.applies).flatMap((one, i) => {
			if (typeof one !== 'string') return [];
			if (entry !== undefined && !isRight(one)) marks.wrong(inner(at, i), placeIn(entry.value, i), why);
			// A wrong name stays and fits nowhere: without it, a pack that was kept to one place would hold everywhere.
			return [one];
		});
	};
	const agents = fields.get('agents');
	const who = agents === undefined ? null : textOf(agents.value, inner(path, 'agents'), marks);
	if (agents !== undefined && who !== null && who !== 'new')
		marks.wrong(inner(path, 'agents'), agents.value.at, 'Write “agents: new”, or leave it out for all.');
	return {
		sites: list(
			'sites',
			(text) => /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text),
			'Write a host such as desk.example.com, or *.example.com for all below it.',
		),
		queues: list('queues', isName, 'Write the name of a queue as the page shows it.'),
		brands: list('brands', isName, 'Write the name of a brand as the page shows it.'),
		languages: known(
			list('languages', (text) => text === 'en' || text === 'ms', 'Languages are en and ms.'),
			['en', 'ms'],
		),
		isForNew: who === 'new',
	};
};

const placeIn = (tree: Tree, index: number): number =>
	tree.kind === 'list' ? (tree.items[index]?.at ?? tree.at) : tree.at;

const termData = (tree: Tree, path: string, marks: Marks): Term | null => {
	const fields = fieldsOf(tree, path, ['old', 'now'], marks);
	if (fields === null) return null;
	const read = (key: string): string | null => {
		const entry = fields.get(key);
		if (entry === undefined)
			return marks.wrong(inner(path, key), tree.at, `Write the ${key} word, as in “old: points, now: stars”.`);
		const text = textOf(entry.value, inner(path, key), marks)?.trim() ?? '';
		// The old word is looked for as it stands: signs of the pattern language would mean something else.
		const isRight = text !== '' && text.length <= 80 && (key === 'now' || /^[\p{L}\p{N} '’-]+$/u.test(text));
		return isRight
			? text
			: marks.wrong(inner(path, key), entry.value.at, 'Write one to a few words, without other signs.');
	};
	const [old, now] = [read('old'), read('now')];
	return old === null || now === null ? null : { old, now };
};

/** A day that the calendar has: browsers make 3 March of 31 February, or nothing at all. */
const isDay = (text: string): boolean => {
	const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** `ids` = those of the cards before it; which were read is remembered by them. */
const newsData = (tree: Tree, path: string, marks: Marks, ids: Set<string>): NewsCard | null => {
	const fields = fieldsOf(tree, path, ['id', 'from', 'until', 'text'], marks);
	if (fields === null) return null;
	const read = (key: string, isRight: (text: string) => boolean, why: string): string | null => {
		const entry = fields.get(key);
		const text = entry === undefined ? null : textOf(entry.value, inner(path, key), marks);
		if (text !== null && isRight(text)) return text;
		return marks.wrong(inner(path, key), entry?.value.at ?? tree.at, why);
	};
	const id = read(
		'id',
		(text) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text),
		'Write an id of small letters, digits and hyphens.',
	);
	if (id !== null && ids.has(id)) {
		return marks.wrong(
			inner(path, 'id'),
			fields.get('id')?.value.at ?? tree.at,
			'This id stands twice: choose another.',
		);
	}
	if (id !== null) ids.add(id);
	const from = read('from', isDay, 'Write a day as in "2026-11-26".');
	const until = read('until', isDay, 'Write a day as in "2026-11-30".');
	const isOrdered = from === null || until === null || from <= until;
	if (!isOrdered) {
		marks.wrong(
			inner(path, 'until'),
			fields.get('until')?.value.at ?? tree.at,
			'This day is before “from”: swap the two.',
		);
	}
	const entry = fields.get('text');
	const text = entry === undefined ? null : inBothOf(entry.value, inner(path, 'text'), marks);
	const words = textIn(text);
	if (words === null)
		marks.wrong(
			inner(path, 'text'),
			entry?.value.at ?? tree.at,
			'Write the text under “en” and “ms”, at most 300 characters each.',
		);
	if (!isOrdered || id === null || from === null || until === null || words === null) return null;
	return { id, from, until, text: words };
};

const textIn = (data: unknown): Text | null => {
	if (typeof data !== 'object' || data === null || !('en' in data) || !('ms' in data)) return null;
	const { en, ms } = data;
	const isRight = (text: unknown): text is string =>
		typeof text === 'string' && text !== '' && text.length <= most.text;
	return isRight(en) && isRight(ms) ? { en, ms } : null;
};

const listData = <T>(
	tree: Tree | undefined,
	path: string,
	max: number,
	marks: Marks,
	read: (item: Tree, path: string, marks: Marks) => T | null,
): readonly T[] => {
	const all: T[] = [];
	if (tree === undefined) return all;
	const list = listOf(tree, path, marks, (item, at) => {
		const one = read(item, at, marks);
		if (one !== null) all.push(one);
	});
	if (list !== null && list.length > max) marks.wrong(path, tree.at, tooMany(max));
	return all;
};

/** Reads what a pack says of itself; what is wrong is told to the marks. */
export const headData = (entries: ReadonlyMap<string, Tree>, marks: Marks): PackHead => {
	const [pin, applies] = [entries.get('extends'), entries.get('applies')];
	const ids = new Set<string>();
	return {
		pin: pin === undefined ? null : pinData(pin, marks),
		applies: applies === undefined ? null : appliesData(applies, 'applies', marks),
		terms: listData(entries.get('terms'), 'terms', most.terms, marks, termData),
		news: listData(entries.get('news'), 'news', most.news, marks, (item, path) => newsData(item, path, marks, ids)),
	};
};
