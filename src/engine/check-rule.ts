import { checkExample } from './check-example.ts';
import { checkLimit } from './check-limit.ts';
import {
	inner,
	type Report,
	readChoice,
	readFields,
	readFlag,
	readId,
	readList,
	readText,
	readWhole,
} from './check-shape.ts';
import { checkSay, checkText } from './check-texts.ts';
import { checkWhen, type WhenChecks } from './check-when.ts';
import { type Example, levels, moments, type Rule, ruleParts, skills, statuses, type When } from './rule.ts';

/** What rules are checked with. */
export interface RuleChecks extends WhenChecks {
	/** Whether each rule must show at least one `fires` and one `quiet`. */
	readonly examples: 'needed' | 'optional';
}

const conditions = (value: unknown, at: string, min: 0 | 1, checks: RuleChecks, report: Report): readonly When[] => {
	const list = readList(value, at, { min, max: 50 }, report);
	return list?.flatMap((one, i) => checkWhen(one, inner(at, i), checks, report) ?? []) ?? [];
};

const checkExamples = (
	value: unknown,
	at: string,
	examplesAre: RuleChecks['examples'],
	report: Report,
): readonly Example[] => {
	const list = value === undefined ? [] : (readList(value, at, { min: 0, max: 300 }, report) ?? []);
	const examples = list.flatMap((one, i) => checkExample(one, inner(at, i), report) ?? []);
	if (examplesAre === 'needed' && list.length === examples.length) {
		for (const kind of ['fires', 'quiet']) {
			if (examples.some((example) => example.kind === kind)) continue;
			const when = kind === 'fires' ? 'a chat where the tip is due' : 'a near miss where it must not come';
			report(at, `Add at least one “${kind}” example: ${when}. Without it a rule can only be on trial.`);
		}
	}
	return examples;
};

/** Reads one rule; null where it cannot be used. Everything wrong in it is reported, not just the first thing. */
export const checkRule = (value: unknown, at: string, checks: RuleChecks, report: Report): Rule | null => {
	const fields = readFields(value, at, ['id', ...ruleParts], report);
	if (fields === null) return null;
	const here = (key: string): string => inner(at, key);
	const optional = <T>(key: string, read: (value: unknown, at: string) => T | null): T | null =>
		fields.has(key) ? read(fields.get(key), here(key)) : null;

	const id = readId(fields.get('id'), here('id'), report);
	const skill = readChoice(fields.get('skill'), here('skill'), skills, report);
	const title = checkText(fields.get('title'), here('title'), 120, report);
	const level = readChoice(fields.get('level'), here('level'), levels, report);
	const status = optional('status', (v, a) => readChoice(v, a, statuses, report));
	const on = optional('on', (v, a) => readChoice(v, a, moments, report)) ?? 'draft';
	const when = conditions(fields.get('when'), here('when'), 1, checks, report);
	const unless = optional('unless', (v, a) => conditions(v, a, 0, checks, report)) ?? [];
	const satisfiedBy = optional('satisfiedBy', (v, a) => conditions(v, a, 0, checks, report)) ?? [];
	const tip = checkText(fields.get('tip'), here('tip'), 400, report, checks.names.placeholders);
	const say = optional('say', (v, a) => checkSay(v, a, checks.names.placeholders, report));
	const why = checkText(fields.get('why'), here('why'), 600, report);
	const source = optional('source', (v, a) => readText(v, a, 500, report));
	const limit = optional('limit', (v, a) => checkLimit(v, a, report)) ?? {};
	const corrective = optional('corrective', (v, a) => readFlag(v, a, report));
	const priority = optional('priority', (v, a) => readWhole(v, a, { min: -100, max: 100 }, report));
	// What does not speak may wait for its proof.
	const isSilent = status === 'trial' || status === 'retired';
	const needed = isSilent ? 'optional' : checks.examples;
	const examples = checkExamples(fields.get('examples'), here('examples'), needed, report);
	if (id === null || skill === null || title === null || level === null || tip === null || why === null) return null;
	return {
		id,
		skill,
		title,
		level,
		...(status === null ? {} : { status }),
		on,
		...(corrective === null ? {} : { corrective }),
		when,
		unless,
		satisfiedBy,
		tip,
		...(say === null ? {} : { say }),
		why,
		...(source === null ? {} : { source }),
		limit,
		...(priority === null ? {} : { priority }),
		examples,
	};
};

const mentions = (when: When, test: (when: When) => boolean): boolean => {
	if (test(when)) return true;
	if (when.kind === 'not') return mentions(when.of, test);
	return (when.kind === 'any' || when.kind === 'all') && when.of.some((one) => mentions(one, test));
};

/** Tells what a correct rule can hardly mean. */
export const warnOfRule = (rule: Rule, at: string, warn: Report): void => {
	const isTime = (when: When): boolean => when.kind === 'time';
	if (rule.on === 'silence' && !rule.when.some((when) => mentions(when, isTime))) {
		warn(
			inner(at, 'when'),
			'A rule “on: silence” without a time condition speaks at once; add one, as in “time: {since: …}”.',
		);
	}
	const isDraft = (when: When): boolean => when.kind === 'says' && when.who === 'draft';
	if (rule.on === 'message' && rule.when.some(isDraft)) {
		warn(inner(at, 'when'), 'When a message comes there is seldom a draft: leave out “on: message”, or “draft says”.');
	}
};
