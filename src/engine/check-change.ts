import { checkLimit } from './check-limit.ts';
import { inner, type Report, readChoice, readFields, readId } from './check-shape.ts';
import { checkSay, checkText } from './check-texts.ts';
import { levels, type RuleChange, statuses } from './rule.ts';

/** Keys of a change. */
const changeKeys: readonly string[] = ['rule', 'status', 'level', 'tip', 'say', 'limit'];

/** Reads what a pack has otherwise in a rule below it; null where it cannot be used. `placeholders` = those of wording. */
export const checkChange = (
	value: unknown,
	at: string,
	placeholders: readonly string[],
	report: Report,
): RuleChange | null => {
	const fields = readFields(value, at, changeKeys, report);
	if (fields === null) return null;
	const optional = <T>(key: string, read: (value: unknown, at: string) => T | null): T | null =>
		fields.has(key) ? read(fields.get(key), inner(at, key)) : null;
	const rule = readId(fields.get('rule'), inner(at, 'rule'), report);
	const status = optional('status', (v, a) => readChoice(v, a, statuses, report));
	const level = optional('level', (v, a) => readChoice(v, a, levels, report));
	const tip = optional('tip', (v, a) => checkText(v, a, 400, report, placeholders));
	const say = optional('say', (v, a) => checkSay(v, a, placeholders, report));
	const limit = optional('limit', (v, a) => checkLimit(v, a, report));
	if (fields.size === 1 && rule !== null) {
		report(at, 'Say what is different in this rule: status, level, tip, say or limit.');
	}
	if (rule === null) return null;
	return {
		rule,
		...(status === null ? {} : { status }),
		...(level === null ? {} : { level }),
		...(tip === null ? {} : { tip }),
		...(say === null ? {} : { say }),
		...(limit === null ? {} : { limit }),
	};
};
