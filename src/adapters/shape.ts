/** What is wrong at one place of a value that came from outside. */
export interface Problem {
	/** `adapters[0].adapter.row.css`; empty for the whole. */
	readonly at: string;
	readonly what:
		| 'missing'
		| 'unknown'
		| 'record'
		| 'list'
		| 'text'
		| 'too-long'
		| 'expression'
		| 'choice'
		| 'host'
		| 'repeated';
}

/** Looks at a value and names what is wrong with it; never throws. */
export type Check = (value: unknown, at: string) => readonly Problem[];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** One thing that holds of the value or not. */
export const truth =
	(what: Problem['what'], holds: (value: unknown) => boolean): Check =>
	(value, at) =>
		holds(value) ? [] : [{ at, what }];

export const either = (choices: readonly unknown[]): Check => truth('choice', (value) => choices.includes(value));

/** A text of one sign to this many. */
export const text =
	(most: number): Check =>
	(value, at) => {
		if (typeof value !== 'string' || value === '') return [{ at, what: 'text' }];
		return value.length > most ? [{ at, what: 'too-long' }] : [];
	};

const isExpression = (source: string, flags: string): boolean => {
	try {
		return new RegExp(source, flags) instanceof RegExp;
	} catch {
		return false;
	}
};

/** Source of a regular expression that the reader can use with these flags. */
export const expressionOf =
	(flags: string): Check =>
	(value, at) => {
		const wrong = text(4_000)(value, at);
		if (wrong.length > 0) return wrong;
		return typeof value === 'string' && isExpression(value, flags) ? [] : [{ at, what: 'expression' }];
	};

/** A list of at least so many, and never of more than anybody would write. */
export const each =
	(check: Check, least = 0): Check =>
	(value, at) => {
		if (!Array.isArray(value)) return [{ at, what: 'list' }];
		if (value.length < least) return [{ at, what: 'missing' }];
		if (value.length > 500) return [{ at, what: 'too-long' }];
		return value.flatMap((one: unknown, place) => check(one, `${at}[${place}]`));
	};

/** A record with these keys and no others. */
export const record = (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>): Check => {
	// A map: names such as `__proto__` and `constructor` must find nothing.
	const checks = new Map(Object.entries({ ...required, ...optional }));
	return (value, at) => {
		if (!isRecord(value)) return [{ at, what: 'record' }];
		const placeOf = (key: string): string => (at === '' ? key : `${at}.${key}`);
		const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
		return [
			...missing.map((key): Problem => ({ at: placeOf(key), what: 'missing' })),
			...Object.entries(value).flatMap(
				([key, one]) => checks.get(key)?.(one, placeOf(key)) ?? [{ at: placeOf(key), what: 'unknown' as const }],
			),
		];
	};
};
