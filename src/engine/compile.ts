import { type CompiledRule, compileRule } from './compile-rule.ts';
import type { AnyFact } from './facts/fact.ts';
import { facts } from './facts/index.ts';
import { collectLists } from './lists.ts';
import { compilePhrasesInSteps, type Hit, type Matcher } from './phrases/compile.ts';
import type { Moment, Rule, RulePack } from './rule.ts';
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
	/** The rules of each moment, by skill and id: where they stand in the pack does not matter. */
	readonly rulesOn: Readonly<Record<Moment, readonly CompiledRule[]>>;
	/** The rule of an id; undefined where the pack has none. */
	ruleOf(id: string): CompiledRule | undefined;
	/** Index of a lexicon among the matcher's lists; -1 where the pack has none of that id. */
	listOf(lexicon: string): number;
	/** Whether a lexicon is among the hits. */
	hits(hits: readonly Hit[], lexicon: string): boolean;
}

/** As the files of shipped rules are sorted. */
const placeOf = ({ skill, id }: Rule): string => `${skill}/${id}.`;

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
	const sorted = pack.rules.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
	const { lists, indexOf, lexiconIndex } = collectLists({ ...pack, rules: sorted });
	const { matcher } = yield* compilePhrasesInSteps(lists);
	const listOf = (lexicon: string): number => lexiconIndex.get(lexicon) ?? -1;
	const rules = sorted.map((rule) => compileRule(rule, indexOf));
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
