import { pack } from 'santun:pack';
import { expect, test } from 'vitest';
import { createCoachedChat } from '../../src/coach/chat.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import { framesOf } from '../../src/practice/frames.ts';
import { playRun } from '../../src/practice/play-run.ts';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { runCli } from '../cli/io.ts';
import { program } from '../practice-page/scenario.ts';

/** Rules that spoke before each reply of the agent, and after the last. */
type Turns = readonly (readonly string[])[];

const runs = readScenarios().flatMap(({ id, story, chats: [chat, ...others], agent }) =>
	story === null
		? []
		: (['good', 'bad'] as const).map((mark) => ({
				name: `${id}, ${mark}`,
				record: playRun({ program, story, chat, others, agent }, story.runs[mark]),
			})),
);

const sorted = (turns: readonly ReadonlySet<string>[]): Turns => turns.map((rules) => [...rules].sort());

/** What the panel shows beside a live chat. */
const live = (events: readonly ChatEvent[]): Turns => {
	const chat = createCoachedChat(
		'c',
		() => program,
		() => 0,
	);
	const turns = [new Set<string>()];
	for (const event of events) {
		if (event.type === 'message' && event.message.role === 'agent') turns.push(new Set());
		chat.feed(event);
		for (const { rule } of chat.view().tips) turns.at(-1)?.add(rule);
	}
	return sorted(turns);
};

/** What the stage of the practice room shows. */
const stage = (events: readonly ChatEvent[]): Turns => {
	const turns = [new Set<string>()];
	for (const { kind, role, tips } of framesOf(program, events)) {
		if (kind === 'said' && role === 'agent') turns.push(new Set());
		for (const { rule } of tips) turns.at(-1)?.add(rule);
	}
	return sorted(turns);
};

/** What `santun replay --events` writes. */
const replayed = async (events: readonly ChatEvent[]): Promise<Turns> => {
	const { code, out, err } = await runCli(['replay', '--events', '-'], [`${JSON.stringify({ id: 'x', events })}\n`], {
		pack: async () => pack,
	});
	expect([code, err]).toEqual([0, '']);
	const { tips } = JSON.parse(out) as { tips: readonly { turn: number | null; rule: string; shown: boolean }[] };
	const replies = events
		.flatMap((event) => (event.type === 'opened' ? event.history : event.type === 'message' ? [event.message] : []))
		.flatMap(({ role }, i) => (role === 'agent' ? [i] : []));
	const history = events.flatMap((event) => (event.type === 'opened' ? event.history : [])).length;
	const turns = [...replies.filter((i) => i >= history), null].map(() => new Set<string>());
	for (const { turn, rule, shown } of tips) {
		if (shown) turns.at(turn === null ? -1 : replies.filter((i) => i >= history).indexOf(turn))?.add(rule);
	}
	return sorted(turns);
};

test.each(runs)('$name: live, on the stage and in replay --events the same tips come', async ({ name, record }) => {
	const { events, turns } = record;
	const seen = live(events);
	expect(stage(events)).toEqual(seen);
	expect(await replayed(events)).toEqual(seen);
	if (name.endsWith('bad')) expect(seen.flat()).not.toEqual([]);
	// And those that a rehearsal scores are among them.
	for (const [i, { left }] of turns.entries()) {
		expect(seen[i]).toEqual(expect.arrayContaining(left.map(({ rule }) => rule)));
	}
});
