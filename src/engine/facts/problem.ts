import { quotesOf } from '../quotes.ts';
import { fact } from './fact.ts';

/** A failure the customer reported, and whether the agent has said sorry for it. */
interface ProblemState {
	/** Id of the message that last reported one. */
	message: string | null;
	/** Agent messages sent before it. */
	after: number;
	/** No apology since. */
	open: boolean;
	apologies: number;
}

export const problem = fact<ProblemState>({
	key: 'problem',
	start: () => ({ message: null, after: 0, open: false, apologies: 0 }),
	learn: (state, line, chat) => {
		if (line.role === 'customer' && chat.program.hits(line.hits, 'problem')) {
			// Told again it asks for no second apology; and who said sorry first has heard of it in words that no list knows.
			state.open = state.apologies === 0;
			state.message = line.id;
			state.after = chat.state.agentMessages;
		} else if (line.role === 'agent' && chat.program.hits(line.hits, 'apology')) {
			state.apologies += 1;
			state.open = false;
		}
	},
	is: {
		'problem-told': (state) => (state.message === null ? null : []),
		'problem-open': (state, chat) =>
			state.open && state.message !== null ? quotesOf(chat, state.message, 'problem') : null,
	},
	count: {
		apologies: (state) => state.apologies,
		/** Agent messages sent since the problem was told; null where there is none open. */
		'agent-messages-since-problem': (state, chat) => (state.open ? chat.state.agentMessages - state.after : null),
	},
});
