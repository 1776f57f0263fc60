import type { Junction } from './graph.ts';
import { isWithinGap, pieceStart } from './span.ts';

/** Follows the parts of gapped patterns through a text. One walk, no going back: see `note`. */
export interface Chains {
	/** Registers a chain and returns the number of its first slot; the others follow. */
	add(gaps: readonly number[]): number;
	/**
	 * A part was found. Parts must come by rising `end`. Returns where the whole chain began, or -1 while parts are
	 * still missing.
	 *
	 * Each part is joined to the nearest complete beginning before it: of all beginnings, that one leaves the fewest
	 * words between. So each part costs one look at the text, at most the width of its gap, and a step back over the
	 * few beginnings that overlap it. A text of n characters costs n times the gap's width, never more.
	 *
	 * Most parts found are later ones without a beginning, so ask `isIdle` first; first parts do not look at the text.
	 */
	note(text: string, slot: number, place: Place): number;
	/** Whether a slot waits for the part before it, so that finding its own means nothing yet. */
	isIdle(slot: number): boolean;
	/** Forgets all parts, before another text. */
	clear(): void;
}

/** Where a piece ends, and where it began once somebody asked. */
export interface Place {
	end: number;
	/** The piece: what leads to it. */
	junction: Junction;
	/** `unknownStart` until it is asked for. */
	start: number;
}

export const unknownStart = -1;

/** Where the piece of a place began. */
export const startOf = (text: string, place: Place): number => {
	if (place.start === unknownStart) place.start = pieceStart(text, place.end, place.junction);
	return place.start;
};

/** One part of a chain. Arrays are reused from text to text and never cut. */
interface Slot {
	readonly number: number;
	/** The part before; null for the first one. */
	readonly before: Slot | null;
	/** Words allowed between the part before and this one. */
	readonly gap: number;
	readonly isLast: boolean;
	/** Beginnings that reach to this part. */
	count: number;
	/** Where they end, rising. */
	readonly ends: number[];
	/** Where they began; `unknownStart` until somebody asks. */
	readonly starts: number[];
	/** The pieces that end there, to find out where they began. */
	readonly junctions: Junction[];
}

export const createChains = (): Chains => {
	const slots: Slot[] = [];
	/** Slots with beginnings in this text, as many as `touchedCount`: a list that is cut would be allocated anew. */
	const touched: Slot[] = [];
	let touchedCount = 0;
	/** By slot: see `isIdle`. Beside the slots, since it is asked for dozens of slots in each text. */
	const idle: boolean[] = [];

	const addSlot = (before: Slot | null, gap: number, isLast: boolean): Slot => {
		const slot: Slot = { number: slots.length, before, gap, isLast, count: 0, ends: [], starts: [], junctions: [] };
		slots.push(slot);
		idle.push(before !== null);
		return slot;
	};

	const startAt = (text: string, slot: Slot, i: number): number => {
		const known = slot.starts[i] ?? 0;
		const junction = slot.junctions[i];
		if (known !== unknownStart || junction === undefined) return known;
		const start = pieceStart(text, slot.ends[i] ?? 0, junction);
		slot.starts[i] = start;
		return start;
	};

	/** Where the nearest beginning before `start` began, or -1. */
	const beginningBefore = (text: string, before: Slot, start: number, gap: number): number => {
		let i = before.count - 1;
		while (i >= 0 && (before.ends[i] ?? 0) > start) i -= 1;
		return i < 0 || !isWithinGap(text, before.ends[i] ?? 0, start, gap) ? -1 : startAt(text, before, i);
	};

	const keep = (text: string, slot: Slot, began: number, place: Place): void => {
		if (slot.count === 0) {
			touched[touchedCount] = slot;
			touchedCount += 1;
			idle[slot.number + 1] = false;
		}
		const last = slot.count - 1;
		if (last >= 0 && slot.ends[last] === place.end) {
			// Of beginnings that reach equally far, the one that began first says most.
			const other = began === unknownStart ? startOf(text, place) : began;
			slot.starts[last] = Math.min(startAt(text, slot, last), other);
			return;
		}
		slot.ends[slot.count] = place.end;
		slot.starts[slot.count] = began;
		slot.junctions[slot.count] = place.junction;
		slot.count += 1;
	};

	return {
		add: (gaps) => {
			const first = slots.length;
			let before = addSlot(null, 0, false);
			gaps.forEach((gap, index) => {
				before = addSlot(before, gap, index === gaps.length - 1);
			});
			return first;
		},
		note: (text, number, place) => {
			const slot = slots[number];
			if (slot === undefined || idle[number] === true) return -1;
			if (slot.before === null) {
				keep(text, slot, unknownStart, place);
				return -1;
			}
			const began = beginningBefore(text, slot.before, startOf(text, place), slot.gap);
			if (began === -1 || slot.isLast) return began;
			keep(text, slot, began, place);
			return -1;
		},
		isIdle: (slot) => idle[slot] === true,
		clear: () => {
			for (let i = 0; i < touchedCount; i += 1) {
				const slot = touched[i];
				if (slot === undefined) continue;
				slot.count = 0;
				idle[slot.number + 1] = true;
			}
			touchedCount = 0;
		},
	};
};
