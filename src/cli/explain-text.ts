import type { Explained, Explanation, FactChange, Outcome } from '../engine/explain.ts';
import type { Evidence } from '../engine/tip.ts';
import { counted } from './counted.ts';

/** What came of a rule, in a team lead's words. */
const came: Readonly<Record<Outcome['came'], string>> = {
	shown: 'shown',
	trial: 'on trial: counted, not shown',
	muted: 'muted by the agent',
	'message-cap': 'held back: enough other tips stand about this message',
	'chat-cap': 'held back: this chat has had all the tips it may have',
	'kept-for-others': 'held back: the last tips of a chat are kept for what matters more',
	'same-family': 'held back: a tip that says nearly the same stands about this message',
	satisfied: 'not needed: “satisfied by” holds',
	unless: 'does not apply: “unless” holds',
	limit: 'said often enough: “limit”',
	dismissed: 'dismissed before by the agent',
};

const moments: Readonly<Record<Outcome['moment'], string>> = {
	draft: 'about the draft',
	message: 'at the message',
	silence: 'in the silence',
};

const speakers: Readonly<Record<Evidence['who'], string>> = { customer: 'customer', agent: 'agent', draft: 'draft' };

const quoteOf = ({ who, quote }: Evidence): string => `${speakers[who]} “${quote}”`;

const outcomeLine = ({ rule, skill, level, moment, came: what, because }: Outcome): string => {
	const mark = what === 'shown' ? '►' : '·';
	const quotes = because.length === 0 ? '' : ` — ${because.map(quoteOf).join(', ')}`;
	return `${mark} ${rule} (${skill}, ${level}, ${moments[moment]}): ${came[what]}${quotes}`;
};

const factText = ({ name, holds, because }: FactChange): string => {
	const quotes = because.length === 0 ? '' : ` (${because.map(({ quote }) => `“${quote}”`).join(', ')})`;
	return `${holds ? '+' : '−'}${name}${quotes}`;
};

const heardText = (heard: Explained['heard']): string => {
	const byList = new Map<string, string[]>();
	for (const { list, quote } of heard) byList.set(list, [...(byList.get(list) ?? []), `“${quote}”`]);
	return [...byList].map(([list, quotes]) => `$${list} ${quotes.join(', ')}`).join('; ');
};

/** Hours, minutes and seconds since the first message that has a time. */
const clockOf = (at: number | null, start: number | null): string => {
	if (at === null || start === null) return '';
	const seconds = Math.max(0, Math.round((at - start) / 1000));
	const two = (n: number): string => String(n).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

const indent = '      ';

const messageLines = (message: Explained, turn: number, start: number | null): readonly string[] => {
	const { role, text, at, heard, facts, outcomes } = message;
	const clock = clockOf(at, start);
	return [
		`${String(turn).padStart(4)}  ${role}${clock === '' ? '' : ` ${clock}`}: ${text.replace(/\s*\n\s*/g, ' ⏎ ')}`,
		...(heard.length === 0 ? [] : [`${indent}words: ${heardText(heard)}`]),
		...(facts.length === 0 ? [] : [`${indent}facts: ${facts.map(factText).join(', ')}`]),
		...outcomes.map((outcome) => `${indent}${outcomeLine(outcome)}`),
		'',
	];
};

/** One chat as text: each message by its turn, what was found in it, and each rule that could speak. */
export const explanationText = (id: string, { messages, after }: Explanation): string => {
	const start = messages.find(({ at }) => at !== null)?.at ?? null;
	const all = messages.flatMap(({ outcomes }) => outcomes).concat(after);
	const shown = all.filter(({ came: what }) => what === 'shown').length;
	const rest = all.length - shown;
	return [
		`Chat ${id}: ${counted(messages.length, 'message')}, ${counted(shown, 'tip')} shown, ${counted(rest, 'more rule')} that could have spoken`,
		'',
		...messages.flatMap((message, turn) => messageLines(message, turn, start)),
		...(after.length === 0
			? []
			: ['After the last message', ...after.map((one) => `${indent}${outcomeLine(one)}`), '']),
		'► shown   · not shown   + fact begins   − fact ends   $ word list',
		'',
	].join('\n');
};
