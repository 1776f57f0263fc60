import type { Program } from '../../engine/compile.ts';
import { step } from '../../engine/evaluate.ts';
import type { ChatEvent } from '../../engine/event.ts';
import type { Conversation, Role } from '../../engine/message.ts';
import { play } from '../../engine/play.ts';
import { eventsOf } from '../../engine/replay.ts';
import type { Feed } from '../../practice/frames.ts';
import { playRun } from '../../practice/play-run.ts';
import type { Scenario } from '../../practice/scenario.ts';
import type { Story } from '../../practice/story.ts';
import type { Sheet } from '../score/sheet.ts';

/** A talk as it is put on the stage. */
export interface Side {
	readonly title: string;
	/** Which of two it is, where they are compared. */
	readonly mark: 'good' | 'bad' | null;
	readonly customer: string;
	readonly agent: string;
	readonly events: readonly ChatEvent[];
	readonly feed: Feed;
}

/** A run that was written down in a scenario. */
export const sideOfRun = (
	program: Program,
	{ chats: [chat, ...others], agent }: Scenario,
	story: Story,
	mark: 'good' | 'bad',
): Side => {
	const run = story.runs[mark];
	const { events } = playRun({ program, story, chat, others, agent }, run);
	return { title: run.title, mark, customer: chat.customer, agent, events, feed: step };
};

/** A finished conversation, as `santun replay` would play it. */
export const sideOfConversation = (program: Program, conversation: Conversation): Side => ({
	title: conversation.id,
	mark: null,
	customer: conversation.customer.name ?? '',
	agent: conversation.agent.name ?? '',
	events: [...eventsOf(program, conversation)],
	feed: play,
});

const messageOf = (line: { readonly role: Role; readonly text: string; readonly at: number }, i: number) => ({
	id: `s${i}`,
	role: line.role,
	text: line.text,
	at: line.at,
});

/** A rehearsal as its scorecard holds it: every reply as it was sent. */
export const sideOfSheet = ({ scenario, customer, agent, lines }: Sheet): Side => {
	const began = lines.findIndex(({ at }) => at >= 0);
	const first = began < 0 ? lines.length : began;
	const history = lines.slice(0, first).map(messageOf);
	const said = lines.slice(first).flatMap((line, i): readonly ChatEvent[] => {
		const { at } = line;
		const message: ChatEvent = { type: 'message', at, message: messageOf(line, first + i) };
		if (line.role !== 'agent') return [message];
		return [{ type: 'draft', at, text: line.text }, { type: 'paused', at }, { type: 'sent', at }, message];
	});
	const opened: ChatEvent = { type: 'opened', at: 0, people: { customer, agent }, history };
	return { title: scenario.title, mark: null, customer, agent, events: [opened, ...said], feed: step };
};
