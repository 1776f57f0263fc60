/** What is wrong in a file a person wrote, and where: `talk[3].agent[0].type`. */
export interface Problem {
	readonly at: string;
	readonly why: string;
}

type Fields = { readonly [key: string]: unknown };

/** Reads values out of unknown data. What does not fit is noted, and a harmless value stands in for it. */
export interface Checker {
	problem(at: string, why: string): void;
	record(at: string, value: unknown, keys: readonly string[]): Fields;
	list(at: string, value: unknown): readonly unknown[];
	text(at: string, value: unknown): string;
	/** Lower-case words joined by hyphens. */
	id(at: string, value: unknown): string;
	/** Not negative; `fallback` where the file says nothing. */
	number(at: string, value: unknown, fallback: number): number;
	oneOf<T extends string>(at: string, value: unknown, choices: readonly T[]): T;
	problems(): readonly Problem[];
}

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
	return {
		problem,
		text,
		record: (at, value, keys) => {
			if (!isFields(value)) {
				problem(at, value === undefined ? 'is missing' : 'must be a group of fields');
				return {};
			}
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
		number: (at, value, fallback) => {
			if (value === undefined) return fallback;
			if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
			problem(at, 'must be a number, not below zero');
			return fallback;
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
