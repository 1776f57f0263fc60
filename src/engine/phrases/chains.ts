import type { Junction } from './graph.ts';
import type { Target } from './matcher.ts';
import type { Places } from './places.ts';
import { isWithinGap, pieceStart } from './span.ts';

/**
 * A gapped pattern: parts that follow one another with few words between. It sleeps until its rarest part is found;
 * then all of its parts are looked up among the places of the text.
 */
export interface Chain {
	readonly target: Target;
	readonly slots: readonly Slot[];
	/** Whether its rarest part was found in the text that is being read. */
	isAwake: boolean;
}

/** One part of a chain. */
export interface Slot {
	readonly chain: Chain;
	/** Words allowed between the part before and this one. */
	readonly gap: number;
	/** Whether finding it wakes the chain. */
	readonly wakes: boolean;
	/** The numbers of the junctions at which its pieces end; grows while patterns are read. */
	readonly parts: number[];
}

/** Makes a chain of `gaps.length + 1` parts without pieces; part `rarest` wakes it. */
export const makeChain = (target: Target, gaps: readonly number[], rarest: number): Chain => {
	const slots: Slot[] = [];
	const chain: Chain = { target, slots, isAwake: false };
	for (const [i, gap] of [0, ...gaps].entries()) slots.push({ chain, gap, wakes: i === rarest, parts: [] });
	return chain;
};

/** Adds a piece, which ends at a junction, to a part. */
export const addPart = ({ chain, wakes, parts }: Slot, end: Junction): void => {
	if (parts.includes(end.ending)) return;
	parts.push(end.ending);
	end.parts += 1;
	if (!wakes) return;
	end.wakes ??= [];
	end.wakes.push(chain);
};

/** Beginnings of a chain that reach to the end of one part, by rising `ends`. Reused and never cut. */
interface Beginnings {
	count: number;
	readonly ends: number[];
	/** Where they began; `unknownStart` until somebody asks. */
	readonly starts: number[];
	/** The pieces that end there, to find out where they began. */
	readonly junctions: Junction[];
}

const unknownStart = -1;
const noBeginnings = (): Beginnings => ({ count: 0, ends: [], starts: [], junctions: [] });

/** Told of each place where a chain is complete. */
export type Report = (target: Target, start: number, end: number) => void;

/**
 * Makes the function that finds a chain among the places of a text.
 *
 * Each part is joined to the nearest complete beginning before it: of all beginnings, that one leaves the fewest words
 * between. So each part costs one look at the text, at most the width of its gap, and a step back over the few
 * beginnings that overlap it. A text of n characters costs n times the gap's width, never more.
 */
export const createFollower = (
	endings: readonly Junction[],
	places: Places,
	allows: Allows,
	report: Report,
): ((text: string, chain: Chain) => void) => {
	let before = noBeginnings();
	let reached = noBeginnings();

	const startAt = (text: string, of: Beginnings, i: number): number => {
		const known = of.starts[i] ?? 0;
		const junction = of.junctions[i];
		if (known !== unknownStart || junction === undefined) return known;
		const start = pieceStart(text, of.ends[i] ?? 0, junction);
		of.starts[i] = start;
		return start;
	};

	/** Where the nearest beginning before `start` began, or -1. */
	const beginningBefore = (text: string, start: number, gap: number): number => {
		let i = before.count - 1;
		while (i >= 0 && (before.ends[i] ?? 0) > start) i -= 1;
		return i < 0 || !isWithinGap(text, before.ends[i] ?? 0, start, gap) ? -1 : startAt(text, before, i);
	};

	const keep = (text: string, began: number, end: number, junction: Junction): void => {
		const last = reached.count - 1;
		if (last >= 0 && reached.ends[last] === end) {
			// Of beginnings that reach equally far, the one that began first says most.
			const other = began === unknownStart ? pieceStart(text, end, junction) : began;
			reached.starts[last] = Math.min(startAt(text, reached, last), other);
			return;
		}
		reached.ends[reached.count] = end;
		reached.starts[reached.count] = began;
		reached.junctions[reached.count] = junction;
		reached.count += 1;
	};

	/** Joins one part that was found to what came before it. */
	const join = (text: string, { target, slots }: Chain, i: number, place: number): void => {
		const junction = endings[places.part(place)];
		const end = places.end(place);
		const slot = slots[i];
		if (slot === undefined || junction === undefined) return;
		const isLast = i === slots.length - 1;
		if (isLast && target.atEnd && !allows.end(text, end)) return;
		if (i === 0) {
			if (!target.atStart || allows.start(text, pieceStart(text, end, junction)))
				keep(text, unknownStart, end, junction);
			return;
		}
		const began = beginningBefore(text, pieceStart(text, end, junction), slot.gap);
		if (began === -1) return;
		if (isLast) report(target, began, end);
		else keep(text, began, end, junction);
	};

	return (text, chain) => {
		const { slots } = chain;
		for (const { parts } of slots) if (!places.hasAny(parts)) return;
		before.count = 0;
		for (let i = 0; i < slots.length; i += 1) {
			reached.count = 0;
			const count = places.gather(slots[i]?.parts ?? []);
			for (let k = 0; k < count; k += 1) join(text, chain, i, places.gathered(k));
			if (reached.count === 0) return;
			[before, reached] = [reached, before];
		}
	};
};

/** Whether a clause begins at a place; whether the text ends at another. */
export interface Allows {
	start(text: string, start: number): boolean;
	end(text: string, end: number): boolean;
}
