import type { Program } from './compile.ts';
import { factHolds } from './facts/read.ts';
import { type CheckName, glanceOf } from './glance.ts';
import type { ChatState } from './state.ts';

/** What may be said of a chat that is over. Plain JSON; nothing of what was said is in it. */
export interface AfterChat {
	/** What went well; `calmed` = an upset customer went calmer. null = nothing to name. */
	readonly well: CheckName | 'calmed' | null;
	/** One thing to try; null = nothing was missing. */
	readonly tryNext: CheckName | null;
	/** The customer was upset: a breath would do. */
	readonly wasHeated: boolean;
}

/** Shorter chats say nothing. */
const fewestMessages = 3;

/** What weighs most in a customer's eyes first. */
const order: readonly CheckName[] = ['sorry', 'step', 'clear', 'name', 'more-help'];

/**
 * Looks back on a chat that has left the page; null where it is not over: an agent who turns to another chat comes
 * back. The program must have been compiled with `glanceFacts`.
 */
export const afterChat = (program: Program, state: ChatState): AfterChat | null => {
	if (state.agentMessages < fewestMessages || !factHolds({ program, state }, 'phase-closing')) return null;
	const { heat, skills } = glanceOf(program, state);
	const first = (isDone: boolean): CheckName | null =>
		order.find((check) => skills.some((one) => one.check === check && (one.state === 'done') === isDone)) ?? null;
	const wasHeated = heat !== null && heat.peak >= 2;
	return {
		well: wasHeated && heat.level < heat.peak && heat.level <= 1 ? 'calmed' : first(true),
		tryNext: first(false),
		wasHeated,
	};
};
