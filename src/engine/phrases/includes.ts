import { onlyList, type ReadLists } from './read-lists.ts';

/** Which lists bring the hits of others, by patterns that are just `$name`. */
export interface Includes {
	/** Of each list: those that include it. */
	readonly includedBy: readonly (readonly number[])[];
	/** All lists, each after those it includes. */
	readonly order: readonly number[];
}

/** Finds inclusions. Unknown and circular ones are left out and handed to `report` (list, index of the pattern). */
export const findIncludes = (
	{ lists, indexOf }: ReadLists,
	report: (list: number, index: number, why: string) => void,
): Includes => {
	const includedBy: number[][] = lists.map(() => []);
	const order: number[] = [];
	const state = new Map<number, 'open' | 'done'>();

	const include = (list: number, index: number, id: string): void => {
		const other = indexOf(id);
		if (other !== undefined && !state.has(other)) visit(other);
		if (other === undefined) report(list, index, `there is no list called ${id}`);
		else if (state.get(other) === 'open') report(list, index, `the list ${id} holds itself`);
		else if (includedBy[other]?.includes(list) === false) includedBy[other]?.push(list);
	};

	const visit = (list: number): void => {
		state.set(list, 'open');
		(lists[list]?.patterns ?? []).forEach((text, index) => {
			const id = text.includes('$') ? onlyList(text) : null;
			if (id !== null) include(list, index, id);
		});
		state.set(list, 'done');
		order.push(list);
	};

	for (let list = 0; list < lists.length; list += 1) if (!state.has(list)) visit(list);
	return { includedBy, order };
};
