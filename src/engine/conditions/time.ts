import { type Check, yes } from '../chat.ts';
import type { AnyFact } from '../facts/fact.ts';
import { stateOf } from '../facts/fact.ts';

/** True where the time since something lies between its bounds; false without times. */
export const passed = (fact: AnyFact, since: string, minMs: number | undefined, maxMs: number | undefined): Check => {
	const read = fact.since?.[since];
	return (chat) => {
		const from = read?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
		const now = chat.state.clock;
		if (from === null || now === null) return null;
		const ms = now - from;
		return ms >= (minMs ?? 0) && ms <= (maxMs ?? Number.POSITIVE_INFINITY) ? yes : null;
	};
};
