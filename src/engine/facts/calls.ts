import { fact } from './fact.ts';
import { need } from './need.ts';

/** What meets a call for help: someone is brought in, or the harm is stopped. */
const metBy = ['brings-help'];

/** Calls for help, each a need of its own, since each wants another answer. */
export const managerWanted = need({ key: 'manager-wanted', raisedBy: 'wants-manager', metBy });
export const threat = need({ key: 'threat', raisedBy: 'threat', metBy });
export const danger = need({ key: 'danger', raisedBy: 'danger', metBy });
export const selfHarm = need({ key: 'self-harm', raisedBy: 'self-harm', metBy: ['brings-help', 'stays-with-them'] });
export const fraud = need({ key: 'fraud', raisedBy: 'fraud', metBy });

/** How often the customer called for a manager, and how often they were abusive: once for each turn of theirs. */
interface CallsState {
	managers: number;
	managersAfter: number;
	abuse: number;
	abuseAfter: number;
}

export const calls = fact<CallsState>({
	key: 'calls',
	start: () => ({ managers: 0, managersAfter: -1, abuse: 0, abuseAfter: -1 }),
	learn: (state, line, chat) => {
		if (line.role !== 'customer') return;
		if (chat.program.hits(line.hits, 'wants-manager') && line.agentsBefore > state.managersAfter) {
			state.managers += 1;
			state.managersAfter = line.agentsBefore;
		}
		if (chat.program.hits(line.hits, 'abuse') && line.agentsBefore > state.abuseAfter) {
			state.abuse += 1;
			state.abuseAfter = line.agentsBefore;
		}
	},
	count: {
		'manager-requests': (state) => state.managers,
		'abusive-turns': (state) => state.abuse,
	},
});
