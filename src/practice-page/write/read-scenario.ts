import type { Program } from '../../engine/compile.ts';
import { placesIn } from '../../packs/places.ts';
import { plainData } from '../../packs/plain-data.ts';
import { readYaml } from '../../packs/read-yaml.ts';
import { checkScenario } from '../../practice/check-scenario.ts';
import { playRun } from '../../practice/play-run.ts';
import type { RehearsalRecord } from '../../practice/rehearsal.ts';
import type { Scenario } from '../../practice/scenario.ts';
import type { Story } from '../../practice/story.ts';

/** Something wrong in a scenario's text. */
export interface LocatedProblem {
	/** From 1. */
	readonly line: number;
	/** Into the text. */
	readonly offset: number;
	readonly why: string;
}

/** A scenario that can be rehearsed. */
export interface Rehearsable {
	readonly scenario: Scenario;
	readonly story: Story;
}

/** What stands in a text; `found` is null where it is no scenario, and `problems` say why. */
export interface ReadScenario {
	readonly found: Rehearsable | null;
	readonly problems: readonly LocatedProblem[];
}

/** Longest scenario, in characters: ten times the longest that is shipped. */
export const longestScenario = 60_000;

/** Reads the text of a scenario file. Never throws. */
export const readScenario = (text: string): ReadScenario => {
	const place = placesIn('', text);
	const located = (offset: number, why: string): LocatedProblem => ({ line: place(offset).line, offset, why });
	if (text.length > longestScenario) {
		const why = `This is longer than ${longestScenario / 1000},000 characters: shorten it.`;
		return { found: null, problems: [located(longestScenario, why)] };
	}
	const { tree, problems } = readYaml(text);
	if (tree === null) return { found: null, problems: problems.map(({ at, why }) => located(at, why)) };
	const { data, offsetOf } = plainData(tree);
	const checked = checkScenario(data);
	if (!checked.ok) {
		const told = checked.problems.map(({ at, why }) => located(offsetOf(at === 'file' ? '' : at), `${at} ${why}`));
		return { found: null, problems: told.sort((a, b) => a.offset - b.offset) };
	}
	const { scenario } = checked;
	const { story } = scenario;
	if (story === null) return { found: null, problems: [located(offsetOf(''), 'story is missing')] };
	return { found: { scenario, story }, problems: [] };
};

/** A run of a scenario, played. */
export interface TriedRun {
	readonly mark: 'good' | 'bad';
	readonly record: RehearsalRecord;
}

export interface TriedRuns {
	readonly runs: readonly TriedRun[];
	/** Where a run does not come to what the file says of it. */
	readonly problems: readonly LocatedProblem[];
}

/** Plays both runs of a scenario whose text is right. */
export const tryRuns = (program: Program, { scenario, story }: Rehearsable, text: string): TriedRuns => {
	const { tree } = readYaml(text);
	const offsetOf = tree === null ? () => 0 : plainData(tree).offsetOf;
	const place = placesIn('', text);
	const problems: LocatedProblem[] = [];
	const tell = (at: string, why: string): void => {
		const offset = offsetOf(at);
		problems.push({ line: place(offset).line, offset, why: `${at} ${why}` });
	};
	const [chat, ...others] = scenario.chats;
	const runs = (['bad', 'good'] as const).map((mark): TriedRun => {
		const run = story.runs[mark];
		const record = playRun({ program, story, chat, others, agent: scenario.agent }, run);
		const at = `story.runs.${mark}`;
		const { length } = record.turns;
		if (record.outcome === null) tell(`${at}.replies`, 'come to no end: the customer still waits for a reply');
		else if (record.outcome !== run.ends) tell(`${at}.ends`, `says ${run.ends}, and the run ends ${record.outcome}`);
		if (length < run.replies.length) tell(`${at}.replies[${length}]`, 'comes after the end');
		return { mark, record };
	});
	return { runs, problems };
};
