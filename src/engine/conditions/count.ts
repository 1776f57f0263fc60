import { type Check, yes } from '../chat.ts';
import type { AnyFact } from '../facts/fact.ts';
import { stateOf } from '../facts/fact.ts';

/** True where a number lies between its bounds (both included); false while the number is not known. */
export const counts = (fact: AnyFact, of: string, min: number | undefined, max: number | undefined): Check => {
	const read = fact.count?.[of];
	return (chat) => {
		const n = read?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
		return n !== null && n >= (min ?? Number.NEGATIVE_INFINITY) && n <= (max ?? Number.POSITIVE_INFINITY) ? yes : null;
	};
};
