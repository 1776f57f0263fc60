import type { Program } from '../../engine/compile.ts';
import { type Explanation, explain } from '../../engine/explain.ts';
import type { Role } from '../../engine/message.ts';

const roles: Readonly<Record<string, Role>> = {
	customer: 'customer',
	c: 'customer',
	pelanggan: 'customer',
	agent: 'agent',
	a: 'agent',
	ejen: 'agent',
	bot: 'bot',
	system: 'system',
	note: 'note',
};

/** A sample chat as it was typed: its messages, and the lines (from 1) that nobody is said to have written. */
export interface SampleChat {
	readonly messages: readonly { readonly role: Role; readonly text: string }[];
	readonly unread: readonly number[];
}

/** Reads `customer: …` and `agent: …` lines; `C:` and `A:` will do. */
export const readSample = (text: string): SampleChat => {
	const messages: { role: Role; text: string }[] = [];
	const unread: number[] = [];
	text.split('\n').forEach((line, index) => {
		if (line.trim() === '') return;
		const found = /^\s*([a-z]+)\s*:\s*(.+)$/i.exec(line);
		const role = roles[found?.[1]?.toLowerCase() ?? ''];
		if (role === undefined || found?.[2] === undefined) unread.push(index + 1);
		else messages.push({ role, text: found[2].trim() });
	});
	return { messages, unread };
};

/** A sample chat has this time between its messages, so that rules about waiting can be seen. */
const betweenMs = 20_000;
const startAt = Date.UTC(2026, 0, 5, 9);

/** Plays a sample chat and tells what the engine makes of each message. */
export const playSample = (program: Program, { messages }: SampleChat): Explanation =>
	explain(program, {
		id: 'sample',
		customer: {},
		agent: {},
		messages: messages.map((message, i) => ({ ...message, at: startAt + i * betweenMs })),
	});
