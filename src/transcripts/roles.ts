import type { Role } from '../engine/message.ts';

/** Words with which files say who wrote, in both languages; `in` and `out` are how helpdesks call directions. */
const words: Readonly<Record<Role, readonly string[]>> = {
	customer: [
		...['customer', 'client', 'visitor', 'user', 'end user', 'contact', 'requester', 'guest', 'buyer', 'lead'],
		...['caller', 'consumer', 'in', 'inbound', 'incoming', 'pelanggan', 'pengguna', 'pelawat', 'pembeli', 'tetamu'],
	],
	agent: [
		...['agent', 'operator', 'staff', 'rep', 'representative', 'support', 'admin', 'advisor', 'associate'],
		...['consultant', 'employee', 'seller', 'me', 'you', 'out', 'outbound', 'outgoing', 'ejen', 'kakitangan'],
		...['petugas', 'penjual', 'saya'],
	],
	bot: ['bot', 'chatbot', 'assistant', 'agent bot', 'automation', 'trigger', 'virtual agent'],
	system: ['system', 'sistem', 'event', 'activity', 'info', 'action', 'log'],
	note: ['note', 'private', 'private note', 'internal', 'internal note', 'nota', 'nota dalaman'],
};

const roles: ReadonlyMap<string, Role> = new Map(
	(['customer', 'agent', 'bot', 'system', 'note'] as const).flatMap((role) =>
		words[role].map((word): [string, Role] => [word, role]),
	),
);

/** Who a word such as `Visitor`, `end-user` or `ejen` stands for; null where it says nothing. */
export const roleOfWord = (word: string): Role | null =>
	roles.get(
		word
			.trim()
			.toLowerCase()
			.replace(/[\s_-]+/g, ' '),
	) ?? null;

/** How often a name wrote, and in how many chats. */
interface Presence {
	chats: number;
	/** Wrote the first message of this many chats. */
	opened: number;
}

/** The writers of one chat, in the order of their messages. */
export type Writers = readonly string[];

/**
 * Names that are most likely agents: they write in several chats while others write in one, or answer in the only chat
 * there is. Names that are words for a role are not looked at. Empty where nothing tells them apart.
 */
export const guessAgents = (chats: readonly Writers[]): readonly string[] => {
	const presences = new Map<string, Presence>();
	for (const writers of chats) {
		const names = new Set(writers.filter((name) => name !== '' && roleOfWord(name) === null));
		const [first] = names;
		for (const name of names) {
			const known = presences.get(name) ?? { chats: 0, opened: 0 };
			presences.set(name, { chats: known.chats + 1, opened: known.opened + (name === first ? 1 : 0) });
		}
	}
	const all = [...presences];
	const often = all.filter(([, { chats: count }]) => count > 1);
	if (often.length > 0 && often.length < all.length) return often.map(([name]) => name);
	const answering = all.filter(([, { opened }]) => opened === 0);
	return answering.length > 0 && answering.length < all.length ? answering.map(([name]) => name) : [];
};

/** Says for each name who it is: by the word it is, or by being among the agents. */
export const roleByName = (agents: readonly string[]): ((name: string) => Role) => {
	const named = new Set(agents.map((name) => name.trim().toLowerCase()));
	return (name) => {
		if (named.has(name.trim().toLowerCase())) return 'agent';
		return roleOfWord(name) ?? 'customer';
	};
};
