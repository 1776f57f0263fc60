import { type CompiledRule, compileRule } from './compile-rule.ts';
import type { AnyFact } from './facts/fact.ts';
import { facts } from './facts/index.ts';
import { collectLists } from './lists.ts';
import { compilePhrasesInSteps, type Hit, type Matcher } from './phrases/compile.ts';
import type { Moment, RulePack } from './rule.ts';
import { defaultSettings, type EngineSettings } from './settings.ts';
import { finish, type Steps } from './steps.ts';

/** A rule pack made ready to run. Holds functions: made anew in each context from the pack's data. */
export interface Program {
	readonly pack: RulePack;
	readonly settings: EngineSettings;
	readonly matcher: Matcher;
	/** What learns from each message, in this order. */
	readonly facts: readonly AnyFact[];
	readonly rules: readonly CompiledRule[];
	/** The rules of each moment, in the pack's order. */
	readonly rulesOn: Readonly<Record<Moment, readonly CompiledRule[]>>;
	/** The rule of an id; undefined where the pack has none. */
	ruleOf(id: string): CompiledRule | undefined;
	/** Index of a lexicon among the matcher's lists; -1 where the pack has none of that id. */
	listOf(lexicon: string): number;
	/** Whether a lexicon is among the hits. */
	hits(hits: readonly Hit[], lexicon: string): boolean;
}

/**
 * Compiles a checked pack. Facts whose lexicons are missing never hold; nothing throws for a checked pack.
 * `more` = facts that learn besides those that rules may name.
 */
export const compilePack = (pack: RulePack, settings?: EngineSettings, more?: readonly AnyFact[]): Program =>
	finish(compilePackInSteps(pack, settings, more));

/** The same, with places where the work may be interrupted: it takes some hundred milliseconds where nothing is warm. */
export function* compilePackInSteps(
	pack: RulePack,
	settings: EngineSettings = defaultSettings,
	more: readonly AnyFact[] = [],
): Steps<Program> {
	const { lists, indexOf, lexiconIndex } = collectLists(pack);
	const { matcher } = yield* compilePhrasesInSteps(lists);
	const listOf = (lexicon: string): number => lexiconIndex.get(lexicon) ?? -1;
	const rules = pack.rules.map((rule) => compileRule(rule, indexOf));
	const byId = new Map(rules.map((rule) => [rule.rule.id, rule]));
	const rulesAt = (moment: Moment): readonly CompiledRule[] => rules.filter(({ rule }) => rule.on === moment);
	return {
		pack,
		settings,
		facts: [...facts, ...more],
		matcher,
		rules,
		rulesOn: { draft: rulesAt('draft'), message: rulesAt('message'), silence: rulesAt('silence') },
		ruleOf: (id) => byId.get(id),
		listOf,
		hits: (hits, lexicon) => {
			if (hits.length === 0) return false;
			const list = listOf(lexicon);
			return hits.some((hit) => hit.list === list);
		},
	};
}
