import { practiceChats } from '../packs/practice-chats.ts';
import { checkPacked } from '../practice/check-packed.ts';
import type { Scenario } from '../practice/scenario.ts';

/** Practice chats of the team's and the organisation's packs. */
export interface TeamScenarios {
	readonly scenarios: readonly Scenario[];
	/** One line for each that cannot be used, with its place in the pack. */
	readonly problems: readonly string[];
}

/** Reads the practice chats of packs as they were written; of two with one id the first is taken. Never throws. */
export const teamScenarios = (packs: readonly string[]): TeamScenarios => {
	const scenarios = new Map<string, Scenario>();
	const problems: string[] = [];
	for (const { data, placeOf } of packs.flatMap((text) => practiceChats('', text))) {
		const { scenario, problems: found } = checkPacked(data);
		if (scenario === null)
			problems.push(...found.slice(0, 1).map(({ at, why }) => `line ${placeOf(at).line}: ${at} ${why}`));
		else if (!scenarios.has(scenario.id)) scenarios.set(scenario.id, scenario);
	}
	return { scenarios: [...scenarios.values()], problems };
};
