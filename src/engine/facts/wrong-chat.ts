import type { Answer, Chat } from '../chat.ts';
import type { OtherChat } from '../desk.ts';
import type { Line } from '../state.ts';
import { fact, stateOf } from './fact.ts';
import { findIdentifiers, type Identifier } from './identifiers.ts';
import { nameOf } from './name.ts';
import { foldName } from './names.ts';
import { type NamedAt, namedIn } from './other-names.ts';
import { knownSecrets } from './secrets.ts';

/** What this chat tells the agent's other chats to look out for. */
interface WrongChatState {
	/** Fingerprints of the numbers and addresses seen here, newest last. */
	details: string[];
}

/** Details kept of one chat: they go into the browser's session storage. */
const mostDetails = 40;

const start = (): WrongChatState => ({ details: [] });

/** Fingerprints of the numbers and addresses seen in a chat. */
export const detailsOf = (chat: Chat): readonly string[] => stateOf(chat, 'wrong-chat', start).details;

/**
 * All that the customer gave; of the agent's messages only codes: a plain number there may be the hotline, which is
 * everybody's.
 */
const learn = (state: WrongChatState, line: Line, chat: Chat): void => {
	if (line.role !== 'customer' && line.role !== 'agent') return;
	for (const { marks, isCode, start: from, end } of findIdentifiers(line.text)) {
		// A bare number may be a code that the agent asked for.
		const isSecret = knownSecrets(chat).includes(line.text.slice(from, end));
		if (isSecret || (line.role === 'agent' && !isCode)) continue;
		state.details = [...state.details.filter((mark) => !marks.includes(mark)), ...marks].slice(-mostDetails);
	}
};

const wordsOf = (text: string): readonly string[] => foldName(text).split(/[^\p{L}\p{N}]+/u);

/** Whatever was said here before may be said again, but for what the agent said: that may have been the same slip. */
const saidHere = (chat: Chat, words: readonly string[]): boolean =>
	chat.state.lines.some((line) => {
		if (line.role === 'agent') return false;
		const said = new Set(wordsOf(line.text));
		return words.every((word) => said.has(word));
	});

const isGivenHere = (chat: Chat, { marks }: Identifier): boolean =>
	chat.state.lines.some((line) =>
		findIdentifiers(line.text).some((one) => one.marks.some((mark) => marks.includes(mark))),
	);

const ownWords = (chat: Chat): ReadonlySet<string> => {
	const { agent, customer } = chat.state.people;
	return new Set([...(nameOf(chat)?.words ?? []), ...wordsOf(agent ?? ''), ...wordsOf(customer ?? '')]);
};

const otherName = (chat: Chat, others: readonly OtherChat[]): NamedAt | null => {
	if (others.length === 0) return null;
	const { text, settled } = chat.state.draft;
	const search = { text, settled, own: ownWords(chat) };
	for (const { name } of others) {
		const place = name === null ? null : namedIn(search, name);
		if (place !== null && !saidHere(chat, wordsOf(text.slice(...place)))) return place;
	}
	return null;
};

const otherDetail = (chat: Chat, others: readonly OtherChat[]): NamedAt | null => {
	if (others.length === 0) return null;
	const found = findIdentifiers(chat.state.draft.text).find(
		(one) => others.some(({ details }) => one.marks.some((mark) => details.includes(mark))) && !isGivenHere(chat, one),
	);
	return found === undefined ? null : [found.start, found.end];
};

const quote = (chat: Chat, place: NamedAt | null): Answer =>
	place === null ? null : [{ who: 'draft', quote: chat.state.draft.text.slice(...place) }];

const othersOf = (chat: Chat): readonly OtherChat[] => chat.state.elsewhere?.chats ?? [];

/** What belongs to another open chat of the agent. */
export const wrongChat = fact<WrongChatState>({
	key: 'wrong-chat',
	start,
	learn,
	is: {
		/** The draft says the name of the customer of another open chat, or speaks to them. */
		'draft-names-other-customer': (_, chat) => quote(chat, otherName(chat, othersOf(chat))),
		/** The draft holds a number or an e-mail address of another open chat. */
		'draft-has-other-details': (_, chat) => quote(chat, otherDetail(chat, othersOf(chat))),
	},
	atOnce: ['draft-names-other-customer', 'draft-has-other-details'],
});
