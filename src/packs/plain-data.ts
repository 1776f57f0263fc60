import type { Tree } from './tree.ts';

/** What a file holds as plain data, with the places of its parts. */
export interface PlainData {
	readonly data: unknown;
	/** Offset of the part at a path such as `talk[3].text`: of its key, where it has one. Where it is missing, of what it is missing in. */
	readonly offsetOf: (path: string) => number;
}

/** The last step of a path, with what leads to it. */
const lastStep = /^(.*?)(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/;

/** A tree without its places, and where they were. */
export const plainData = (tree: Tree): PlainData => {
	const offsets = new Map<string, number>();
	const walk = (node: Tree, path: string): unknown => {
		switch (node.kind) {
			case 'leaf':
				return node.value;
			case 'list':
				return node.items.map((item, i) => {
					const at = `${path}[${i}]`;
					offsets.set(at, item.at);
					return walk(item, at);
				});
			case 'group':
				// Not by assignment: a key may be called __proto__.
				return Object.fromEntries(
					node.entries.map(({ key, keyAt, value }) => {
						const at = path === '' ? key : `${path}.${key}`;
						offsets.set(at, keyAt);
						return [key, walk(value, at)];
					}),
				);
		}
	};
	const data = walk(tree, '');
	const offsetOf = (path: string): number => {
		for (let at = path; at !== ''; at = lastStep.exec(at)?.[1] ?? '') {
			const offset = offsets.get(at);
			if (offset !== undefined) return offset;
		}
		return tree.at;
	};
	return { data, offsetOf };
};
