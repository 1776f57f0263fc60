import { compilePack, type Program } from '../../src/engine/compile.ts';
import { shownTips, step } from '../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import type { Role } from '../../src/engine/message.ts';
import type { Lexicon, Rule, When } from '../../src/engine/rule.ts';
import { defaultSettings, type EngineSettings } from '../../src/engine/settings.ts';
import { emptyState } from '../../src/engine/state.ts';

/** A rule with everything a test does not care about filled in. */
export const rule = (id: string, parts: Partial<Rule>): Rule => ({
	id,
	skill: 'apologise',
	title: { en: id, ms: id },
	level: 'advice',
	on: 'draft',
	when: [],
	unless: [],
	satisfiedBy: [],
	tip: { en: 'Do it.', ms: 'Buatlah.' },
	why: { en: 'It helps.', ms: 'Ia membantu.' },
	limit: {},
	examples: [],
	...parts,
});

export const lexicon = (id: string, en: readonly string[], ms: readonly string[] = []): Lexicon => ({
	id,
	en,
	ms,
	not: [],
});

export const says = (who: 'customer' | 'agent' | 'draft', ...anyOf: string[]): When => ({
	kind: 'says',
	who,
	anyOf,
	in: 'last-turn',
});

export const program = (
	rules: readonly Rule[],
	lexicons: readonly Lexicon[] = [],
	settings: Partial<EngineSettings> = {},
): Program =>
	compilePack({ format: 1, id: 'test', version: '1', lexicons, rules }, { ...defaultSettings, ...settings });

/** A chat to drive by hand: each verb is one event, one second after the one before. */
export const drive = (run: Program) => {
	const state = emptyState();
	let at = Date.UTC(2026, 10, 2, 9);
	let messages = 0;
	const feed = (event: { readonly type: ChatEvent['type'] } & Record<string, unknown>): readonly string[] => {
		at += 1000;
		step(run, state, { at, ...event } as ChatEvent);
		return shown();
	};
	const shown = (): readonly string[] => shownTips(state).map((tip) => tip.rule);
	const say = (role: Role, text: string) => {
		messages += 1;
		return feed({ type: 'message', message: { id: `m${messages}`, role, text, at: at + 1000 } });
	};
	return {
		state,
		feed,
		shown,
		tips: () => shownTips(state),
		open: (people: object, history: readonly { role: Role; text: string }[] = []) =>
			feed({ type: 'opened', people, history: history.map((one, i) => ({ id: `h${i}`, ...one })) }),
		customer: (text: string) => say('customer', text),
		agent: (text: string) => {
			feed({ type: 'sent' });
			return say('agent', text);
		},
		draft: (text: string) => feed({ type: 'draft', text }),
		pause: () => feed({ type: 'paused' }),
		wait: (seconds: number) => {
			at += seconds * 1000;
			return feed({ type: 'tick' });
		},
		see: () => {
			for (const tip of shownTips(state)) feed({ type: 'seen', tip: tip.id });
		},
	};
};

/** Words of a problem, and of an apology. */
export const apologyLists = [lexicon('problem', ['broken']), lexicon('apology', ['sorry'])];
/** Holds once in a chat, from a problem until the draft says sorry. */
export const apologiseOnce = rule('say-sorry', {
	when: [{ kind: 'fact', is: 'problem-open' }],
	satisfiedBy: [says('draft', '$apology')],
	limit: { perChat: 1 },
});
/** Holds when a customer has waited for a minute. */
export const chaseAfterMinute = rule('chase', {
	skill: 'patience',
	on: 'silence',
	when: [{ kind: 'time', since: 'customer-waits', minMs: 60_000 }],
});
