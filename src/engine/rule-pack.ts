import { checkChange } from './check-change.ts';
import { tooDeep } from './check-depth.ts';
import { checkLexicon, circularLexicons } from './check-lexicon.ts';
import { checkPolicy } from './check-policy.ts';
import { checkRule, type RuleChecks, warnOfRule } from './check-rule.ts';
import { collect, type Fields, inner, type Report, readFields, readId, readList, readText } from './check-shape.ts';
import type { KnownNames } from './check-when.ts';
import { countNames, factNames, placeholderNames, timeNames } from './facts/index.ts';
import { parsePattern } from './phrases/parse-pattern.ts';
import type { PatternProblem } from './phrases/pattern.ts';
import type { Problem, Result } from './result.ts';
import type { Lexicon, Rule, RuleChange, RulePack } from './rule.ts';

/** How strict a check is and what the data may refer to. */
export interface PackChecks {
	/** Names that conditions and placeholders may use; those of this build when missing. */
	readonly names?: KnownNames;
	/** Says what is wrong with a pattern; the pattern language of this build when missing. */
	readonly checkPattern?: RuleChecks['checkPattern'];
	/** Word lists that are known besides those of the data itself; null = any `$id` may be right. */
	readonly lexicons?: readonly string[] | null;
	/** Whether each rule must come with examples; `needed` when missing. */
	readonly examples?: RuleChecks['examples'];
	/** What one wrong rule means: nothing is accepted (default), or it alone is left out and told as a warning. */
	readonly wrongRules?: 'refuse' | 'skip';
}

/** The newest file format this build reads. */
const newestFormat = 1;

/** Keys of a pack. */
export const packKeys: readonly string[] = [
	'format',
	'id',
	'version',
	'off',
	'lexicons',
	'rules',
	'policies',
	'changes',
	// Practice chats: read by the practice room alone.
	'practice',
];

const mostRules = 2000;
const mostLexicons = 1000;
const mostPolicies = 200;

const names: KnownNames = {
	facts: factNames,
	counts: countNames,
	times: timeNames,
	placeholders: placeholderNames,
};

const parsedWrong = (text: string): readonly PatternProblem[] => {
	const parsed = parsePattern(text);
	return parsed.ok ? [] : parsed.problems;
};

const ruleChecks = (checks: PackChecks, own: readonly string[]): RuleChecks => ({
	names: checks.names ?? names,
	checkPattern: checks.checkPattern ?? parsedWrong,
	lexicons: checks.lexicons === null ? null : new Set([...(checks.lexicons ?? []), ...own]),
	examples: checks.examples ?? 'needed',
});

/** The ids of the entries of a list, as far as they are texts; for looking up what the data itself defines. */
const idsOf = (list: unknown): readonly string[] =>
	Array.isArray(list)
		? list.flatMap((one: unknown) =>
				typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? [one.id] : [],
			)
		: [];

const checkFormat = (value: unknown, report: Report): void => {
	if (value === newestFormat) return;
	if (typeof value === 'number' && value > newestFormat) {
		report('format', `This is format ${value}, and this version reads format ${newestFormat}: update the extension.`);
	} else {
		report('format', `Write “format: ${newestFormat}”.`);
	}
};

/** What a pack has otherwise in rules below it; each of those once. */
const checkChanges = (value: unknown, placeholders: readonly string[], report: Report): readonly RuleChange[] => {
	const known = new Set<string>();
	return (readList(value, 'changes', { min: 0, max: mostRules }, report) ?? []).flatMap((one, i) => {
		const at = inner('changes', i);
		const change = checkChange(one, at, placeholders, report);
		if (change === null) return [];
		if (known.has(change.rule)) report(inner(at, 'rule'), `“${change.rule}” stands twice among the changes.`);
		known.add(change.rule);
		return [change];
	});
};

const checkTwice = (items: readonly { readonly id: string; readonly at: string }[], report: Report): void => {
	const first = new Map<string, string>();
	for (const { id, at } of items) {
		const before = first.get(id);
		if (before === undefined) first.set(id, at);
		else report(inner(at, 'id'), `The id “${id}” stands twice in this pack; choose another.`);
	}
};

const checkOff = (value: unknown, report: Report): readonly string[] =>
	(readList(value, 'off', { min: 0, max: mostRules }, report) ?? []).flatMap(
		(one, i) => readId(one, inner('off', i), report) ?? [],
	);

interface Checked<T> {
	readonly value: T;
	readonly at: string;
	readonly id: string;
}

const checkAll = <T extends { readonly id: string }>(
	fields: Fields,
	key: 'lexicons' | 'rules' | 'policies',
	max: number,
	report: Report,
	check: (value: unknown, at: string) => T | null,
): readonly Checked<T>[] => {
	const list = fields.has(key) ? readList(fields.get(key), key, { min: 0, max }, report) : [];
	const checked = (list ?? []).flatMap((one, i) => {
		const at = inner(key, i);
		const value = check(one, at);
		return value === null ? [] : [{ value, at, id: value.id }];
	});
	checkTwice(checked, report);
	return checked;
};

