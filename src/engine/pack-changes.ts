import { type Rule, type RulePack, ruleParts } from './rule.ts';

/** A part of a rule that may differ. */
export type RulePart = Exclude<keyof Rule, 'id' | 'only'>;

/** What of the rules themselves differs between two packs, by id, in order of the alphabet. */
export interface PackChanges {
	readonly added: readonly string[];
	readonly removed: readonly string[];
	/** Rules that are in both and differ in more than their examples. */
	readonly changed: readonly string[];
	/** What differs in them, by id. */
	readonly parts: Readonly<Record<string, readonly RulePart[]>>;
	/** Word lists that are new, gone or differ. */
	readonly lists: readonly string[];
}

const byId = <T extends { readonly id: string }>(
	all: readonly T[],
	strip: (one: T) => object,
): ReadonlyMap<string, string> => new Map(all.map((one) => [one.id, JSON.stringify(strip(one))]));

const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
	[...a.keys()].filter((id) => b.has(id) && a.get(id) !== b.get(id)).sort();

const missing = (from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): readonly string[] =>
	[...to.keys()].filter((id) => !from.has(id)).sort();

/** What differs between two versions of a rule, in the order in which people read rules. */
export const partsChanged = (old: Rule, now: Rule): readonly RulePart[] =>
	ruleParts.filter((part) => JSON.stringify(old[part]) !== JSON.stringify(now[part]));

/** Compares two packs, whole as they coach: shipped rules with a team's laid over them. */
export const comparePacks = (old: RulePack, now: RulePack): PackChanges => {
	const rules = (pack: RulePack): ReadonlyMap<string, string> => byId(pack.rules, ({ examples: _, ...rule }) => rule);
	const lists = (pack: RulePack): ReadonlyMap<string, string> => byId(pack.lexicons, (list) => list);
	const [oldRules, newRules, oldLists, newLists] = [rules(old), rules(now), lists(old), lists(now)];
	const changed = differing(oldRules, newRules);
	const partsOf = (id: string): readonly RulePart[] => {
		const [was, is] = [old, now].map((pack) => pack.rules.find((rule) => rule.id === id));
		return was === undefined || is === undefined ? [] : partsChanged(was, is).filter((part) => part !== 'examples');
	};
	return {
		added: missing(oldRules, newRules),
		removed: missing(newRules, oldRules),
		changed,
		parts: Object.fromEntries(changed.map((id) => [id, partsOf(id)])),
		lists: [...missing(oldLists, newLists), ...missing(newLists, oldLists), ...differing(oldLists, newLists)].sort(),
	};
};
