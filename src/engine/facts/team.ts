import type { Chat } from '../chat.ts';
import type { OtherChat } from '../desk.ts';
import { fact } from './fact.ts';
import { waitingSince } from './turns.ts';

/** The other chat whose customer waits longest, if the agent looks at this chat and nobody here has waited longer. */
const longestWaiting = (chat: Chat): OtherChat | null => {
	const { elsewhere } = chat.state;
	if (elsewhere === null || !elsewhere.front) return null;
	let longest: OtherChat | null = null;
	let since = waitingSince(chat) ?? Number.POSITIVE_INFINITY;
	for (const other of elsewhere.chats) {
		if (other.waitingSince === null || other.waitingSince >= since) continue;
		longest = other;
		since = other.waitingSince;
	}
	return longest;
};

/** Since when nobody waits for the agent, who looks at this chat and does nothing in it. */
const quietSince = (chat: Chat): number | null => {
	const { elsewhere, draft, lines } = chat.state;
	const since = elsewhere?.front === true ? elsewhere.quietSince : null;
	if (since === null || waitingSince(chat) !== null || draft.text.trim() !== '') return null;
	return Math.max(since, lines.at(-1)?.at ?? since);
};

/**
 * The agent's other open chats, where the host tells of them. Colleagues and the queue are not known: a page shows an
 * agent's own chats only.
 */
export const team = fact<null>({
	key: 'team',
	start: () => null,
	since: {
		/** The customer of another open chat began to wait, and nobody waits longer. */
		'other-customer-waits': (_, chat) => longestWaiting(chat)?.waitingSince ?? null,
		/** Nobody waits in any open chat, and the agent writes nothing. */
		'desk-quiet': (_, chat) => quietSince(chat),
	},
	fill: { 'other-customer': (_, chat) => longestWaiting(chat)?.name ?? null },
});
