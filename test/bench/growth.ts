import type { Program } from '../../src/engine/compile.ts';
import { step } from '../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import type { PhraseList } from '../../src/engine/phrases/compile.ts';
import type { Rule, RulePack } from '../../src/engine/rule.ts';
import { type ChatState, emptyState } from '../../src/engine/state.ts';

/** So many of a pack's patterns, spread evenly over it, each a list of its own. */
export const somePhrases = ({ lexicons }: RulePack, count: number): readonly PhraseList[] => {
	const all = lexicons.flatMap(({ en, ms }) => [...en, ...ms]).filter((text) => !text.includes('$'));
	return Array.from({ length: count }, (_, i) => ({
		id: `phrase-${i}`,
		patterns: [all[Math.floor((i * all.length) / count)] ?? ''],
		not: [],
		scope: 'any',
	}));
};

/** Its rules made up to so many: copies are looked at like the others and never fire, so that the tips stay the same. */
export const withRules = (pack: RulePack, count: number): RulePack => {
	const own = pack.rules.slice(0, count);
	const copies = Array.from({ length: count - own.length }, (_, i): Rule => {
		const rule = own[i % own.length];
		if (rule === undefined) throw new TypeError('the pack has no rules');
		const never = { kind: 'count', of: 'agent-messages', min: 1e9 } as const;
		return { ...rule, id: `${rule.id}-${i}`, when: [...rule.when, never] };
	});
	return { ...pack, rules: [...own, ...copies] };
};

/** The state of a chat after so many messages, made of the events of many chats, over and over. */
export const longChat = (program: Program, events: readonly ChatEvent[], messages: number): ChatState => {
	const state = emptyState();
	for (let i = 0; state.seq < messages; i += 1) {
		const event = events[i % events.length];
		if (event !== undefined) step(program, state, event);
	}
	return state;
};
