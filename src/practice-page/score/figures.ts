import { item } from '../../browser/storage.ts';
import type { Scorecard } from '../../practice/scorecard.ts';
import { type Outcome, outcomes } from '../../practice/story.ts';
import { type Help, helpLevels, paces, type SpeedOfTime } from '../rehearse/help.ts';

/** What is kept of a rehearsal, to compare the next one with: figures, no time of day and no text. */
export interface RunFigures {
	readonly help: Help;
	readonly time: SpeedOfTime;
	readonly shown: number;
	readonly needed: number;
	readonly goals: number;
	readonly allGoals: number;
	/** In ms of the customer's time; 0 where nothing was answered. */
	readonly longestWait: number;
	/** Heat, 0 to 3: the highest, and at the end. */
	readonly peak: number;
	readonly end: number;
	readonly outcome: Outcome | null;
}

/** Runs by scenario, oldest first. */
export type EarlierRuns = Readonly<Record<string, readonly RunFigures[]>>;

/** So many runs of a scenario are kept, and of so many scenarios. */
const mostRuns = 8;
const mostScenarios = 200;

export const figuresOf = (card: Scorecard, help: Help, time: SpeedOfTime): RunFigures => ({
	help,
	time,
	shown: card.shown,
	needed: card.needed,
	goals: card.goals.filter(({ reached }) => reached).length,
	allGoals: card.goals.length,
	longestWait: Math.round(Math.max(0, ...card.waits)),
	peak: Math.max(0, ...card.heat.map(({ level }) => level)),
	end: card.heat.at(-1)?.level ?? 0,
	outcome: card.outcome,
});

/** The runs with one more; the oldest are let go. */
export const withRun = (runs: EarlierRuns, scenario: string, figures: RunFigures): EarlierRuns => {
	const { [scenario]: before = [], ...rest } = runs;
	const others = Object.entries(rest).slice(-(mostScenarios - 1));
	return { ...Object.fromEntries(others), [scenario]: [...before, figures].slice(-mostRuns) };
};

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const parseRun = (stored: unknown): readonly RunFigures[] => {
	if (typeof stored !== 'object' || stored === null) return [];
	const fields = new Map<string, unknown>(Object.entries(stored));
	const help = helpLevels.find((one) => one === fields.get('help'));
	const time = paces.find((one) => one === fields.get('time'));
	const counts = ['shown', 'needed', 'goals', 'allGoals', 'longestWait', 'peak', 'end'].map((key) => fields.get(key));
	if (help === undefined || time === undefined || !counts.every(isCount)) return [];
	const [shown = 0, needed = 0, goals = 0, allGoals = 0, longestWait = 0, peak = 0, end = 0] = counts;
	const outcome = outcomes.find((one) => one === fields.get('outcome')) ?? null;
	return [{ help, time, shown, needed, goals, allGoals, longestWait, peak, end, outcome }];
};

/** Reads what is stored; what cannot be read is left out. */
export const parseRuns = (stored: unknown): EarlierRuns => {
	if (typeof stored !== 'object' || stored === null) return {};
	return Object.fromEntries(
		Object.entries(stored)
			.filter(([id, runs]) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) && Array.isArray(runs))
			.slice(-mostScenarios)
			.map(([id, runs]: [string, readonly unknown[]]) => [id, runs.flatMap(parseRun).slice(-mostRuns)]),
	);
};

/** The learner's own earlier runs, in this browser. */
export const earlierRuns = item('local', 'practice-runs', parseRuns);
