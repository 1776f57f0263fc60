import { fact } from './fact.ts';

/** Questions the agent has asked so far. */
interface AskedState {
	questions: number;
}

export const asked = fact<AskedState>({
	key: 'asked',
	start: () => ({ questions: 0 }),
	learn: (state, line, chat) => {
		if (line.role !== 'agent') return;
		if (chat.program.hits(line.hits, 'asks-details')) state.questions += 1;
	},
	count: {
		/** Agent messages that asked for what is needed to help; a mere "how can I help?" is none. */
		'agent-questions': (state) => state.questions,
	},
});
