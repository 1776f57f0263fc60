import type { Count } from './tally.ts';

/** The last lines of a report, and whether coaching worked at all. */
export interface Summary {
	readonly lines: readonly string[];
	readonly isRight: boolean;
}

/** Sums up a scene. It went wrong when no tip ever showed although the scenario means to earn some. */
export function summary(earnsTips: boolean, count: Count): Summary {
	if (earnsTips && count.shown === 0) {
		return { lines: ['No tip ever showed, although this scenario earns some: something is broken.'], isRight: false };
	}
	const lines = [
		`${number(count.shown, 'tip')} shown. ${number(count.expected, 'draft')} should earn one; ${count.earned} did.`,
		...count.surprises.map(({ draft, expected, stood }) => {
			const wanted = expected.length > 0 ? expected.join(', ') : 'no tip';
			const got = stood.length > 0 ? stood.join(', ') : 'no tip';
			return `  expected ${wanted}, got ${got}: ${draft}`;
		}),
	];
	return { lines, isRight: true };
}

const number = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
