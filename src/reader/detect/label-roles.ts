import type { Labelled, Labels, Sample } from './samples.ts';
import { mostly, type Side } from './sides.ts';
import { isUtility, wordsIn } from './tokens.ts';
import {
	isBot,
	isGone,
	isNote,
	isOurs,
	isStaff,
	isSurelySystem,
	isSystem,
	isTheirs,
	isTyping,
	ownName,
} from './words.ts';

/** How sure a guess about sides is, by what it rests on. */
const sure = {
	sent: 0.95,
	wordsAndSides: 0.9,
	sides: 0.75,
	words: 0.7,
	header: 0.6,
	theirsOnly: 0.55,
	oursOnly: 0.5,
	contradiction: 0.3,
	none: 0,
};

interface Seen {
	readonly sample: Sample;
	readonly side: Side;
	/** Words that not every sample has. */
	readonly words: ReadonlySet<string>;
}

const wordsOfSample = ({ shape }: Sample, only: 'inside' | null = 'inside'): ReadonlySet<string> =>
	new Set(
		shape.features
			// `data-own="false"` says the contrary of what it is called.
			.filter(({ where, css }) => (only === null || where === only) && !isUtility(css) && !css.endsWith('="false"]'))
			.flatMap(({ name }) => wordsIn(name)),
	);
const allWordsOf = (sample: Sample): ReadonlySet<string> => wordsOfSample(sample, null);

const seenIn = (samples: readonly Sample[]): readonly Seen[] => {
	const all = samples.map(allWordsOf);
	const isCommon = (word: string): boolean => samples.length > 1 && all.every((words) => words.has(word));
	return samples.map((sample, index) => ({
		sample,
		side: mostly(sample.sides),
		words: new Set([...(all[index] ?? [])].filter((word) => !isCommon(word))),
	}));
};

const has = (words: Iterable<string>, is: (word: string) => boolean): boolean => [...words].some(is);

/** What the page says about who is who, by the name that stands over a chat. */
export interface Names {
	readonly customers: ReadonlySet<string>;
	/** Others who wrote in such chats. */
	readonly ours: ReadonlySet<string>;
}
const noNames: Names = { customers: new Set(), ours: new Set() };

/** More than zero where a group's own words say that it is ours; less where they say that it is the customer's. */
const leaning = (group: readonly Seen[], rest: readonly Seen[]): number => {
	const others = new Set(rest.flatMap(({ words }) => [...words]));
	const own = new Set(group.flatMap(({ words }) => [...words]).filter((word) => !others.has(word)));
	return Number(has(own, isOurs)) - Number(has(own, isTheirs));
};

/** Which samples are the agent's own, of those that people wrote. */
interface Ours {
	/** Null where nothing tells. */
	readonly isOurs: (seen: Seen) => boolean | null;
	readonly confidence: number;
	readonly isByNames?: true;
}

const namesOf = (said: readonly Seen[]): ReadonlySet<string> =>
	new Set(said.flatMap(({ sample }) => sample.author ?? []));

const bySides = (said: readonly Seen[]): Ours | null => {
	const at = (side: Side): readonly Seen[] => said.filter((one) => one.side === side);
	const [start, end] = [at('start'), at('end')];
	const sent = said.find(({ sample }) => sample.isSent);
	if (end.length === 0 || end.length === said.length) return null;
	// In a narrow chat long lines reach the end; where they begin where others do, they stand at no side.
	const indents = said.map((one) => (end.includes(one) ? Number.NaN : one.sample.indent));
	if (end.some(({ sample }) => indents.some((indent) => indent === sample.indent))) return null;
	// Where the one side is at the end, what goes from side to side is of the other.
	const isEnd = (one: Seen): boolean =>
		start.length > 0 && one.side === 'full' ? leaning([one], start) > 0 : one.side === 'end';
	const rest = said.filter((one) => !isEnd(one));
	if (sent !== undefined) {
		const isOursEnd = isEnd(sent);
		return { isOurs: (one) => isEnd(one) === isOursEnd, confidence: sure.sent };
	}
	const lean = leaning(end, rest) - leaning(rest, end);
	if (lean < 0) return { isOurs: (one) => !isEnd(one), confidence: lean < -1 ? sure.words : sure.contradiction };
	return { isOurs: isEnd, confidence: lean > 0 ? sure.wordsAndSides : sure.sides };
};

const byNames = (said: readonly Seen[], known: Names): Ours | null => {
	const names = namesOf(said);
	if (names.size < 2) return null;
	const sent = said.find(({ sample }) => sample.isSent)?.sample.author ?? null;
	const own = sent ?? [...names].find((name) => ownName.test(name));
	const isHeaded = [...known.customers].some((name) => names.has(name));
	if (own === undefined && !isHeaded) return null;
	const isOwn = (name: string | null): boolean | null => {
		if (name === null) return null;
		if (name === own) return true;
		return isHeaded ? (known.customers.has(name) ? false : known.ours.has(name) || null) : false;
	};
	const confidence = own === undefined ? sure.header : sent === null ? sure.words : sure.sent;
	return { isOurs: ({ sample }) => isOwn(sample.author), confidence, isByNames: true };
};

const byWords = (said: readonly Seen[]): Ours | null => {
	const ours = said.filter(({ words }) => has(words, isOurs) && !has(words, isTheirs));
	const theirs = said.filter(({ words }) => has(words, isTheirs) && !has(words, isOurs));
	if (ours.length === 0 || theirs.length === 0) return null;
	const sent = said.filter(({ sample }) => sample.isSent);
	const known = said.filter(
		(one) =>
			ours.includes(one) ||
			theirs.includes(one) ||
			has(one.words, isSystem) ||
			has(one.words, isBot) ||
			has(one.words, isNote),
	);
	const isSplit = 2 * known.length > said.length && !sent.some((one) => theirs.includes(one));
	return {
		isOurs: (one) => (ours.includes(one) ? true : theirs.includes(one) ? false : null),
		confidence: !isSplit ? sure.none : sent.length > 0 ? sure.sent : sure.words,
	};
};

