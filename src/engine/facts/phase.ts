import type { Answer, Chat } from '../chat.ts';
import { yes } from '../chat.ts';
import { wordCount } from '../sentences.ts';
import type { Line } from '../state.ts';
import { fact } from './fact.ts';

/** Where a conversation stands. */
export type Phase = 'opening' | 'discovery' | 'solving' | 'closing';

interface PhaseState {
	phase: Phase;
	/** Farewells of the agent since the customer last wanted something. */
	goodbyes: number;
	customerSaidBye: boolean;
}

/** Greetings are no longer: "Hi, a very good morning to you". */
const mostWordsOfGreeting = 7;
/** Longer messages with thanks in them go on with something: "Thanks, and can you also send me the form?" */
const mostWordsOfThanks = 10;

const hits = (chat: Chat, line: Line, list: string): boolean => chat.program.hits(line.hits, list);

const learnCustomer = (state: PhaseState, line: Line, chat: Chat): void => {
	const isDone = hits(chat, line, 'customer-done');
	const asks = line.text.includes('?') || hits(chat, line, 'problem');
	if (isDone) state.customerSaidBye = true;
	const words = wordCount(line.text);
	if (state.phase === 'opening') {
		const isGreeting = words < 2 || (words <= mostWordsOfGreeting && hits(chat, line, 'greeting'));
		if (asks || !isGreeting) state.phase = 'discovery';
	} else if (isDone && !asks && words <= mostWordsOfThanks) {
		state.phase = 'closing';
	} else if (state.phase === 'closing' && (asks || words > mostWordsOfThanks)) {
		Object.assign(state, { phase: 'discovery', goodbyes: 0, customerSaidBye: false });
	}
};

const learnAgent = (state: PhaseState, line: Line, chat: Chat): void => {
	if (hits(chat, line, 'farewell')) {
		state.goodbyes += 1;
		if (state.phase !== 'opening') state.phase = 'closing';
	} else if (
		state.phase === 'discovery' &&
		['fix-step', 'gives-fix', 'done-change', 'solved'].some((list) => hits(chat, line, list))
	) {
		state.phase = 'solving';
	}
};

const is =
	(phase: Phase) =>
	(state: PhaseState): Answer =>
		state.phase === phase ? yes : null;

/** Opening until the customer has said what it is about, solving once the agent gives a step, closing with the thanks. */
export const phase = fact<PhaseState>({
	key: 'phase',
	start: () => ({ phase: 'opening', goodbyes: 0, customerSaidBye: false }),
	learn: (state, line, chat) => {
		if (line.role === 'customer') learnCustomer(state, line, chat);
		else if (line.role === 'agent') learnAgent(state, line, chat);
	},
	is: {
		'phase-opening': is('opening'),
		'phase-discovery': is('discovery'),
		'phase-solving': is('solving'),
		'phase-closing': is('closing'),
		/** The customer has said that this was all, or goodbye. */
		'customer-is-done': (state) => (state.customerSaidBye ? yes : null),
	},
	count: {
		/** Farewells the agent has sent since the customer last wanted something. */
		goodbyes: (state) => state.goodbyes,
	},
});
