import { pack } from 'santun:pack';
import type { Answer, Chat } from '../../../src/engine/chat.ts';
import { compilePack, type Program } from '../../../src/engine/compile.ts';
import { step } from '../../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../../src/engine/event.ts';
import { stateOf } from '../../../src/engine/facts/fact.ts';
import { glanceFacts } from '../../../src/engine/facts/glance-facts.ts';
import { facts } from '../../../src/engine/facts/index.ts';
import type { Role } from '../../../src/engine/message.ts';
import { defaultSettings } from '../../../src/engine/settings.ts';
import { emptyState } from '../../../src/engine/state.ts';

const program = compilePack(pack, defaultSettings, glanceFacts);
const roles: Readonly<Record<string, Role>> = { c: 'customer', a: 'agent', s: 'system' };
const start = 1_750_000_000_000;

/**
 * Plays lines with the shipped pack: "c: " the customer says, "a: " the agent, "d: " the draft, "p: " the page names the
 * customer, "+90" lets so many seconds pass. Without a "+" line there are no times.
 * `using` coaches them in place of the shipped pack.
 */
export const talk = (lines: readonly string[], using: Program = program): Chat => {
	const chat: Chat = { program: using, state: emptyState() };
	const isTimed = lines.some((line) => line.startsWith('+'));
	let now = start;
	const feed = (event: ChatEvent): void => step(using, chat.state, event);
	lines.forEach((line, i) => {
		const at = isTimed ? now : null;
		const text = line.slice(2).trim();
		if (line.startsWith('+')) {
			now += Number(line.slice(1)) * 1000;
			feed({ type: 'tick', at: now });
		} else if (line.startsWith('d:')) {
			feed({ type: 'draft', at, text });
		} else if (line.startsWith('p:')) {
			feed({ type: 'opened', at, people: { customer: text }, history: [] });
		} else {
			const role = roles[line[0] ?? ''];
			if (role === undefined) throw new Error(`who speaks in "${line}"?`);
			feed({ type: 'message', at, message: { id: `m${i}`, role, text, ...(at === null ? {} : { at }) } });
		}
	});
	return chat;
};

/** What shows that a fact holds after these lines; null where it does not. */
export const shows = (name: string, lines: readonly string[]): Answer => {
	const fact = facts.find(({ is }) => is?.[name] !== undefined);
	if (fact === undefined) throw new Error(`no fact is called ${name}`);
	const chat = talk(lines);
	return fact.is?.[name]?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
};

/** Whether a fact holds after these lines. */
export const holds = (name: string, lines: readonly string[]): boolean => shows(name, lines) !== null;

/** A count after these lines. */
export const count = (name: string, lines: readonly string[]): number | null => {
	const fact = facts.find((one) => one.count?.[name] !== undefined);
	if (fact === undefined) throw new Error(`no count is called ${name}`);
	const chat = talk(lines);
	return fact.count?.[name]?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
};

/** How many seconds ago something began after these lines; null where it did not. */
export const secondsSince = (name: string, lines: readonly string[]): number | null => {
	const fact = facts.find((one) => one.since?.[name] !== undefined);
	if (fact === undefined) throw new Error(`no time is called ${name}`);
	const chat = talk(lines);
	const from = fact.since?.[name]?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
	return from === null || chat.state.clock === null ? null : (chat.state.clock - from) / 1000;
};
