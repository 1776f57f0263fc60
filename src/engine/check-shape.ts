import { didYouMean } from './nearest.ts';
import type { Problem } from './result.ts';
import { longestId } from './rule.ts';

/**
 * Takes down one problem; `at` is the path of the value. A sentence that takes work to find, such as one with the
 * nearest known name, is given as a function: it is not asked for once there are problems enough. `offset` = characters
 * into the text at that path.
 */
export type Report = (at: string, why: string | (() => string), offset?: number) => void;

/** Most problems that are told at once. */
const mostProblems = 200;

/** A list of problems and the report that fills it, up to a number that a person may still read. */
export const collect = (): { readonly problems: readonly Problem[]; readonly report: Report } => {
	const problems: Problem[] = [];
	const report: Report = (at, why, offset) => {
		if (problems.length >= mostProblems) return;
		problems.push({ at, why: typeof why === 'string' ? why : why(), ...(offset === undefined ? {} : { offset }) });
	};
	return { problems, report };
};

/** The path of a part: `inner('rules', 2)` is `rules[2]`, `inner('rules[2]', 'when')` is `rules[2].when`. */
export const inner = (at: string, key: string | number): string => {
	if (typeof key === 'number') return `${at}[${key}]`;
	return at === '' ? key : `${at}.${key}`;
};

/** Begins a sentence on something that is not there, with its name where it has one. */
export const missing = (at: string): string => {
	const key = /(?:^|\.)([^.[\]]+)$/.exec(at)?.[1];
	return key === undefined ? 'Nothing stands here' : `“${key}” is missing`;
};

/** What a value is, in words for a person who is no programmer. */
export const describe = (value: unknown): string => {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	switch (typeof value) {
		case 'string':
			return value === '' ? 'an empty text' : `the text “${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
		case 'number':
			return `the number ${value}`;
		case 'boolean':
			return value ? 'true' : 'false';
		default:
			return 'a group of keys';
	}
};

/** Known keys of a group and what stands behind them; a Map, so that no key can mean anything but itself. */
export type Fields = ReadonlyMap<string, unknown>;

/** Reads a group of keys; unknown ones are told with the nearest known one. Null where the value is no group. */
export const readFields = (value: unknown, at: string, keys: readonly string[], report: Report): Fields | null => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		report(at, `This must be a group of keys (${keys.slice(0, 6).join(', ')}), not ${describe(value)}.`);
		return null;
	}
	const fields = new Map<string, unknown>();
	for (const [key, part] of Object.entries(value)) {
		if (keys.includes(key)) {
			if (part !== undefined) fields.set(key, part);
		} else {
			const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
			report(inner(at, shown), () => `“${shown}” is not known here${didYouMean(key, keys)}`);
		}
	}
	return fields;
};

/** Reads a text that says something and is no longer than `max`. */
export const readText = (value: unknown, at: string, max: number, report: Report): string | null => {
	if (value === undefined || value === null) {
		report(at, `${missing(at)}: write a text here.`);
	} else if (typeof value !== 'string') {
		const quotes = typeof value === 'number' || typeof value === 'boolean' ? ' Put quotes around it.' : '';
		report(at, `This must be a text, not ${describe(value)}.${quotes}`);
	} else if (value.trim() === '') {
		report(at, 'This text is empty: write something, or leave the key out if it is not needed.');
	} else if (value.length > max) {
		report(at, `This text has ${value.length} characters; the most is ${max}.`);
	} else {
		return value;
	}
	return null;
};

/** Reads a list of at least `min` (none or one) and at most `max` parts. */
export const readList = (
	value: unknown,
	at: string,
	bounds: { readonly min: 0 | 1; readonly max: number },
	report: Report,
): readonly unknown[] | null => {
	if (value === undefined || value === null) {
		report(at, `${missing(at)}: write a list here.`);
	} else if (!Array.isArray(value)) {
		report(at, `This must be a list, not ${describe(value)}.`);
	} else if (value.length < bounds.min) {
		report(at, 'This list is empty.');
	} else if (value.length > bounds.max) {
		report(at, `This list has ${value.length} entries; the most is ${bounds.max}.`);
	} else {
		return value;
	}
	return null;
};

/** Reads one of a few words. */
export const readChoice = <T extends string>(
	value: unknown,
	at: string,
	choices: readonly T[],
	report: Report,
): T | null => {
	const found = choices.find((choice) => choice === value);
	if (found !== undefined) return found;
	if (typeof value === 'string')
		report(at, () => `“${value.slice(0, 40)}” is not known here${didYouMean(value, choices)}`);
	else if (value === undefined || value === null) report(at, `${missing(at)}: write one of ${choices.join(', ')}.`);
	else report(at, `This must be one of ${choices.join(', ')}, not ${describe(value)}.`);
	return null;
};

/** Reads a whole number within bounds (both included). */
export const readWhole = (
	value: unknown,
	at: string,
	bounds: { readonly min: number; readonly max: number },
	report: Report,
): number | null => {
	if (typeof value === 'number' && Number.isInteger(value) && value >= bounds.min && value <= bounds.max) return value;
	report(at, `This must be a whole number from ${bounds.min} to ${bounds.max}, not ${describe(value)}.`);
	return null;
};

/** Reads true or false. */
export const readFlag = (value: unknown, at: string, report: Report): boolean | null => {
	if (typeof value === 'boolean') return value;
	report(at, `This must be true or false, not ${describe(value)}.`);
	return null;
};

/** Reads an id: small letters, digits and single hyphens. */
export const readId = (value: unknown, at: string, report: Report): string | null => {
	const text = readText(value, at, longestId, report);
	if (text === null || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return text;
	report(at, 'An id has small letters, digits and single hyphens and begins with a letter, as in “late-parcel”.');
	return null;
};
