import { foldName, leadWords, type NameParts, nameParts } from './names.ts';

/** Where in a draft somebody is named, [start, end). */
export type NamedAt = readonly [number, number];

/** What a draft is searched with. */
export interface NameSearch {
	/** The draft as it stands. */
	readonly text: string;
	/** Its last word is whole: no key for a while. */
	readonly settled: boolean;
	/** Lower-case words that may stand in it: this customer's and the agent's own names. */
	readonly own: ReadonlySet<string>;
}

/** First names that are words too: they count only where nothing but a name can stand. */
const wordNames = new Set(
	(
		'will grace joy hope faith rose mark amber ruby pearl may june april august summer autumn dawn sky iris lily daisy jasmine violet ivy art bill frank jack grant chase rich guy rob sue pat jay drew ' +
		'dean max ray young long love king price page miles chance sandy penny christian victor earl reed stone wood ' +
		'putri bunga intan indah seri murni bulan suria cahaya mawar melati permata aman jaya setia mulia sabar bakti ikhlas iman adil salam puteri bahagia rahsia nasi hari jadi'
	).split(' '),
);

const title =
	'(?:encik|en|puan|pn|cik|tuan|mr|mrs|ms|miss|mdm|madam|dr|kak|abang|bang|bro|sis|uncle|aunty|auntie|makcik|pakcik)\\.? +';
const greeting =
	'hi|hello|hey|dear|hai|helo|hye|salam|assalamualaikum|waalaikumsalam|thanks|thank you|thank u|tq|ty|terima kasih|sorry|maaf|apologies|welcome|selamat (?:pagi|tengah hari|petang|malam|datang)|good (?:morning|afternoon|evening|day)|okay|ok|baik|noted|done|siap|great|perfect|sure|sama-sama|bye|goodbye|for waiting|for your patience|kerana menunggu';
const afterGreeting = new RegExp(`(?:^|[^\\p{L}])(?:${greeting})[ ,]+(?:${title})?$`, 'iu');
const afterTitle = new RegExp(`(?:^|[^\\p{L}])${title}$`, 'iu');
/** "Thanks for all of this, Ben, …": a comma alone may as well stand in a list. */
const afterThanks = /(?:thank|sorry|welcome|terima kasih|maaf|apolog|see you|jumpa)[^.!?\n]{0,40},\s*$/i;
const atStart = /(?:^|[.!?\n]\s*)$/;
const endsClause = /^\s*(?:[.,!?:;)\n]|$)/;
const endsSentence = /^\s*(?:[.!?:](?:\s|$)|$)/;
/** A comma with more of a sentence behind it; "John, Mary and I" is a list. */
const goesOn = /^,\s*(?!\s|$|\p{Lu}(?!['’ ]))/u;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const places = function* (text: string, name: string): Generator<readonly [number, number]> {
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}'’@._-])${escaped(name).replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}_@-])`,
		'giu',
	);
	for (const match of text.matchAll(pattern)) yield [match.index, match.index + match[0].length];
};

const isCapital = (text: string): boolean => text.split(/\s+/).every((one) => /^\p{Lu}/u.test(one));

/** Whether the word at a place is spoken to: "Hi Ben", "Puan Aminah", "Ben, your parcel", "…, Ben." */
const isAddressed = (text: string, [start, end]: NamedAt, isWord: boolean): boolean => {
	const before = text.slice(Math.max(0, start - 60), start);
	const behind = text.slice(end);
	const capital = isCapital(text.slice(start, end));
	if (isWord) return capital && (afterTitle.test(before) || (afterGreeting.test(before) && endsClause.test(behind)));
	// A name of two letters in small ones is a short form of something: "ok la", "hi jo".
	if (afterGreeting.test(before) || afterTitle.test(before)) return capital || end - start > 2;
	if (!capital) return false;
	if (atStart.test(before)) return goesOn.test(behind);
	return /,\s*$/.test(before) && (endsSentence.test(behind) || (afterThanks.test(before) && goesOn.test(behind)));
};

const addressed = ({ text, own }: NameSearch, words: readonly string[]): NamedAt | null => {
	for (const word of words) {
		if (word.split(' ').some((one) => own.has(one)) || leadWords.has(word) || word.length < 2) continue;
		for (const place of places(text, word)) if (isAddressed(text, place, wordNames.has(word))) return place;
	}
	return null;
};

const inFull = ({ text, own }: NameSearch, full: string): NamedAt | null => {
	const words = full.split(/\s+/);
	if (words.length < 2 || words.every((word) => own.has(foldName(word)))) return null;
	for (const place of places(text, full))
		if (isCapital(text.slice(...place).replace(/\b(?:bin|binti|bt|bte|a\/[lp])\b ?/gi, ''))) return place;
	return null;
};

/** "Wei Jie" of "Lim Wei Jie"; a single word stands among the words already. */
const calledBy = ({ sayAs, title: told }: NameParts): readonly string[] => {
	const called = told === null ? sayAs : sayAs.slice(told.length).trim();
	return called.includes(' ') ? [foldName(called)] : [];
};

/** Where a draft says somebody's whole name, or speaks to them by a part of it; null where it does neither. */
export const namedIn = (search: NameSearch, raw: string): NamedAt | null => {
	const parts = nameParts(raw);
	if (parts === null) return null;
	const found = inFull(search, parts.full) ?? addressed(search, [...calledBy(parts), ...parts.words]);
	// "Hi Ben" may be on its way to "Hi Benjamin".
	return found !== null && found[1] === search.text.length && !search.settled ? null : found;
};
