import type { Chat } from '../../src/engine/chat.ts';
import type { Program } from '../../src/engine/compile.ts';
import { step } from '../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import { stateOf } from '../../src/engine/facts/fact.ts';
import { facts } from '../../src/engine/facts/index.ts';
import type { Rule, When } from '../../src/engine/rule.ts';
import { emptyState } from '../../src/engine/state.ts';

/** As much of json-rules-engine as is used; it is handed in by whoever starts the benchmark. */
export interface RulesEngine {
	new (
		rules: readonly object[],
		options: { readonly allowUndefinedFacts: boolean },
	): {
		run(facts: Readonly<Record<string, unknown>>): Promise<{ readonly events: readonly unknown[] }>;
	};
}

const saysFact = (when: Extract<When, { kind: 'says' }>): string => `${when.who} says ${when.anyOf.join(' ')}`;

const condition = (when: When): object => {
	switch (when.kind) {
		case 'says':
			return { fact: saysFact(when), operator: 'equal', value: true };
		case 'fact':
			return { fact: when.is, operator: 'equal', value: true };
		case 'count':
			return range(when.of, when.min, when.max);
		case 'time':
			return range(when.since, when.minMs, when.maxMs);
		case 'all':
		case 'any':
			return { [when.kind]: when.of.map(condition) };
		case 'not':
			return { not: condition(when.of) };
	}
};

const range = (fact: string, min: number | undefined, max: number | undefined): object => ({
	all: [
		{ fact, operator: 'greaterThanInclusive', value: min ?? 0 },
		{ fact, operator: 'lessThanInclusive', value: max ?? 1e15 },
	],
});

/** Our rules in the form of that engine. */
export const asJsonRules = (rules: readonly Rule[]): readonly object[] =>
	rules.map(({ id, when, unless, satisfiedBy }) => ({
		conditions: {
			all: [...when.map(condition), ...[...unless, ...satisfiedBy].map((one) => ({ not: condition(one) }))],
		},
		event: { type: id },
	}));

const saysIn = (when: When): readonly Extract<When, { kind: 'says' }>[] => {
	if (when.kind === 'says') return [when];
	if (when.kind === 'not') return saysIn(when.of);
	return when.kind === 'all' || when.kind === 'any' ? when.of.flatMap(saysIn) : [];
};

/** Everything the rules may ask at this moment, worked out beforehand, so that nothing of it is on the clock. */
const factsNow = (chat: Chat): Readonly<Record<string, unknown>> => {
	const known: Record<string, unknown> = {};
	for (const fact of facts) {
		const state = stateOf(chat, fact.key, fact.start);
		for (const [name, read] of Object.entries(fact.is ?? {})) known[name] = read(state, chat) !== null;
		for (const [name, read] of Object.entries(fact.count ?? {})) known[name] = read(state, chat) ?? undefined;
		for (const [name, read] of Object.entries(fact.since ?? {})) known[name] = read(state, chat) ?? undefined;
	}
	const { draft, lines } = chat.state;
	for (const { rule } of chat.program.rules) {
		for (const when of [...rule.when, ...rule.unless, ...rule.satisfiedBy].flatMap(saysIn)) {
			const id = /^\$([a-z0-9-]+)$/.exec(when.anyOf[0] ?? '')?.[1] ?? '';
			const hits = when.who === 'draft' ? draft.hits : (lines.at(-1)?.hits ?? []);
			known[saysFact(when)] = chat.program.hits(hits, id);
		}
	}
	return known;
};

/** What is known at each draft of some chats. */
export const factsAtDrafts = (
	program: Program,
	chats: readonly (readonly ChatEvent[])[],
): readonly Readonly<Record<string, unknown>>[] =>
	chats.flatMap((events) => {
		const state = emptyState();
		return events.flatMap((event) => {
			step(program, state, event);
			return event.type === 'paused' ? [factsNow({ program, state })] : [];
		});
	});
