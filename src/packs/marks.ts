import type { Problem } from '../engine/result.ts';
import type { FileProblem, Place } from './places.ts';
import type { Tree } from './tree.ts';

/** Takes down, for one file, where each part of the data was written and what is wrong with its shape. */
export interface Marks {
	/** The part at `path` of the data was written here. */
	mark(path: string, tree: Tree): void;
	/** The id of the rule at `path`, for the problems in it. */
	name(path: string, rule: string): void;
	/** Reports a problem; nothing more is told about that path or what lies beneath it. Returns null, for the data. */
	wrong(path: string, at: number, why: string): null;
	/** Reports a problem beside the data, such as an unknown key. */
	aside(path: string, at: number, why: string): void;
}

/** Where the parts of a whole pack were written, over all its files. */
export interface Ledger {
	in(placeOf: (offset: number) => Place): Marks;
	/** Problems of shape, each with the path it was told for. */
	readonly told: readonly { readonly path: string; readonly problem: FileProblem }[];
	/** The problem with its place; null where its path, or one around it, was told of already. */
	locate(problem: Problem): FileProblem | null;
	/** Where the part at `path`, or the nearest part around it, was written. */
	placeOf(path: string, offset?: number): Place | null;
}

interface Mark {
	readonly at: number;
	readonly textAt: number | null;
	readonly placeOf: (offset: number) => Place;
}

/** The path of the part around: `a.b[2].c` → `a.b[2]` → `a.b` → `a` → the empty path; null beyond that. */
const outer = (path: string): string | null => {
	if (path === '') return null;
	return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
};

/** The first answer on the way from a path to the whole. */
const outwards = <T>(path: string, look: (path: string) => T | undefined): T | null => {
	for (let here: string | null = path; here !== null; here = outer(here)) {
		const found = look(here);
		if (found !== undefined) return found;
	}
	return null;
};

/** A new ledger. Paths are those of the engine's data, such as `rules[2].when[0].anyOf[1]`. */
export const createLedger = (): Ledger => {
	const marks = new Map<string, Mark>();
	const rules = new Map<string, string>();
	const closed = new Set<string>();
	const told: { readonly path: string; readonly problem: FileProblem }[] = [];

	const problemAt = (path: string, place: Place, why: string): FileProblem => ({
		...place,
		rule: outwards(path, (here) => rules.get(here)),
		why,
	});
	const placeOf = (path: string, offset?: number): Place | null => {
		const exact = marks.get(path);
		if (exact !== undefined && exact.textAt !== null && offset !== undefined)
			return exact.placeOf(exact.textAt + offset);
		const mark = outwards(path, (here) => marks.get(here));
		return mark === null ? null : mark.placeOf(mark.at);
	};
	return {
		told,
		placeOf,
		in: (place) => {
			const aside = (path: string, at: number, why: string): void => {
				told.push({ path, problem: problemAt(path, place(at), why) });
			};
			return {
				mark: (path, tree) => {
					marks.set(path, { at: tree.at, textAt: tree.kind === 'leaf' ? tree.textAt : null, placeOf: place });
				},
				name: (path, rule) => {
					rules.set(path, rule);
				},
				aside,
				wrong: (path, at, why) => {
					aside(path, at, why);
					closed.add(path);
					return null;
				},
			};
		},
		locate: ({ at, why, offset }) => {
			if (outwards(at, (here) => (closed.has(here) ? true : undefined)) !== null) return null;
			return problemAt(at, placeOf(at, offset) ?? { file: '', line: 1, column: 1 }, why);
		},
	};
};
