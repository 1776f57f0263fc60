import type { PackPin } from './packs.ts';

/** Something in the administrator's policy that cannot be used; the rest of it holds. */
export interface PolicyProblem {
	readonly key: string;
	/** Line in the text behind that key, from 1; null where it is about the whole. */
	readonly line: number | null;
	readonly why: string;
}

/** What the administrator has rolled out. */
export interface PolicyState {
	/** The keys that are set. */
	readonly keys: readonly string[];
	/** The rules that come with it; null where there are none that can be used. */
	readonly pack: PackPin | null;
	readonly problems: readonly PolicyProblem[];
}
