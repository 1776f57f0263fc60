import type { Problem } from './check.ts';
import { checkScenario } from './check-scenario.ts';
import type { Scenario } from './scenario.ts';

/** Checks a practice chat of a pack: unlike one that is only watched, it must have a story to rehearse. `at` is '' where it is the whole chat. */
export const checkPacked = (
	data: unknown,
):
	| { readonly scenario: Scenario; readonly problems: null }
	| { readonly scenario: null; readonly problems: readonly Problem[] } => {
	const checked = checkScenario(data);
	if (!checked.ok)
		return { scenario: null, problems: checked.problems.map(({ at, why }) => ({ at: at === 'file' ? '' : at, why })) };
	if (checked.scenario.story === null) return { scenario: null, problems: [{ at: 'story', why: 'is missing' }] };
	return { scenario: checked.scenario, problems: null };
};