/** Rules that may be used although others are wrong, and the problems that are then only warnings. */
const sift = (
	rules: readonly Checked<Rule>[],
	problems: readonly Problem[],
): {
	readonly rules: readonly Checked<Rule>[];
	readonly fatal: readonly Problem[];
	readonly skipped: readonly Problem[];
} => {
	const ruleOf = ({ at }: Problem): string | null => /^rules\[\d+\]/.exec(at)?.[0] ?? null;
	const wrong = new Set(problems.map(ruleOf));
	return {
		rules: rules.filter(({ at }) => !wrong.has(at)),
		fatal: problems.filter((problem) => ruleOf(problem) === null),
		skipped: problems.filter((problem) => ruleOf(problem) !== null),
	};
};

/**
 * Checks a rule pack given as data: from a file, from storage or from a message. Never throws, whatever the data is;
 * all problems are told at once. Only what the contract names is taken over, so other keys can do no harm.
 */
export const checkPack = (data: unknown, checks: PackChecks = {}): Result<RulePack> => {
	const deep = tooDeep(data);
	if (deep !== null) return { ok: false, problems: [{ at: '', why: deep }] };
	const { problems, report } = collect();
	const fields = readFields(data, '', packKeys, report);
	if (fields === null) return { ok: false, problems };
	checkFormat(fields.get('format'), report);
	const id = readId(fields.get('id'), 'id', report);
	const version = readText(fields.get('version'), 'version', 40, report);
	const off = fields.has('off') ? checkOff(fields.get('off'), report) : null;
	const placeholders = (checks.names ?? names).placeholders;
	const changes = fields.has('changes') ? checkChanges(fields.get('changes'), placeholders, report) : null;
	const known = ruleChecks(checks, idsOf(fields.get('lexicons')));
	const lexicons = checkAll(fields, 'lexicons', mostLexicons, report, (v, at) => checkLexicon(v, at, known, report));
	tellCircles(lexicons, report);
	const rules = checkAll(fields, 'rules', mostRules, report, (v, at) => checkRule(v, at, known, report));
	const policies = checkAll(fields, 'policies', mostPolicies, report, (v, at) => checkPolicy(v, at, report));
	const sifted = checks.wrongRules === 'skip' ? sift(rules, problems) : { rules, fatal: problems, skipped: [] };
	if (sifted.fatal.length > 0 || id === null || version === null) return { ok: false, problems };
	const warned = collect();
	for (const { value, at } of sifted.rules) warnOfRule(value, at, warned.report);
	return {
		ok: true,
		value: {
			format: newestFormat,
			id,
			version,
			...(off === null ? {} : { off }),
			...(changes === null ? {} : { changes }),
			lexicons: lexicons.map(({ value }) => value),
			rules: sifted.rules.map(({ value }) => value),
			...(policies.length === 0 ? {} : { policies: policies.map(({ value }) => value) }),
		},
		warnings: [...sifted.skipped, ...warned.problems],
	};
};

const tellCircles = (lexicons: readonly Checked<Lexicon>[], report: Report): void => {
	for (const id of circularLexicons(lexicons.map(({ value }) => value))) {
		const at = lexicons.find((lexicon) => lexicon.id === id)?.at ?? 'lexicons';
		report(at, `The word list “${id}” leads back to itself through the lists it names; break the circle.`);
	}
};

/** Checks a single value that is no whole pack, with the same guards. */
const checkOne = <T>(
	data: unknown,
	checks: PackChecks,
	check: (known: RuleChecks, report: Report) => T | null,
	warn: (value: T, report: Report) => void,
): Result<T> => {
	const deep = tooDeep(data);
	if (deep !== null) return { ok: false, problems: [{ at: '', why: deep }] };
	const { problems, report } = collect();
	const value = check(ruleChecks(checks, []), report);
	if (value === null || problems.length > 0) return { ok: false, problems };
	const warned = collect();
	warn(value, warned.report);
	return { ok: true, value, warnings: warned.problems };
};

/** Checks one rule given as data; paths begin at the rule. */
export const checkRuleData = (data: unknown, checks: PackChecks = {}): Result<Rule> =>
	checkOne(
		data,
		checks,
		(known, report) => checkRule(data, '', known, report),
		(rule, report) => warnOfRule(rule, '', report),
	);

/** Checks one word list given as data; paths begin at the list. */
export const checkLexiconData = (data: unknown, checks: PackChecks = {}): Result<Lexicon> =>
	checkOne(
		data,
		checks,
		(known, report) => checkLexicon(data, '', known, report),
		(lexicon, report) => {
			if (circularLexicons([lexicon]).length > 0) report('', `The word list “${lexicon.id}” names itself.`);
		},
	);
