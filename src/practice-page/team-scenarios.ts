import { placesIn } from '../packs/places.ts';
import { plainData } from '../packs/plain-data.ts';
import { readYaml } from '../packs/read-yaml.ts';
import { checkScenario, type Scenario } from '../practice/scenario.ts';

/** Practice chats of the team's and the organisation's packs. */
export interface TeamScenarios {
	readonly scenarios: readonly Scenario[];
	/** One line for each that cannot be used, with its place in the pack. */
	readonly problems: readonly string[];
}

/** So many are taken of a pack. */
const mostChats = 100;

/** Reads the practice chats of packs as they were written; of two with one id the first is taken. Never throws. */
export const teamScenarios = (packs: readonly string[]): TeamScenarios => {
	const scenarios = new Map<string, Scenario>();
	const problems: string[] = [];
	for (const text of packs) {
		// What is wrong with the pack itself is told where packs are changed.
		const { tree } = readYaml(text);
		const entry = tree?.kind === 'group' ? tree.entries.find(({ key }) => key === 'practice') : undefined;
		if (entry === undefined || entry.value.kind !== 'list') continue;
		const place = placesIn('', text);
		for (const item of entry.value.items.slice(0, mostChats)) {
			const { data, offsetOf } = plainData(item);
			const checked = checkScenario(data);
			if (!checked.ok) {
				const [problem] = checked.problems;
				const at = problem?.at === 'file' ? '' : (problem?.at ?? '');
				problems.push(`line ${place(offsetOf(at)).line}: ${at} ${problem?.why ?? ''}`);
			} else if (checked.scenario.story === null) {
				problems.push(`line ${place(item.at).line}: story is missing`);
			} else if (!scenarios.has(checked.scenario.id)) scenarios.set(checked.scenario.id, checked.scenario);
		}
	}
	return { scenarios: [...scenarios.values()], problems };
};
