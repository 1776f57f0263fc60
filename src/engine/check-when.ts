import { checkPatterns, type PatternChecks } from './check-patterns.ts';
import {
	type Fields,
	inner,
	type Report,
	readChoice,
	readFields,
	readList,
	readText,
	readWhole,
} from './check-shape.ts';
import { didYouMean } from './nearest.ts';
import { spans, type When } from './rule.ts';

/** Names the engine knows: what `fact`, `count`, `time` and placeholders of wording may ask for. */
export interface KnownNames {
	readonly facts: readonly string[];
	readonly counts: readonly string[];
	readonly times: readonly string[];
	readonly placeholders: readonly string[];
}

/** What conditions are checked with. */
export interface WhenChecks extends PatternChecks {
	readonly names: KnownNames;
}

/** Deepest nesting of `any`, `all` and `not`. */
const deepest = 6;

const day = 24 * 3_600_000;

const kinds = ['says', 'fact', 'count', 'time', 'any', 'all', 'not'] as const;

const keysOf: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
	says: ['kind', 'who', 'anyOf', 'in'],
	fact: ['kind', 'is'],
	count: ['kind', 'of', 'min', 'max'],
	time: ['kind', 'since', 'minMs', 'maxMs'],
	any: ['kind', 'of'],
	all: ['kind', 'of'],
	not: ['kind', 'of'],
};

const readName = (
	value: unknown,
	at: string,
	known: readonly string[],
	what: string,
	report: Report,
): string | null => {
	const name = readText(value, at, 80, report);
	if (name === null || known.includes(name)) return name;
	report(at, () => `There is no ${what} “${name}”${didYouMean(name, known)}`);
	return null;
};

type Bounds<Min extends string, Max extends string> = { readonly [K in Min | Max]?: number };

/** Reads the two bounds of a number; one of them must be there. */
const readBounds = <Min extends string, Max extends string>(
	fields: Fields,
	at: string,
	[least, most]: readonly [Min, Max],
	max: number,
	report: Report,
): Bounds<Min, Max> => {
	const read = (key: Min | Max): number | null =>
		fields.has(key) ? readWhole(fields.get(key), inner(at, key), { min: 0, max }, report) : null;
	const low = read(least);
	const high = read(most);
	if (!fields.has(least) && !fields.has(most)) report(at, 'Say how much: at least, at most, or both.');
	if (low !== null && high !== null && low > high)
		report(at, 'Nothing lies between these: “at least” is above “at most”.');
	// Keys are Min and Max by construction; TypeScript widens computed keys to string.
	return { ...(low === null ? {} : { [least]: low }), ...(high === null ? {} : { [most]: high }) } as Bounds<Min, Max>;
};

const checkSays = (fields: Fields, at: string, checks: WhenChecks, report: Report): When | null => {
	const who = readChoice(fields.get('who'), inner(at, 'who'), ['customer', 'agent', 'draft'], report);
	const anyOf = checkPatterns(fields.get('anyOf'), inner(at, 'anyOf'), { min: 1, max: 2000 }, checks, report);
	const span = readChoice(fields.get('in'), inner(at, 'in'), spans, report);
	return who === null || anyOf === null || span === null ? null : { kind: 'says', who, anyOf, in: span };
};

/**
 * Reads one condition; null where it cannot be used. `depth` counts the groups around it. Recursion is bounded by
 * the depth cap on all data.
 */
export const checkWhen = (value: unknown, at: string, checks: WhenChecks, report: Report, depth = 0): When | null => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		report(at, 'This must be a condition, such as “customer says”, “fact” or “count”.');
		return null;
	}
	const kind = readChoice('kind' in value ? value.kind : undefined, inner(at, 'kind'), kinds, report);
	const fields = kind === null ? null : readFields(value, at, keysOf[kind], report);
	if (kind === null || fields === null) return null;
	switch (kind) {
		case 'says':
			return checkSays(fields, at, checks, report);
		case 'fact': {
			const is = readName(fields.get('is'), inner(at, 'is'), checks.names.facts, 'fact', report);
			return is === null ? null : { kind, is };
		}
		case 'count': {
			const of = readName(fields.get('of'), inner(at, 'of'), checks.names.counts, 'count', report);
			const bounds = readBounds(fields, at, ['min', 'max'], 100_000, report);
			return of === null ? null : { kind, of, ...bounds };
		}
		case 'time': {
			const since = readName(fields.get('since'), inner(at, 'since'), checks.names.times, 'time', report);
			const bounds = readBounds(fields, at, ['minMs', 'maxMs'], day, report);
			return since === null ? null : { kind, since, ...bounds };
		}
		default:
			return checkGroup(kind, fields.get('of'), at, checks, report, depth);
	}
};

const checkGroup = (
	kind: 'any' | 'all' | 'not',
	value: unknown,
	at: string,
	checks: WhenChecks,
	report: Report,
	depth: number,
): When | null => {
	if (depth >= deepest) {
		report(at, `Groups of conditions may stand at most ${deepest} deep in each other; write it flatter.`);
		return null;
	}
	const here = inner(at, 'of');
	if (kind === 'not') {
		const of = checkWhen(value, here, checks, report, depth + 1);
		return of === null ? null : { kind, of };
	}
	const list = readList(value, here, { min: 1, max: 50 }, report);
	if (list === null) return null;
	return { kind, of: list.flatMap((one, i) => checkWhen(one, inner(here, i), checks, report, depth + 1) ?? []) };
};
