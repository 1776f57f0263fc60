/** How a pack stands to the shipped rules: it does not say, it was written over these, or over older ones. */
export type PackStand = 'unpinned' | 'current' | 'behind';

/** Over which shipped rules a pack was written, and which there are now; both short, such as `0.1.0 · 3f2a9c0b`. */
export interface PackPin {
	/** Id and version of the pack. */
	readonly name: string;
	/** Null where it does not say. */
	readonly pin: string | null;
	readonly now: string;
	readonly stand: PackStand;
}

/** A text of the team's pack. */
export interface PackVersion {
	/** When it was saved, ms since the epoch. */
	readonly at: number;
	/** Who saved it, as they call themselves; empty where they did not say. */
	readonly by: string;
	readonly text: string;
}

/** The packs above the shipped one, as YAML text; null where there is none. */
export interface PackTexts {
	readonly team: string | null;
	readonly policy: string | null;
	/** Texts of the team's pack, newest first: the one that is used, and those before it. */
	readonly versions: readonly PackVersion[];
	/** The administrator lets nobody change rules here, and the team's pack counts for nothing. */
	readonly isLocked: boolean;
}

/** Something wrong in a file, where it stands in it: line and column from 1. */
export interface PlacedProblem {
	readonly line: number;
	readonly column: number;
	/** Id of the rule it lies in; null where that is none, or not known. */
	readonly rule: string | null;
	readonly why: string;
}
