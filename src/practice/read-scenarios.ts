import { scenarios as files } from 'santun:scenarios';
import { checkScenario } from './check-scenario.ts';
import type { Scenario } from './scenario.ts';

/** All scenarios of this build, those of one language together. Throws where a file is wrong: the build has checked them. */
export const readScenarios = (): readonly Scenario[] =>
	files.map((file) => {
		const checked = checkScenario(file);
		if (checked.ok) return checked.scenario;
		throw new Error(checked.problems.map(({ at, why }) => `scenario ${at} ${why}`).join('\n'));
	});
