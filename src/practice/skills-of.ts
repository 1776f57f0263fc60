import type { Program } from '../engine/compile.ts';
import type { Skill } from '../engine/rule.ts';
import { playRun } from './play-run.ts';
import type { Scenario } from './scenario.ts';
import { scoreRehearsal } from './scorecard.ts';

/** The skills that a scenario calls for: those that its good run shows and its bad run misses. */
export const skillsOf = (program: Program, { story, chats, agent }: Scenario): ReadonlySet<Skill> => {
	if (story === null) return new Set();
	const [chat, ...others] = chats;
	const { good, bad } = story.runs;
	return new Set(
		[good, bad].flatMap((run) =>
			scoreRehearsal(playRun({ program, story, chat, others, agent }, run), story).skills.map(({ skill }) => skill),
		),
	);
};
