/** What a file holds, each part with its place: offsets into the text of the file. */
export type Tree = Group | List | Leaf;

export interface Group {
	readonly kind: 'group';
	readonly at: number;
	readonly entries: readonly Entry[];
}

export interface Entry {
	readonly key: string;
	readonly keyAt: number;
	readonly value: Tree;
}

export interface List {
	readonly kind: 'list';
	readonly at: number;
	readonly items: readonly Tree[];
}

export interface Leaf {
	readonly kind: 'leaf';
	readonly at: number;
	readonly value: string | number | boolean | null;
	/** As it is written, without quotes. */
	readonly source: string;
	/** Where the text itself begins, when it is written letter by letter; null for folded or escaped text. */
	readonly textAt: number | null;
}

/** What a part is, in words for a person who is no programmer. */
export const describeTree = (tree: Tree): string => {
	if (tree.kind === 'list') return 'a list';
	if (tree.kind === 'group') return 'a group of keys';
	const shown = tree.source.length > 40 ? `${tree.source.slice(0, 40)}…` : tree.source;
	switch (typeof tree.value) {
		case 'string':
			return `the text “${shown}”`;
		case 'number':
			return `the number ${shown}`;
		case 'boolean':
			return shown;
		default:
			return 'nothing';
	}
};
