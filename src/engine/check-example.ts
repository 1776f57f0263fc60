import { inner, type Report, readChoice, readFields, readList, readText } from './check-shape.ts';
import { parseDuration } from './duration.ts';
import { didYouMean } from './nearest.ts';
import { policyInLine } from './policy-in-line.ts';
import type { Example } from './rule.ts';

/** What a line of an example may begin with. */
export const exampleSpeakers: readonly string[] = [
	'customer',
	'agent',
	'draft',
	'name',
	'wait',
	'typing',
	'bot',
	'system',
	'note',
	'note-draft',
	'other-chat',
	'policy',
];

const saysWaitRightly = (text: string): boolean =>
	text.split(',').every((part) => {
		const wait = /^waits\b(.*)$/.exec(part.trim());
		return wait === null || parseDuration(wait[1] ?? '') !== null;
	});

const checkLine = (value: unknown, at: string, report: Report): string | null => {
	const line = readText(value, at, 4000, report);
	if (line === null) return null;
	const colon = line.indexOf(':');
	const who = colon < 0 ? '' : line.slice(0, colon).trim();
	const text = line.slice(colon + 1).trim();
	if (colon < 0) {
		report(at, 'Say who speaks: begin with “customer:”, “agent:” or “draft:”.');
	} else if (!exampleSpeakers.includes(who)) {
		report(at, () => `“${who.slice(0, 40)}” does not speak in examples${didYouMean(who, exampleSpeakers)}`);
	} else if (who === 'wait' && parseDuration(text) === null) {
		report(at, 'Say how long to wait, as in “wait: 90s” or “wait: 3m”.');
	} else if (who === 'other-chat' && !saysWaitRightly(text)) {
		report(at, 'Say how long the other customer has waited, as in “other-chat: Ben Tan, waits 3m”.');
	} else if (who === 'policy' && policyInLine(text) === null) {
		report(at, 'Say what the team allows, as in “policy: voucher, credit up to RM20”.');
	} else if (text === '' && who !== 'draft' && who !== 'typing') {
		report(at, `Nothing stands behind “${who}:”.`);
	} else {
		return line;
	}
	return null;
};

/** Reads one example. */
export const checkExample = (value: unknown, at: string, report: Report): Example | null => {
	const fields = readFields(value, at, ['kind', 'language', 'lines'], report);
	if (fields === null) return null;
	const kind = readChoice(fields.get('kind'), inner(at, 'kind'), ['fires', 'quiet', 'known-miss'], report);
	const language = readChoice(fields.get('language'), inner(at, 'language'), ['en', 'ms'], report);
	const list = readList(fields.get('lines'), inner(at, 'lines'), { min: 1, max: 200 }, report);
	if (kind === null || language === null || list === null) return null;
	return {
		kind,
		language,
		lines: list.flatMap((one, i) => checkLine(one, inner(inner(at, 'lines'), i), report) ?? []),
	};
};
