import { type Check, yes } from '../chat.ts';
import type { Evidence } from '../tip.ts';

/** True where every check holds; quotes of all, in order. */
export const all =
	(checks: readonly Check[]): Check =>
	(chat) => {
		let quotes: readonly Evidence[] = [];
		for (const check of checks) {
			const answer = check(chat);
			if (answer === null) return null;
			if (answer.length > 0) quotes = quotes.length === 0 ? answer : [...quotes, ...answer];
		}
		return quotes;
	};

/** True where one check holds: the first that does gives its quotes. */
export const any =
	(checks: readonly Check[]): Check =>
	(chat) => {
		for (const check of checks) {
			const answer = check(chat);
			if (answer !== null) return answer;
		}
		return null;
	};

/** True where a check does not hold. */
export const not =
	(check: Check): Check =>
	(chat) =>
		check(chat) === null ? yes : null;
