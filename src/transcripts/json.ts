import { deepestJson, type Ledger } from './imported.ts';
import { findJsonFault } from './json-fault.ts';

/** One value of a file: the file may be one JSON text, or have one a line. */
export interface JsonPart {
	readonly value: unknown;
	/** Line it stands on; null in a file that is one value. */
	readonly line: number | null;
	/** Path of the value in the file: empty, or `[3]` for the fourth of a list. */
	readonly at: string;
}

/** Whether a parsed value nests deeper than exports do. */
const isTooDeep = (value: unknown): boolean => {
	let level: unknown[] = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > deepestJson) return true;
		const next: unknown[] = [];
		for (const one of level) {
			if (typeof one !== 'object' || one === null) continue;
			for (const part of Object.values(one)) if (typeof part === 'object' && part !== null) next.push(part);
		}
		level = next;
	}
	return false;
};

/** A parsed text, or null where it is no JSON or too deep. */
const parse = (text: string): { readonly value: unknown } | null => {
	try {
		const value: unknown = JSON.parse(text);
		return isTooDeep(value) ? null : { value };
	} catch {
		// No JSON; its place is found below, since the message of the error quotes the text.
		return null;
	}
};

const placeOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
	const before = text.slice(0, offset);
	const start = before.lastIndexOf('\n') + 1;
	return { line: before.split('\n').length, column: offset - start + 1 };
};

/** Reads a file of JSON, whole or one value a line; a list of values counts as its parts. Bad lines are told and left out. */
export const readJson = (raw: string, ledger: Ledger): readonly JsonPart[] => {
	const text = raw.replace(/^\ufeff/, '');
	const whole = parse(text);
	if (whole !== null) return partsOf(whole.value);
	const lines = text.split('\n');
	// One value a line: the first line that says something is whole by itself.
	const first = lines.findIndex((line) => line.trim() !== '');
	const firstLine = lines[first] ?? '';
	const isLines = lines.length > 1 && parse(firstLine) !== null;
	if (!isLines) {
		const fault = findJsonFault(text);
		ledger.tell(fault?.name ?? 'not-json', placeOf(text, fault?.offset ?? 0), { most: deepestJson });
		return [];
	}
	return lines.flatMap((line, i): readonly JsonPart[] => {
		if (line.trim() === '') return [];
		const parsed = parse(line);
		if (parsed !== null) return [{ value: parsed.value, line: i + 1, at: '' }];
		const fault = findJsonFault(line);
		ledger.tell(fault?.name ?? 'not-json', { line: i + 1, column: (fault?.offset ?? 0) + 1 }, { most: deepestJson });
		ledger.leave();
		return [];
	});
};

const partsOf = (value: unknown): readonly JsonPart[] =>
	Array.isArray(value)
		? value.map((one: unknown, i) => ({ value: one, line: null, at: `[${i}]` }))
		: [{ value, line: null, at: '' }];

/** The keys of a group as a Map, so that no key can mean anything but itself; null where the value is none. */
export const groupOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;

/** A text that says something; null for anything else. */
export const textIn = (group: ReadonlyMap<string, unknown> | null, key: string): string | null => {
	const value = group?.get(key);
	return typeof value === 'string' && value !== '' ? value : null;
};

/** An id as a text, whether it is written as one or as a number. */
export const idIn = (group: ReadonlyMap<string, unknown> | null, key: string): string | null => {
	const value = group?.get(key);
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value !== '' ? value : null;
};
