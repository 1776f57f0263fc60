import { send } from '../browser/messenger.ts';
import { item } from '../browser/storage.ts';
import { readScenarios } from '../practice/read-scenarios.ts';
import type { Scenario } from '../practice/scenario.ts';
import { type TeamScenarios, teamScenarios } from './team-scenarios.ts';
import { longestScenario, readScenario } from './write/read-scenario.ts';

/** A scenario that somebody wrote or opened here. */
export interface OwnScenario {
	readonly id: string;
	/** YAML as it was written. */
	readonly text: string;
}

/** So many are kept; the oldest are let go. */
const mostOwn = 60;

/** Reads what is stored; what cannot be read is left out. */
export const parseOwn = (stored: unknown): readonly OwnScenario[] => {
	if (!Array.isArray(stored)) return [];
	return stored.slice(-mostOwn).flatMap((one: unknown): readonly OwnScenario[] => {
		if (typeof one !== 'object' || one === null || !('id' in one) || !('text' in one)) return [];
		const { id, text } = one;
		if (typeof id !== 'string' || typeof text !== 'string' || text.length > longestScenario) return [];
		return [{ id, text }];
	});
};

/** Scenarios written or opened in this browser. */
export const ownScenarios = item('local', 'own-scenarios', parseOwn);

/** The list with one more, in place of one with its id. */
export const withOwn = (own: readonly OwnScenario[], one: OwnScenario): readonly OwnScenario[] =>
	[...own.filter(({ id }) => id !== one.id), one].slice(-mostOwn);

/** Those of them that can be rehearsed: a newer build may ask for more than an older one did. */
export const readOwn = (own: readonly OwnScenario[]): readonly Scenario[] =>
	own.flatMap(({ text }) => readScenario(text).found?.scenario ?? []);

const shipped = readScenarios();
const shippedIds: ReadonlySet<string> = new Set(shipped.map(({ id }) => id));

/** Whether a scenario of the product has that id. */
export const isShipped = (id: string): boolean => shippedIds.has(id);

/** Those that came with the team's and the organisation's packs; the product's own are never replaced. */
export const teamsScenarios = async (): Promise<TeamScenarios> => {
	const { scenarios, problems } = teamScenarios(await send('practicePacks', null));
	return { scenarios: scenarios.filter(({ id }) => !isShipped(id)), problems };
};

/** Those of the team that were not changed here: one's own takes the place of the team's with its id. */
export const besideOwn = (team: readonly Scenario[], own: readonly Scenario[]): readonly Scenario[] =>
	team.filter(({ id }) => own.every((one) => one.id !== id));

/** All that can be practised here: the product's own, those that were written here, and the team's. */
export const allScenarios = async (): Promise<readonly Scenario[]> => {
	const [kept, team] = await Promise.all([ownScenarios.get(), teamsScenarios()]);
	const own = readOwn(kept).filter(({ id }) => !isShipped(id));
	return [...shipped, ...own, ...besideOwn(team.scenarios, own)];
};
