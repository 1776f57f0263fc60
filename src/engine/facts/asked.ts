import { lastTurn } from '../state.ts';
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
		/** Questions in the customer's last turn: by their marks or by how they begin, whichever are more. */
		'customer-questions': (_, chat) => {
			const list = chat.program.listOf('question');
			const turn = lastTurn(chat.state, 'customer');
			const marked = turn.reduce((sum, { text }) => sum + (text.match(/\?+/g)?.length ?? 0), 0);
			const begun = turn.reduce((sum, { hits }) => sum + hits.filter((hit) => hit.list === list).length, 0);
			return Math.max(marked, begun);
		},
	},
});
