import { isWithinGap } from './span.ts';

/** Follows the parts of gapped patterns through a text. One walk, no going back: see `note`. */
export interface Chains {
	/** Registers a chain with `slots` parts and returns the number of its first slot; the others follow. */
	add(gaps: readonly number[]): number;
	/**
	 * A part was found. Parts must come by rising `end`. Returns where the whole chain began, or -1 while parts are
	 * still missing.
	 *
	 * Each part is joined to the nearest complete beginning before it: of all beginnings, that one leaves the fewest
	 * words between. So each part costs one look at the text, at most the width of its gap, and a step back over the
	 * few beginnings that overlap it. A text of n characters costs n times the gap's width, never more.
	 */
	note(text: string, slot: number, start: number, end: number): number;
	/** Forgets all parts, before another text. */
	clear(): void;
}

interface Slot {
	/** Words allowed between the part before and this one; -1 for the first part. */
	readonly gap: number;
	readonly isLast: boolean;
	/** Ends of the beginnings that reach to this part, rising, and where each began. */
	readonly ends: number[];
	readonly starts: number[];
}

export const createChains = (): Chains => {
	const slots: Slot[] = [];
	const touched: Slot[] = [];

	/** Where the nearest beginning before `start` began, or -1. */
	const beginningBefore = (text: string, slot: Slot, before: Slot, start: number): number => {
		let i = before.ends.length - 1;
		while (i >= 0 && (before.ends[i] ?? 0) > start) i -= 1;
		if (i < 0 || !isWithinGap(text, before.ends[i] ?? 0, start, slot.gap)) return -1;
		return before.starts[i] ?? -1;
	};

	const keep = (slot: Slot, began: number, end: number): void => {
		if (slot.ends.length === 0) touched.push(slot);
		const last = slot.ends.length - 1;
		// Of beginnings that reach equally far, the one that began first says most.
		if (slot.ends[last] === end) slot.starts[last] = Math.min(slot.starts[last] ?? began, began);
		else {
			slot.ends.push(end);
			slot.starts.push(began);
		}
	};

	return {
		add: (gaps) => {
			const first = slots.length;
			slots.push({ gap: -1, isLast: false, ends: [], starts: [] });
			gaps.forEach((gap, index) => {
				slots.push({ gap, isLast: index === gaps.length - 1, ends: [], starts: [] });
			});
			return first;
		},
		note: (text, number, start, end) => {
			const slot = slots[number];
			const before = slots[number - 1];
			if (slot === undefined) return -1;
			const began = slot.gap < 0 || before === undefined ? start : beginningBefore(text, slot, before, start);
			if (began === -1 || slot.isLast) return began;
			keep(slot, began, end);
			return -1;
		},
		clear: () => {
			for (const slot of touched) {
				slot.ends.length = 0;
				slot.starts.length = 0;
			}
			touched.length = 0;
		},
	};
};
