/** One thing that is wrong in data a person wrote. */
export interface Problem {
	/** Where: a path such as `rules[2].when[0].anyOf[1]`; empty for the whole. */
	readonly at: string;
	/** Characters into the text that stands there, where the problem lies within it. */
	readonly offset?: number;
	/** One plain sentence: what is wrong and what to do. */
	readonly why: string;
}

/** Checked data, or everything that is wrong with it. Warnings do not stop the data from being used. */
export type Result<T> =
	| { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };
