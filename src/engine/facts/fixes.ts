import type { Chat } from '../chat.ts';
import type { Line } from '../state.ts';
import { fact } from './fact.ts';

/** Fixes that the customer tried in vain. */
interface FixesState {
	failed: number;
	/** The agent has given a fix that the customer has not answered yet. */
	given: boolean;
}

const hitsAny = (chat: Chat, line: Line, lists: readonly string[]): boolean =>
	lists.some((list) => chat.program.hits(line.hits, list));

export const fixes = fact<FixesState>({
	key: 'fixes',
	start: () => ({ failed: 0, given: false }),
	learn: (state, line, chat) => {
		if (line.role === 'agent') {
			// "Did that help?" behind a fix does not take it back; "anything else?" does.
			if (hitsAny(chat, line, ['offers-help'])) state.given = false;
			else if (hitsAny(chat, line, ['fix-step', 'gives-fix'])) state.given = true;
			else if (hitsAny(chat, line, ['farewell'])) state.given = false;
		} else if (line.role === 'customer' && hitsAny(chat, line, ['fix-worked'])) {
			state.failed = 0;
			state.given = false;
		} else if (line.role === 'customer' && state.given && hitsAny(chat, line, ['fix-failed', 'malfunction'])) {
			state.failed += 1;
			state.given = false;
		}
	},
	count: {
		/** Fixes of the agent of which the customer said that they did not work, since one last did. */
		'fixes-failed': (state) => state.failed,
	},
});
