import type { Chat } from '../chat.ts';
import { spansToEvidence } from '../quotes.ts';
import type { Line } from '../state.ts';
import type { Evidence } from '../tip.ts';
import { fact, stateOf } from './fact.ts';

/** 0 calm, 1 tense, 2 upset, 3 very upset. */
export type HeatLevel = 0 | 1 | 2 | 3;

/** How tense the customer's words are, and which words say so. */
export interface Heat {
	readonly level: HeatLevel;
	/** The highest it has been. */
	readonly peak: HeatLevel;
	/** The newest words that raised it, oldest first; kept when it falls, so that a person sees what it was about. */
	readonly reasons: readonly Evidence[];
}

interface HeatState {
	/** Points, see `levelOf`. */
	score: number;
	peak: HeatLevel;
	reasons: Evidence[];
	/** Agent messages sent before the customer message that last moved it. */
	after: number;
}

/** Word lists that raise it, and by how much; the weightiest first. A feeling that is no outcry is a mild one. */
const cues: readonly (readonly [lexicon: string, points: number])[] = [
	['abuse', 3],
	['threat', 3],
	['outcry', 2],
	['feeling', 1],
	['wants-manager', 1],
	['strain', 1],
];

const mostPoints = 4;
const mostReasons = 3;
/** As much of a message as is looked at for capitals and marks. */
const longest = 2_000;

const levelOf = (score: number): HeatLevel => {
	if (score >= mostPoints) return 3;
	if (score >= 2) return 2;
	return score >= 1 ? 1 : 0;
};

/** Words in capitals that are no abbreviations: "STILL", "THREE TIMES", but not "OTP" or an order number. */
const shouted = /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?:['’]\p{Lu}+)?(?:\s+\p{Lu}{2,})*(?![\p{L}\p{N}-])/gu;
const fourCapitals = /\p{Lu}{4}/u;
const twoSmall = /\p{Ll}{2}/u;
const marks = /[!?]*(?:!!|\?\?)[!?]*/gu;

interface Span {
	readonly start: number;
	readonly end: number;
}

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
	[...text.slice(0, longest).matchAll(pattern)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));

/** Somebody who always writes in capitals does not shout with them. */
const shoutsIn = (text: string): readonly Span[] =>
	fourCapitals.test(text) && twoSmall.test(text) ? spansOf(text, shouted) : [];

interface Found {
	readonly points: number;
	readonly reasons: readonly Evidence[];
}

/** What a message adds. Words that stand in several lists count once, for the weightiest. */
const cuesIn = (line: Line, chat: Chat): Found => {
	const taken: Span[] = [];
	const reasons: Evidence[] = [];
	let points = 0;
	const take = (spans: readonly Span[], worth: number): void => {
		const free = spans.filter(({ start, end }) => taken.every((span) => span.end <= start || span.start >= end));
		if (free.length === 0) return;
		points += worth;
		taken.push(...free);
		reasons.push(...spansToEvidence(free, line).slice(0, 1));
	};
	for (const [lexicon, worth] of line.hits.length === 0 ? [] : cues) {
		const list = chat.program.listOf(lexicon);
		take(
			line.hits.filter((hit) => hit.list === list),
			worth,
		);
	}
	take(shoutsIn(line.text), 1);
	if (line.text.includes('!!') || line.text.includes('??')) take(spansOf(line.text, marks), 1);
	return { points, reasons };
};

/** One quote says it once, also where it stands inside another. */
const withNew = (before: readonly Evidence[], fresh: readonly Evidence[]): Evidence[] => {
	const isIn = (a: Evidence, b: Evidence): boolean => b.quote.toLowerCase().includes(a.quote.toLowerCase());
	const news = fresh.filter((one, i) =>
		fresh.every((other, j) => i === j || !isIn(one, other) || (j > i && isIn(other, one))),
	);
	return [...before.filter((old) => !news.some((one) => isIn(old, one))), ...news].slice(-mostReasons);
};

const start = (): HeatState => ({ score: 0, peak: 0, reasons: [], after: -1 });

/** The heat of a conversation; null where it has never risen. */
export const heatOf = (chat: Chat): Heat | null => {
	const { score, peak, reasons } = stateOf(chat, 'heat', start);
	return peak === 0 ? null : { level: levelOf(score), peak, reasons };
};

/**
 * Countable tension of the customer: insults, threats, outcries, hurry, capitals, marks. It rises with each message that
 * shows some, and falls by one with the first calm message after each reply of the agent.
 */
export const heat = fact<HeatState>({
	key: 'heat',
	start,
	learn: (state, line, chat) => {
		if (line.role !== 'customer') return;
		const { points, reasons } = cuesIn(line, chat);
		if (points === 0) {
			if (state.score === 0 || line.agentsBefore <= state.after) return;
			state.score = Math.max(0, state.score - 1);
		} else {
			state.score = Math.min(mostPoints, state.score + points);
			const level = levelOf(state.score);
			if (level > state.peak) state.peak = level;
			state.reasons = withNew(state.reasons, reasons);
		}
		state.after = line.agentsBefore;
	},
	count: {
		/** 0 calm, 1 tense, 2 upset, 3 very upset. */
		heat: (state) => levelOf(state.score),
	},
});
