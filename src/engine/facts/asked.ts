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
		/** Questions in the customer's last turn, by their marks and by how they begin. */
		'customer-questions': (_, chat) => {
			const list = chat.program.listOf('question');
			const turn = lastTurn(chat.state, 'customer');
			const marked = turn.reduce((sum, { text }) => sum + (text.match(/\?+/g)?.length ?? 0), 0);
			const begun = turn.flatMap((line) => line.hits.filter((hit) => hit.list === list).map((hit) => ({ line, hit })));
			// "By when? and whats the fee" are two: the second has no mark.
			const unmarked = begun.filter(({ line, hit }) => line.text.lastIndexOf('?') < hit.start).length;
			return Math.max(marked + (marked > 0 ? unmarked : 0), begun.length);
		},
	},
});
