import { type Chat, yes } from '../chat.ts';
import { wordCount } from '../sentences.ts';
import { lastTurn } from '../state.ts';
import { fact, stateOf } from './fact.ts';

/** How many messages, how long, since when: the plain numbers of a conversation. */
interface TurnsState {
	customerMessages: number;
	lastCustomerAt: number | null;
	lastAgentAt: number | null;
	/** First customer message that no agent message followed; null = nobody waits. */
	waitingSince: number | null;
	openedAt: number | null;
}

const start = (): TurnsState => ({
	customerMessages: 0,
	lastCustomerAt: null,
	lastAgentAt: null,
	waitingSince: null,
	openedAt: null,
});

/** Since when the customer waits for an answer; null when they do not, or without times. */
export const waitingSince = (chat: Chat): number | null => stateOf(chat, 'turns', start).waitingSince;

export const turns = fact<TurnsState>({
	key: 'turns',
	start,
	learn: (state, line) => {
		if (line.at !== null) state.openedAt ??= line.at;
		if (line.role === 'customer') {
			state.customerMessages += 1;
			state.lastCustomerAt = line.at;
			state.waitingSince ??= line.at;
		} else if (line.role === 'agent') {
			state.lastAgentAt = line.at;
			state.waitingSince = null;
		}
	},
	is: {
		'customer-typing': (_, chat) => (chat.state.customerTyping ? yes : null),
		'customer-spoke': (state) => (state.customerMessages > 0 ? yes : null),
	},
	count: {
		'agent-messages': (_, chat) => chat.state.agentMessages,
		'customer-messages': (state) => state.customerMessages,
		/** Words of the customer's last turn. */
		'customer-words': (_, chat) => lastTurn(chat.state, 'customer').reduce((sum, { text }) => sum + wordCount(text), 0),
		/** Messages the customer sent since the agent last spoke. */
		'customer-turn-messages': (_, chat) => lastTurn(chat.state, 'customer').length,
	},
	since: {
		'customer-message': (state) => state.lastCustomerAt,
		'agent-message': (state) => state.lastAgentAt,
		'customer-waits': (state) => state.waitingSince,
		opened: (state) => state.openedAt,
	},
});
