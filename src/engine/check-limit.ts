import { inner, type Report, readFields, readWhole } from './check-shape.ts';
import type { Limit } from './rule.ts';

/** Reads how often a rule may speak. */
export const checkLimit = (value: unknown, at: string, report: Report): Limit => {
	const fields = readFields(value, at, ['perChat', 'every'], report);
	const read = (key: 'perChat' | 'every'): Limit => {
		if (fields?.has(key) !== true) return {};
		const n = readWhole(fields.get(key), inner(at, key), { min: 1, max: 1000 }, report);
		return n === null ? {} : { [key]: n };
	};
	return { ...read('perChat'), ...read('every') };
};
