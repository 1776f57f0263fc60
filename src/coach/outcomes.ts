import type { TipOutcome } from '../engine/counts.ts';
import type { ChatEvent } from '../engine/event.ts';
import type { ChatState } from '../engine/state.ts';

/** A step of the engine, watched for what comes of the tips. */
export interface OutcomeWatch {
	/** Call after the step: what came of the tips in it. */
	after(event: ChatEvent): readonly TipOutcome[];
}

/** The rule of a tip: ids are those of a rule and of what it is about (`make-tip.ts`). */
export const ruleOf = (tip: string): string => tip.slice(0, tip.indexOf('@'));

/** Remembers how a chat stands before a step. */
export const watchOutcomes = (state: ChatState): OutcomeWatch => {
	const before = new Map(state.standing.map(({ tip, seen }) => [tip.id, { rule: tip.rule, seen }]));
	const { trace } = state;
	const dismissedBefore = state.dismissed.length;
	return {
		after: (event) => {
			switch (event.type) {
				case 'seen': {
					const isNew = state.standing.some(({ tip, seen }) => tip.id === event.tip && seen);
					const known = before.get(event.tip);
					return isNew && known !== undefined && !known.seen ? [{ rule: known.rule, what: 'seen' }] : [];
				}
				case 'used':
				case 'dismissed': {
					const known = before.get(event.tip);
					const reason = event.type === 'dismissed' ? event.reason : undefined;
					const isLate = known === undefined && state.dismissed.slice(0, dismissedBefore).includes(event.tip);
					return [
						// Whoever acts on a tip has seen it, however quick they were.
						...(known === undefined || known.seen ? [] : [{ rule: known.rule, what: 'seen' } as const]),
						...(known === undefined ? [] : [{ rule: known.rule, what: event.type }]),
						...(reason === undefined || (known === undefined && !isLate)
							? []
							: [{ rule: ruleOf(event.tip), what: 'why', reason } as const]),
					];
				}
				default:
					return state.trace === trace || state.trace === null ? [] : [{ rule: state.trace.rule, what: 'done' }];
			}
		},
	};
};
