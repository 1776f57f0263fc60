import type { Answer, Check } from '../chat.ts';
import { spansToEvidence } from '../quotes.ts';
import type { Span } from '../rule.ts';
import { type Line, lastLine, lastTurn } from '../state.ts';

/** True where a list hits what one side said (in the span asked for), or the draft; quotes the words. */
export const says = (who: 'customer' | 'agent' | 'draft', list: number, span: Span): Check => {
	if (who === 'draft') {
		return ({ state: { draft } }) => answer(draft.hits, list, { text: draft.text, role: 'agent', at: null });
	}
	return ({ state }) => {
		const seq = state.lastSaid[who][list] ?? 0;
		if (seq === 0) return null;
		if (span === 'chat') {
			const line = state.lines.find((kept) => kept.seq === seq);
			return line === undefined ? [] : answer(line.hits, list, line);
		}
		const lines = span === 'last-turn' ? lastTurn(state, who) : [lastLine(state, who)];
		const line = lines.find((candidate) => candidate?.seq === seq);
		return line === null || line === undefined ? null : answer(line.hits, list, line);
	};
};

const answer = (
	hits: Line['hits'],
	list: number,
	line: Pick<Line, 'text' | 'role' | 'at'> & { readonly id?: string },
): Answer => {
	if (hits.length === 0) return null;
	const spans = hits.filter((hit) => hit.list === list);
	return spans.length === 0 ? null : spansToEvidence(spans, line);
};
