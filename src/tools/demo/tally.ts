import type { PlayLine } from '../../practice/play-line.ts';
import { isAmong, type ShownTip } from './shown-tips.ts';

/** A draft whose tips were not those that the scenario says. */
export interface Surprise {
	readonly draft: string;
	/** Skills or rules of the tips that should have stood; empty = none should. */
	readonly expected: readonly string[];
	/** Rules of those that did stand. */
	readonly stood: readonly string[];
}

/** What a tally came to. */
export interface Count {
	/** Tips that came up, whatever for. */
	readonly shown: number;
	/** Drafts that should earn tips, and those of them that earned all of theirs. */
	readonly expected: number;
	readonly earned: number;
	readonly surprises: readonly Surprise[];
}

/** Counts the tips that the scripted drafts should earn and do earn. */
export interface Tally {
	/** Something happened on the desk. */
	line(line: PlayLine): void;
	/** The tips in the panel changed; all that stand now. */
	tips(tips: readonly ShownTip[]): void;
	count(): Count;
}

/** A tally that has seen nothing. A draft is judged when the scripted agent has looked at it. */
export function createTally(): Tally {
	const shown = new Set<string>();
	const surprises: Surprise[] = [];
	let standing: readonly ShownTip[] = [];
	let expected = 0;
	let earned = 0;
	return {
		line: (line) => {
			if (line.kind !== 'looked' || line.expect === null) return;
			const { text, expect } = line;
			const isEarned = expect.every((name) => isAmong(standing, name));
			if (expect.length > 0) expected += 1;
			if (expect.length > 0 && isEarned) earned += 1;
			if (isEarned && (expect.length > 0 || standing.length === 0)) return;
			surprises.push({ draft: text, expected: expect, stood: standing.map(({ rule }) => rule) });
		},
		tips: (tips) => {
			standing = tips;
			for (const { id } of tips) shown.add(id);
		},
		count: () => ({ shown: shown.size, expected, earned, surprises }),
	};
}
