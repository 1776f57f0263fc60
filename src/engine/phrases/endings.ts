import type { Chain } from './chains.ts';
import type { Junction } from './graph.ts';
import type { Target } from './matcher.ts';

/** What ends at one place, laid out for a walk: a word of a chat ends pieces of dozens of patterns. */
export interface Endings {
	/** Junctions at which whole patterns end. */
	readonly wholes: readonly Junction[];
	/** Chains whose rarest part ends. */
	readonly wakes: readonly Chain[];
	/** Numbers of the junctions at which parts of chains end. */
	readonly parts: readonly number[];
	/** Whether there may be a hit: a whole pattern ends, or a part that its chain is looked for by; `not` hits nothing. */
	readonly isLive: boolean;
	/** How many patterns have a part or all of themselves end. */
	readonly weight: number;
}

export const noEndings: Endings = { wholes: [], wakes: [], parts: [], isLive: false, weight: 0 };

const isHit = ({ isNot }: Target): boolean => !isNot;

/** Makes the function that gathers what ends at some junctions; the same ones share it, whatever sign stands behind. */
export const createEndings = (): ((junctions: readonly Junction[]) => Endings) => {
	const known = new Map<string, Endings>();
	return (junctions) => {
		if (junctions.length === 0) return noEndings;
		const key = junctions.map(({ ending }) => ending).join();
		const old = known.get(key);
		if (old !== undefined) return old;
		const wholes = junctions.filter(({ outputs }) => outputs !== null);
		const wakes = junctions.flatMap((junction) => junction.wakes ?? []);
		const made: Endings = {
			wholes,
			wakes,
			parts: junctions.filter(({ parts }) => parts > 0).map(({ ending }) => ending),
			isLive: [...wholes.flatMap(({ outputs }) => outputs ?? []), ...wakes.map(({ target }) => target)].some(isHit),
			weight: junctions.reduce((sum, { outputs, parts }) => sum + (outputs?.length ?? 0) + parts, 0),
		};
		known.set(key, made);
		return made;
	};
};
