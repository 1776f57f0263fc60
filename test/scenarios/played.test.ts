import { readdirSync, readFileSync } from 'node:fs';
import { pack } from 'santun:pack';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compilePack } from '../../src/engine/compile.ts';
import { shownTips, step } from '../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import type { Role } from '../../src/engine/message.ts';
import { type ChatState, emptyState } from '../../src/engine/state.ts';
import { checkScenario } from '../../src/practice/check-scenario.ts';
import type { Draft, Scenario } from '../../src/practice/scenario.ts';

const folder = new URL('../../src/scenarios/', import.meta.url);
const program = compilePack(pack);

const read = (file: string): Scenario => {
	const checked = checkScenario(parse(readFileSync(new URL(file, folder), 'utf8')));
	if (!checked.ok) throw new Error(checked.problems.map(({ at, why }) => `${at} ${why}`).join('\n'));
	return checked.scenario;
};

/** The chat that is played, fed to the engine as the desk shows it; after each draft, the tip in front is looked at. */
const play = (scenario: Scenario): readonly { draft: Draft; tip: string | null }[] => {
	const [main] = scenario.chats;
	const state: ChatState = emptyState();
	let at = Date.UTC(2026, 10, 25, 9);
	let count = 0;
	const feed = (event: ChatEvent): void => {
		step(program, state, event);
	};
	const later = (ms: number): number => {
		at += ms;
		return at;
	};
	const message = (role: Role, text: string, when: number) => ({ id: `m${++count}`, role, text, at: when });
	const history = main.history.map(({ from, text, minutesAgo }) => message(from, text, at - minutesAgo * 60_000));
	feed({ type: 'opened', at, people: { customer: main.customer, agent: scenario.agent }, history });

	const looks = (draft: Draft): string | null => {
		feed({ type: 'draft', at: later(draft.text.length * 40), text: draft.text });
		feed({ type: 'paused', at: later(800) });
		const [first] = shownTips(state);
		if (first === undefined) return null;
		feed({ type: 'seen', at: later(1000), tip: first.id });
		return first.skill;
	};
	return scenario.talk.flatMap((event) => {
		if (event.chat !== main.id) return [];
		if (event.kind === 'line') {
			feed({
				type: 'message',
				at: later(event.afterMs + event.typingMs),
				message: message(event.from, event.text, at),
			});
			return [];
		}
		if (event.kind === 'note') {
			feed({ type: 'draft', at: later(1000), text: event.text, note: true });
			feed({ type: 'sent', at: later(500) });
			feed({ type: 'message', at, message: message('note', event.text, at) });
			return [];
		}
		const seen = event.drafts.map((draft) => ({ draft, tip: looks(draft) }));
		feed({ type: 'sent', at: later(500) });
		feed({ type: 'message', at: later(300), message: message('agent', event.drafts.at(-1)?.text ?? '', at) });
		return seen;
	});
};

const talks = readdirSync(folder).filter(
	(file) => parse(readFileSync(new URL(file, folder), 'utf8')).talk !== undefined,
);

describe.each(talks)('%s', (file) => {
	test('drafts earn the tips that the file says, and no other', () => {
		const seen = play(read(file));
		expect(seen.map(({ draft, tip }) => [draft.text, tip])).toEqual(
			seen.map(({ draft }) => [draft.text, draft.expect?.[0] ?? null]),
		);
	});
});
