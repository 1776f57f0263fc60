import type { ChatEvent } from '../../engine/event.ts';
import type { Language, Role } from '../../engine/message.ts';
import type { RehearsalRecord } from '../../practice/rehearsal.ts';
import type { Scenario } from '../../practice/scenario.ts';
import { type Scorecard, scoreRehearsal } from '../../practice/scorecard.ts';
import type { Story } from '../../practice/story.ts';
import type { Help, SpeedOfTime } from '../rehearse/help.ts';

/** One message of the talk. */
export interface SheetLine {
	readonly role: Role;
	readonly text: string;
	/** Milliseconds since the talk began; negative before it. */
	readonly at: number;
	/** Index among the agent's replies; null for what others wrote, and for what was written before. */
	readonly turn: number | null;
}

/** Everything that a scorecard shows of one rehearsal. Plain JSON: it is what a saved file holds. */
export interface Sheet {
	readonly format: 1;
	readonly scenario: { readonly id: string; readonly title: string; readonly language: Language };
	readonly customer: string;
	readonly agent: string;
	readonly help: Help;
	readonly time: SpeedOfTime;
	readonly card: Scorecard;
	readonly lines: readonly SheetLine[];
}

type Said = Extract<ChatEvent, { readonly type: 'opened' | 'message' }>;

/** The sheet of a rehearsal that is over. Times in it begin with the talk. */
export const sheetOf = (
	record: RehearsalRecord,
	scenario: Scenario,
	story: Story,
	help: Help,
	time: SpeedOfTime,
): Sheet => {
	const opened = record.events.find(({ type }) => type === 'opened')?.at ?? 0;
	const card = scoreRehearsal(record, story);
	let turn = 0;
	const lines = record.events
		.filter((event): event is Said => event.type === 'opened' || event.type === 'message')
		.flatMap((event): readonly SheetLine[] => {
			const line = ({ role, text, at = opened }: { role: Role; text: string; at?: number }): SheetLine => ({
				role,
				text,
				at: at - opened,
				turn: null,
			});
			if (event.type === 'opened') return event.history.map(line);
			const said = line(event.message);
			if (said.role !== 'agent') return [said];
			turn += 1;
			return [{ ...said, turn: turn - 1 }];
		});
	return {
		format: 1,
		scenario: { id: scenario.id, title: scenario.title, language: scenario.language },
		customer: scenario.chats[0].customer,
		agent: scenario.agent,
		help,
		time,
		card: { ...card, heat: card.heat.map(({ at, level }) => ({ at: at - opened, level })) },
		lines,
	};
};
