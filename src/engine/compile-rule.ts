import type { Check } from './chat.ts';
import { counts } from './conditions/count.ts';
import { holds } from './conditions/fact.ts';
import { all, any, not } from './conditions/groups.ts';
import { says } from './conditions/says.ts';
import { passed } from './conditions/time.ts';
import type { AnyFact } from './facts/fact.ts';
import { facts } from './facts/index.ts';
import type { Rule, When } from './rule.ts';

/** A rule whose conditions are functions. */
export interface CompiledRule {
	readonly rule: Rule;
	readonly when: Check;
	/** Makes the tip unnecessary: `unless` or `satisfiedBy` holds. */
	readonly isMet: Check;
	/** Only `satisfiedBy`: tells a need that was met from one that passed. */
	readonly isSatisfied: Check;
	/** Speaks of internal notes; all other rules read a note as if nothing were written. */
	readonly readsNotes: boolean;
	/** Looks for something the draft lacks, so it can only be judged once the draft is settled. */
	readonly waits: boolean;
	/** The one list that must hit the draft for the rule to fire; -1 where there is no such list. */
	readonly draftList: number;
}

type IndexOf = (patterns: readonly string[]) => number;

const never: Check = () => null;

const factWith = (part: 'is' | 'count' | 'since', name: string): AnyFact | undefined =>
	facts.find((fact) => Object.hasOwn(fact[part] ?? {}, name));

const compileWhen = (when: When, indexOf: IndexOf): Check => {
	switch (when.kind) {
		case 'says':
			return says(when.who, indexOf(when.anyOf), when.in);
		case 'fact': {
			const fact = factWith('is', when.is);
			return fact === undefined ? never : holds(fact, when.is);
		}
		case 'count': {
			const fact = factWith('count', when.of);
			return fact === undefined ? never : counts(fact, when.of, when.min, when.max);
		}
		case 'time': {
			const fact = factWith('since', when.since);
			return fact === undefined ? never : passed(fact, when.since, when.minMs, when.maxMs);
		}
		case 'all':
			return all(when.of.map((one) => compileWhen(one, indexOf)));
		case 'any':
			return any(when.of.map((one) => compileWhen(one, indexOf)));
		case 'not':
			return not(compileWhen(when.of, indexOf));
	}
};

/** Whether a condition speaks of the draft: its words or its measures. */
const isOfDraft = (when: When): boolean => {
	switch (when.kind) {
		case 'says':
			return when.who === 'draft';
		case 'fact':
			return when.is.startsWith('draft-');
		case 'count':
			return when.of.startsWith('draft-');
		case 'time':
			return false;
		case 'not':
			return isOfDraft(when.of);
		case 'any':
		case 'all':
			return when.of.some(isOfDraft);
	}
};

const atOnce = new Set(facts.flatMap((fact) => fact.atOnce ?? []));

/** Whether a condition could become false, or an exception true, by typing on. */
const needsWhole = (when: When): boolean => {
	switch (when.kind) {
		case 'not':
			return isOfDraft(when.of);
		case 'count':
			return isOfDraft(when) && when.max !== undefined;
		case 'fact':
			return isOfDraft(when) && !atOnce.has(when.is);
		case 'any':
		case 'all':
			return when.of.some(needsWhole);
		default:
			return false;
	}
};

const namesNotes = (when: When): boolean => {
	if (when.kind === 'not') return namesNotes(when.of);
	if (when.kind === 'any' || when.kind === 'all') return when.of.some(namesNotes);
	return when.kind === 'fact' && when.is === 'draft-is-note';
};

/** Compiles one rule of a checked pack; unknown facts never hold. */
export const compileRule = (rule: Rule, indexOf: IndexOf): CompiledRule => {
	const isOnDraft = rule.when.some(isOfDraft);
	const lacks = [...rule.unless, ...rule.satisfiedBy].some(isOfDraft) || rule.when.some(needsWhole);
	const draftSays = rule.when.find((when) => when.kind === 'says' && when.who === 'draft');
	return {
		rule,
		when: all(rule.when.map((when) => compileWhen(when, indexOf))),
		isMet: any([...rule.unless, ...rule.satisfiedBy].map((when) => compileWhen(when, indexOf))),
		isSatisfied: any(rule.satisfiedBy.map((when) => compileWhen(when, indexOf))),
		readsNotes: [...rule.when, ...rule.unless, ...rule.satisfiedBy].some(namesNotes),
		waits: lacks || !isOnDraft,
		draftList: draftSays?.kind === 'says' ? indexOf(draftSays.anyOf) : -1,
	};
};
