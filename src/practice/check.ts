/** What is wrong in a file a person wrote, and where: `talk[3].agent[0].type`. */
export interface Problem {
	readonly at: string;
	readonly why: string;
}

type Fields = { readonly [key: string]: unknown };

/** Reads values out of unknown data. What does not fit is noted, and a harmless value stands in for it. */
export interface Checker {
	problem(at: string, why: string): void;
	/** A group of these keys; null = of any. */
	record(at: string, value: unknown, keys: readonly string[] | null): Fields;
	list(at: string, value: unknown): readonly unknown[];
	text(at: string, value: unknown): string;
	/** Lower-case words joined by hyphens. */
	id(at: string, value: unknown): string;
	/** Not negative, and `most` at most where that is given; `fallback` where the file says nothing. */
	number(at: string, value: unknown, fallback: number, most?: number): number;
	/** Seconds of a file, as milliseconds; `fallback` in seconds where it says nothing. */
	seconds(at: string, value: unknown, fallback: number): number;
	oneOf<T extends string>(at: string, value: unknown, choices: readonly T[]): T;
	problems(): readonly Problem[];
}

/** Nobody waits longer, and a talk that does would take long to play. */
const longestSeconds = 600;

/** A checker that collects every problem instead of stopping at the first. */
export const createChecker = (): Checker => {
	const found: Problem[] = [];
	const problem = (at: string, why: string): void => {
		found.push({ at: at === '' ? 'file' : at, why });
	};
	const text = (at: string, value: unknown): string => {
		if (typeof value === 'string' && value.trim() !== '') return value.trim();
		problem(at, value === undefined ? 'is missing' : 'must be text');
		return '';
	};
	const number = (at: string, value: unknown, fallback: number, most = Number.POSITIVE_INFINITY): number => {
		if (value === undefined) return fallback;
		if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most) return value;
		const isTooMuch = typeof value === 'number' && value > most;
		problem(at, isTooMuch ? `must be ${most} at most` : 'must be a number, not below zero');
		return fallback;
	};
	return {
		problem,
		text,
		number,
		seconds: (at, value, fallback) => number(at, value, fallback, longestSeconds) * 1000,
		record: (at, value, keys) => {
			if (!isFields(value)) {
				problem(at, value === undefined ? 'is missing' : 'must be a group of fields');
				return {};
			}
			if (keys === null) return value;
			for (const key of Object.keys(value)) {
				if (!keys.includes(key))
					problem(at === '' ? key : `${at}.${key}`, `is not known here; known: ${keys.join(', ')}`);
			}
			return value;
		},
		list: (at, value) => {
			if (Array.isArray(value)) return value;
			problem(at, value === undefined ? 'is missing' : 'must be a list');
			return [];
		},
		id: (at, value) => {
			const id = text(at, value);
			if (id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) problem(at, 'must be lower-case words joined by hyphens');
			return id;
		},
		oneOf: <T extends string>(at: string, value: unknown, choices: readonly T[]): T => {
			const choice = choices.find((known) => known === value);
			if (choice !== undefined) return choice;
			problem(at, `must be one of ${choices.join(', ')}`);
			const [first] = choices;
			if (first === undefined) throw new Error(`no choices given for ${at}`);
			return first;
		},
		problems: () => found,
	};
};

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
