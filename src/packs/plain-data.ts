import type { Entry, Group, Tree } from './tree.ts';

/** What a file holds as plain data, with the places of its parts. */
export interface PlainData {
	readonly data: unknown;
	/** Offset of the part at a path such as `talk[3].text`: of its key, where it has one. Where it is missing, of what it is missing in. */
	readonly offsetOf: (path: string) => number;
}

/** A tree without its places, and where they were. */
export const plainData = (tree: Tree): PlainData => {
	// Looked up only when asked for: the paths of all parts can be a thousand times as long as the file.
	const known = new Map<Group, ReadonlyMap<string, Entry>>();
	const entriesOf = (group: Group): ReadonlyMap<string, Entry> => {
		const entries = known.get(group) ?? new Map(group.entries.map((entry) => [entry.key, entry]));
		known.set(group, entries);
		return entries;
	};
	const offsetOf = (path: string): number => {
		let [at, here, rest] = [tree.at, tree, path];
		while (rest !== '') {
			const inside = here.kind === 'group' ? byKey(entriesOf(here), rest) : byIndex(here, rest);
			if (inside === null) break;
			({ at, here, rest } = inside);
		}
		return at;
	};
	return { data: dataOf(tree), offsetOf };
};

/** Nesting is bounded where files are read, so this may recurse. */
const dataOf = (tree: Tree): unknown => {
	switch (tree.kind) {
		case 'leaf':
			return tree.value;
		case 'list':
			return tree.items.map(dataOf);
		case 'group':
			// Not by assignment: a key may be called __proto__.
			return Object.fromEntries(tree.entries.map(({ key, value }) => [key, dataOf(value)]));
	}
};

/** A part that a path leads to, and what is left of the path. */
interface Inside {
	readonly at: number;
	readonly here: Tree;
	readonly rest: string;
}

/** Keys may hold dots and brackets themselves: the shortest that is known is taken. */
const byKey = (entries: ReadonlyMap<string, Entry>, path: string): Inside | null => {
	const from = path.replace(/^\./, '');
	for (let end = 1; end <= from.length; end += 1) {
		if (end < from.length && !'.['.includes(from[end] ?? '')) continue;
		const entry = entries.get(from.slice(0, end));
		if (entry !== undefined) return { at: entry.keyAt, here: entry.value, rest: from.slice(end) };
	}
	return null;
};

const byIndex = (tree: Tree, path: string): Inside | null => {
	const [step, index] = /^\[(\d+)\]/.exec(path) ?? [];
	const here = tree.kind === 'list' && step !== undefined ? tree.items[Number(index)] : undefined;
	return here === undefined ? null : { at: here.at, here, rest: path.slice(step?.length) };
};
