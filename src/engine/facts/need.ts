import { quotesOf } from '../quotes.ts';
import type { AnyFact } from './fact.ts';
import { fact } from './fact.ts';

/** Something a customer message asks of the agent, open until an agent message gives it. */
interface NeedState {
	/** Id of the message that last raised it; null = never raised. */
	message: string | null;
	/** Agent messages sent before that message. */
	after: number;
	open: boolean;
}

/** What raises a need and what meets it: ids of lexicons. */
interface NeedKind {
	/** Begins the names of the fact: `<key>-open`, `<key>-told` and the count `agent-messages-since-<key>`. */
	readonly key: string;
	readonly raisedBy: string;
	readonly metBy: readonly string[];
}

/** A need as a fact. Raised again while it is open, it begins anew: the age counts from the newest message. */
export const need = ({ key, raisedBy, metBy }: NeedKind): AnyFact =>
	fact<NeedState>({
		key,
		start: () => ({ message: null, after: 0, open: false }),
		learn: (state, line, chat) => {
			if (line.role === 'customer' && chat.program.hits(line.hits, raisedBy)) {
				state.message = line.id;
				state.after = line.agentsBefore;
				state.open = true;
			} else if (line.role === 'agent' && metBy.some((list) => chat.program.hits(line.hits, list))) {
				state.open = false;
			}
		},
		is: {
			[`${key}-told`]: (state) => (state.message === null ? null : []),
			[`${key}-open`]: (state, chat) =>
				state.open && state.message !== null ? quotesOf(chat, state.message, raisedBy) : null,
		},
		count: {
			/** Agent messages sent since it was raised; null where none is open. */
			[`agent-messages-since-${key}`]: (state, chat) => (state.open ? chat.state.agentMessages - state.after : null),
		},
	});

/** Feelings and effort the customer tells of, heard once the agent names them or says sorry. */
export const feeling = need({ key: 'feeling', raisedBy: 'feeling', metBy: ['acknowledgement', 'apology'] });

/** Hurry and effort: heard as feelings are, or by thanks for waiting. */
export const strain = need({ key: 'strain', raisedBy: 'strain', metBy: ['acknowledgement', 'apology', 'thanks-wait'] });

/** A wish for someone higher up, a threat, danger: met once the agent brings someone in. */
export const helpWanted = need({ key: 'help-wanted', raisedBy: 'help-wanted', metBy: ['escalation'] });
