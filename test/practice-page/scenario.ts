import { pack } from 'santun:pack';
import { panelProgram } from '../../src/coach/panel-program.ts';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import type { Scenario } from '../../src/practice/scenario.ts';
import type { Story } from '../../src/practice/story.ts';

/** The rules as a panel learns with them. */
export const program = panelProgram(pack);

/** A shipped scenario that can be rehearsed. */
export const scenarioOf = (id: string): { readonly scenario: Scenario; readonly story: Story } => {
	const scenario = readScenarios().find((one) => one.id === id);
	if (scenario?.story == null) throw new Error(`no story ${id}`);
	return { scenario, story: scenario.story };
};
