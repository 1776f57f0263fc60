import type { Program } from './compile.ts';
import type { OtherChat } from './desk.ts';
import { parseDuration } from './duration.ts';
import type { ChatEvent } from './event.ts';
import { findIdentifiers } from './facts/identifiers.ts';
import type { Message, Role } from './message.ts';
import { play } from './play.ts';
import { policyInLine } from './policy-in-line.ts';
import type { Example, Rule } from './rule.ts';
import { type Quiet, quietRules } from './standing.ts';
import { emptyState } from './state.ts';
import type { Evidence } from './tip.ts';

/** An example that does not do what it says. */
export interface BrokenExample {
	/** Its place in the rule's list. */
	readonly index: number;
	readonly kind: Example['kind'];
	readonly language: Example['language'];
	/** One plain sentence. */
	readonly why: string;
}

/** Examples begin at this moment and wait this long between lines, so that rules about time can speak. */
const startAt = Date.UTC(2026, 0, 5, 9);
const betweenMs = 2_000;
const tickMs = 5_000;

const roles: Readonly<Record<string, Role>> = {
	customer: 'customer',
	agent: 'agent',
	bot: 'bot',
	system: 'system',
	note: 'note',
};

/** Splits a `who: text` line; the check of rule files has made sure that there is a colon. */
const readLine = (line: string): { readonly who: string; readonly text: string } => {
	const colon = line.indexOf(':');
	return { who: line.slice(0, colon).trim(), text: line.slice(colon + 1).trim() };
};

/** `Ben Tan, SR-48213, waits 3m`: a name, what was seen in that chat, how long its customer has waited. */
const readOtherChat = (text: string, at: number): OtherChat => {
	const parts = text.split(',').map((part) => part.trim());
	const waits = parts.flatMap((part) => parseDuration(/^waits (.+)$/.exec(part)?.[1] ?? '') ?? []);
	const details = parts.flatMap((part) => findIdentifiers(part).flatMap(({ marks }) => marks));
	const name = parts.find((part) => !/[\d@]/.test(part));
	return { name: name ?? null, details, waitingSince: waits[0] === undefined ? null : at - waits[0] };
};

/** The events an example stands for. */
export const exampleEvents = (example: Example): readonly ChatEvent[] => {
	const events: ChatEvent[] = [{ type: 'opened', at: startAt, people: {}, history: [] }];
	const others: OtherChat[] = [];
	let at = startAt;
	example.lines.forEach((line, index) => {
		const { who, text } = readLine(line);
		at += betweenMs;
		const role = roles[who];
		if (role !== undefined) {
			const message: Message = { id: `e${index}`, role, text, at };
			if (role === 'agent') events.push({ type: 'sent', at });
			events.push({ type: 'message', at, message });
		} else if (who === 'draft') {
			events.push({ type: 'draft', at, text }, { type: 'paused', at });
		} else if (who === 'note-draft') {
			events.push({ type: 'draft', at, text, note: true }, { type: 'paused', at });
		} else if (who === 'other-chat') {
			if (text !== 'none') others.push(readOtherChat(text, at));
			events.push({ type: 'desk', at, front: true, chats: [...others] });
		} else if (who === 'name') {
			events.push({ type: 'opened', at, people: { customer: text }, history: [] });
		} else if (who === 'typing') {
			events.push({ type: 'typing', at, on: text !== 'off' });
		} else if (who === 'wait') {
			const end = at + (parseDuration(text) ?? 0);
			for (; at < end; at += tickMs) events.push({ type: 'tick', at });
			at = end;
			events.push({ type: 'tick', at });
		}
	});
	return events;
};

/** The program with the policy cards of an example in place of the pack's. */
const withPolicies = (program: Program, { lines }: Example): Program => {
	const said = lines.map(readLine).filter(({ who }) => who === 'policy');
	if (said.length === 0) return program;
	return { ...program, pack: { ...program.pack, policies: said.flatMap(({ text }) => policyInLine(text) ?? []) } };
};

/** What a rule does at the end of an example. */
export interface ExampleRun {
	readonly fires: boolean;
	/** Whether it does what the example says. */
	readonly isRight: boolean;
	/** Why it is quiet although all of its `when` holds; null where it fires, or where something of `when` does not hold. */
	readonly quiet: Quiet | null;
	/** The words that made it fire, and those that keep it quiet; `message` is `e` and the index of the line. */
	readonly because: readonly Evidence[];
}

/** Plays an example. */
export const runExample = (program: Program, rule: Rule, example: Example): ExampleRun => {
	const state = emptyState();
	const own = withPolicies(program, example);
	for (const event of exampleEvents(example)) play(own, state, event);
	const standing = state.standing.find(({ tip }) => tip.rule === rule.id);
	const fires = standing !== undefined;
	const isRight = fires === (example.kind === 'fires');
	if (standing !== undefined) return { fires, isRight, quiet: null, because: standing.tip.because };
	const quiet = quietRules({ program: own, state }, rule.on).find(({ rule: one }) => one.rule.id === rule.id);
	return {
		fires,
		isRight,
		quiet: quiet?.why ?? null,
		because: quiet === undefined ? [] : [...quiet.because, ...quiet.by],
	};
};

/** Whether a rule speaks at the end of an example. */
export const fires = (program: Program, rule: Rule, example: Example): boolean =>
	runExample(program, rule, example).fires;

/** All examples of a rule that do not do what they say; an empty list where all is well. */
export const brokenExamples = (program: Program, rule: Rule): readonly BrokenExample[] =>
	rule.examples.flatMap((example, index) => {
		if (runExample(program, rule, example).isRight) return [];
		const { kind, language } = example;
		return { index, kind, language, why: whyBroken[kind] };
	});

const whyBroken: Readonly<Record<Example['kind'], string>> = {
	fires: 'The rule should fire here and stays quiet.',
	quiet: 'The rule should stay quiet here and fires.',
	'known-miss': 'This is written down as a known miss, but the rule fires: move it to “fires”.',
};
