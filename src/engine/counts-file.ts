import { type Counts, parseCounts, type RuleCount } from './counts.ts';
import type { Result } from './result.ts';

/** What an agent may give to their lead: counts by week and rule, and of which packs. Nothing else is in it. */
export interface CountsFile {
	readonly santun: 'counts';
	readonly format: 1;
	/** Packs that were in force when it was saved, lowest first, as `santun 0.1.0`. */
	readonly packs: readonly string[];
	/** By the week's Monday, then by rule, as in `Counts`. */
	readonly weeks: Counts['weeks'];
}

/** A rule that spoke less often in a week is left out of that week: so few tips could be traced to a chat. */
export const fewestInWeek = 5;

const longestFile = 5_000_000;
const mostPacks = 10;

const isEnough = ({ seen, silent = 0 }: RuleCount): boolean => seen >= fewestInWeek || silent >= fewestInWeek;

/** The counts that may be given away. */
export const countsFile = ({ weeks }: Counts, packs: readonly string[]): CountsFile => ({
	santun: 'counts',
	format: 1,
	packs,
	weeks: Object.fromEntries(
		Object.entries(weeks).flatMap(([week, rules]) => {
			const enough = Object.entries(rules).filter(([, count]) => isEnough(count));
			return enough.length === 0 ? [] : [[week, Object.fromEntries(enough)]];
		}),
	),
});

const wrong = (why: string): Result<never> => ({ ok: false, problems: [{ at: '', why }] });

/** Reads such a file. What cannot be a count in it is left out, as is a rule with too few in a week. */
export const readCountsFile = (text: string): Result<CountsFile> => {
	if (text.length > longestFile) return wrong('This file is too large for one of counts.');
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return wrong('This file is not JSON.');
	}
	if (typeof data !== 'object' || data === null || !('santun' in data) || data.santun !== 'counts')
		return wrong('This is no file of counts that was saved in Santun.');
	if (!('format' in data) || data.format !== 1)
		return wrong('This file has another format; this version reads format 1.');
	const packs = 'packs' in data && Array.isArray(data.packs) ? data.packs : [];
	const named = packs.filter((one): one is string => typeof one === 'string' && one.length <= 100);
	return { ok: true, value: countsFile(parseCounts(data), named.slice(0, mostPacks)), warnings: [] };
};
