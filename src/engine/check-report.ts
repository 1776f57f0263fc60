import { collect, describe, inner, readChoice, readFields, readWhole, type Report as Tell } from './check-shape.ts';
import { mostInChat, type Report, type ReportedChat, type ReportedTip, type RuleReport, whenParts } from './report.ts';
import type { Result } from './result.ts';
import { levels, skills } from './rule.ts';

const most = Number.MAX_SAFE_INTEGER;
const ruleKeys = ['skill', 'level', 'corrective', 'candidates', 'shown', 'chats', 'when', 'right', 'wrong'];

const readCounts = (value: unknown, at: string, length: number, tell: Tell): number[] => {
	if (!Array.isArray(value) || value.length !== length) {
		tell(at, `This must be a list of ${length} numbers, not ${describe(value)}.`);
		return [];
	}
	return value.map((one, i) => readWhole(one, inner(at, i), { min: 0, max: most }, tell) ?? 0);
};

const isId = (text: string): boolean => /^[a-z][a-z0-9-]{0,79}$/.test(text);

const readRule = (value: unknown, at: string, tell: Tell): RuleReport | null => {
	const fields = readFields(value, at, ruleKeys, tell);
	if (fields === null) return null;
	const number = (key: string): number => readWhole(fields.get(key), inner(at, key), { min: 0, max: most }, tell) ?? 0;
	const skill = readChoice(fields.get('skill'), inner(at, 'skill'), skills, tell);
	const level = readChoice(fields.get('level'), inner(at, 'level'), levels, tell);
	const when = readCounts(fields.get('when'), inner(at, 'when'), whenParts, tell);
	if (skill === null || level === null) return null;
	const [candidates, shown, chats] = [number('candidates'), number('shown'), number('chats')];
	const corrective = fields.get('corrective') === true;
	return { skill, level, corrective, candidates, shown, chats, when, right: number('right'), wrong: number('wrong') };
};

const readRecord = <T>(
	value: unknown,
	at: string,
	isKey: (key: string) => boolean,
	read: (value: unknown, at: string) => T | null,
	tell: Tell,
): Record<string, T> => {
	const record: Record<string, T> = {};
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		tell(at, `This must be a group of keys, not ${describe(value)}.`);
		return record;
	}
	for (const [key, part] of Object.entries(value)) {
		const checked = isKey(key) ? read(part, inner(at, key)) : null;
		if (checked !== null) record[key] = checked;
		else if (!isKey(key)) tell(at, `“${key.slice(0, 40)}” is no id of a rule.`);
	}
	return record;
};

/** Reads a report that was kept as a file. */
export const checkReport = (data: unknown): Result<Report> => {
	const { problems, report: tell } = collect();
	const keys = ['report', 'conversations', 'errors', 'shownInChat', 'rules', 'together'];
	const fields = readFields(data, '', keys, tell);
	if (fields === null) return { ok: false, problems };
	if (fields.get('report') !== 1) tell('report', `This must be 1, not ${describe(fields.get('report'))}.`);
	const number = (key: string): number => readWhole(fields.get(key), key, { min: 0, max: most }, tell) ?? 0;
	const value: Report = {
		report: 1,
		conversations: number('conversations'),
		errors: number('errors'),
		shownInChat: readCounts(fields.get('shownInChat'), 'shownInChat', mostInChat + 1, tell),
		rules: readRecord(fields.get('rules'), 'rules', isId, (one, at) => readRule(one, at, tell), tell),
		together: readRecord(
			fields.get('together'),
			'together',
			(key) => key.split('+').length === 2 && key.split('+').every(isId),
			(one, at) => readWhole(one, at, { min: 0, max: most }, tell),
			tell,
		),
	};
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value, warnings: [] };
};

const checkTip = (value: unknown, at: string, tell: Tell): ReportedTip | null => {
	const fields = readFields(value, at, ['turn', 'skill', 'rule', 'level', 'when', 'shown', 'corrective'], tell);
	if (fields === null) return null;
	const turn = fields.get('turn');
	const skill = readChoice(fields.get('skill'), inner(at, 'skill'), skills, tell);
	const level = readChoice(fields.get('level'), inner(at, 'level'), levels, tell);
	const rule = fields.get('rule');
	const place = turn === null ? null : readWhole(turn, inner(at, 'turn'), { min: 0, max: most }, tell);
	if (typeof rule !== 'string' || !isId(rule))
		tell(inner(at, 'rule'), `This must be the id of a rule, not ${describe(rule)}.`);
	if (skill === null || level === null || typeof rule !== 'string') return null;
	return {
		turn: place,
		skill,
		rule,
		level,
		shown: fields.get('shown') === true,
		corrective: fields.get('corrective') === true,
	};
};

/** Reads a line that `santun replay` wrote. */
export const checkReportedChat = (data: unknown): Result<ReportedChat> => {
	const { problems, report: tell } = collect();
	const fields = readFields(data, '', ['id', 'tips'], tell);
	if (fields === null) return { ok: false, problems };
	const id = fields.get('id');
	const tips = fields.get('tips');
	if (typeof id !== 'string') tell('id', `This must be a text, not ${describe(id)}.`);
	if (!Array.isArray(tips)) tell('tips', `This must be a list, not ${describe(tips)}.`);
	const list = Array.isArray(tips) ? tips.flatMap((tip, i) => checkTip(tip, inner('tips', i), tell) ?? []) : [];
	if (problems.length > 0 || typeof id !== 'string') return { ok: false, problems };
	return { ok: true, value: { id, tips: list }, warnings: [] };
};
