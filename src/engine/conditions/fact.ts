import type { Check } from '../chat.ts';
import type { AnyFact } from '../facts/fact.ts';
import { stateOf } from '../facts/fact.ts';

/** True where a fact holds. */
export const holds = (fact: AnyFact, is: string): Check => {
	const read = fact.is?.[is];
	return (chat) => read?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
};