/** Words for people of ours alone: the others who sign are customers. */
const byStaff = (said: readonly Seen[]): Ours | null => {
	const ours = said.filter(({ words }) => has(words, isStaff) && !has(words, isTheirs));
	const theirs = said.filter(
		(one) =>
			!ours.includes(one) && one.sample.isSigned && !has(one.words, (word) => isOurs(word) || isSurelySystem(word)),
	);
	if (ours.length === 0 || theirs.length === 0) return null;
	return {
		isOurs: (one) => (ours.includes(one) ? true : theirs.includes(one) ? false : null),
		confidence: sure.header,
	};
};

/** All on one side: the customer alone has written, or we have. */
const byOneSide = (said: readonly Seen[], known: Names): Ours => {
	const isAll = (side: Side): boolean => said.every((one) => one.side === side);
	if (said.some(({ sample }) => sample.isSent)) {
		// All of one shape, ours among them: nothing tells them apart.
		const isOnlyOurs = isAll('end') && said.every(({ sample }) => sample.isSent);
		return { isOurs: () => true, confidence: isOnlyOurs ? sure.sent : sure.none };
	}
	// A customer is known to have written: these cannot all be ours.
	if (isAll('end')) return { isOurs: () => true, confidence: known.customers.size > 0 ? sure.none : sure.oursOnly };
	const isTheirsAlone =
		namesOf(said).size < 2 &&
		said.every(({ side, sample }) => side === 'start' && sample.isBubble) &&
		!said.some(({ words }) => has(words, isOurs));
	return { isOurs: () => false, confidence: isTheirsAlone ? sure.theirsOnly : sure.none };
};

/** A name of the whole library, or of what is kept private everywhere, tells no row from another. */
const isMostlyIn =
	(seen: readonly Seen[]) =>
	(word: string): boolean =>
		2 * seen.filter(({ words }) => words.has(word)).length > seen.length;

/** Gives every shape its role. */
export const labelRoles = (samples: readonly Sample[], names: Names = noNames): Labels => {
	const seen = seenIn(samples);
	const isUsual = isMostlyIn(seen);
	const isNothing = ({ words, sample }: Seen): boolean =>
		has(
			samples.length > 1 ? words : wordsOfSample(sample),
			(word) => isTyping(word) || (isGone(word) && !isUsual(word)),
		);
	const isAside = ({ side, words, sample }: Seen): boolean =>
		!sample.isSent &&
		// In a narrow window a customer's bubble with a face before it stands in the middle.
		((side === 'centre' && !(sample.isBubble && has(words, isTheirs))) ||
			(sample.isDay && side !== 'end') ||
			(side === 'full' && has(words, isSystem) && samples.length > 1 && !has(words, isOurs) && !has(words, isTheirs)));
	const said = seen.filter((one) => !isNothing(one) && !isAside(one) && one.side !== 'unknown');
	const [ours = byOneSide(said, names)] = [bySides(said), byNames(said, names), byWords(said), byStaff(said)]
		.flatMap((one) => one ?? [])
		.filter(({ confidence }, index) => index === 0 || confidence > sure.none);
	const isWidespread = isMostlyIn(said);
	const isSigning = said.some(({ sample }) => sample.isSigned);
	const isByNames = ours.isByNames === true;
	// Rows of one shape at both sides: no test tells them apart.
	const isMixed = said.some(
		({ sample }) => sample.author === null && sample.sides.includes('start') && sample.sides.includes('end'),
	);
	const own = said.filter((one) => ours.isOurs(one) === true);
	/** Some pages draw everything that agents write in yellow. */
	const isAllYellow = own.every(({ sample }) => sample.isYellow);
	const roleOf = (one: Seen): Labelled['role'] => {
		if (isNothing(one)) return null;
		if (isAside(one)) return 'system';
		// Agents send notes as well, where what else they send looks different.
		const isPrivate = (other: Seen): boolean => has(other.words, (word) => isNote(word) && !isWidespread(word));
		const isOther = (other: Seen): boolean => other.side === one.side && !isPrivate(other);
		if (isPrivate(one) && (!one.sample.isSent || said.some(isOther))) return 'note';
		if (one.side === 'unknown') return null;
		if (one.sample.isLine && isSigning && !one.sample.isSent && !one.sample.isBubble) return 'system';
		const isOwn = ours.isOurs(one);
		if (isOwn === null) {
			if (has(one.words, isBot)) return 'bot';
			return has(one.words, isSystem) || (isSigning && !one.sample.isSigned && !one.sample.isBubble && !isByNames)
				? 'system'
				: null;
		}
		const isRole = one.sample.shape.features.some(({ css }) => /role="system"\]$/.test(css));
		const isCalled = has(one.words, isSurelySystem) && !has(one.words, isOurs);
		if (!one.sample.isSent && (isRole || (isCalled && !one.sample.isBubble))) return 'system';
		if (!isOwn) return 'customer';
		if (one.sample.isYellow && !isAllYellow) return 'note';
		return has(one.words, isBot) && !one.sample.isSent ? 'bot' : 'agent';
	};
	return {
		labelled: seen.map((one) => ({ ...one.sample, role: roleOf(one) })),
		confidence: said.length === 0 || isMixed ? sure.none : ours.confidence,
		isByNames,
	};
};
