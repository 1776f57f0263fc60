import type { Chat } from '../chat.ts';
import { stateOf } from './fact.ts';
import { facts } from './index.ts';

/** Whether a fact of that name (as rules write it) holds now. A name that no fact has never holds. */
export const factHolds = (chat: Chat, name: string): boolean => {
	const fact = facts.find(({ is }) => is?.[name] !== undefined);
	return fact !== undefined && fact.is?.[name]?.(stateOf(chat, fact.key, fact.start), chat) !== null;
};

/** The count of that name now; null where it is not known or no fact has it. */
export const factCount = (chat: Chat, name: string): number | null => {
	const fact = facts.find(({ count }) => count?.[name] !== undefined);
	return fact?.count?.[name]?.(stateOf(chat, fact.key, fact.start), chat) ?? null;
};
