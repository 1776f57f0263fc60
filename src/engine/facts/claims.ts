import type { Answer } from '../chat.ts';
import { fact } from './fact.ts';
import { timesIn } from './times.ts';

/** What a length of time may be about, in both languages; one word stands for all of its row. */
const topics = [
	['refund', /\b(?:refund\w*|money back|bayaran balik|pulangan wang|duit balik)\b/iu],
	['delivery', /\b(?:deliver\w*|shipping|shipped|arriv\w*|penghantaran|sampai|dihantar)\b/iu],
	['warranty', /\b(?:warrant\w*|guarantee|waranti|jaminan)\b/iu],
	['return', /\b(?:returns?|return window|pulangkan|pemulangan)\b/iu],
	['repair', /\b(?:repair\w*|baiki|pembaikan|dibaiki)\b/iu],
	['transfer', /\b(?:transfer\w*|pindahan|pemindahan)\b/iu],
	['dispute', /\b(?:dispute|investigat\w*|siasatan|pertikaian)\b/iu],
	['activation', /\b(?:activat\w*|pengaktifan|diaktifkan)\b/iu],
] as const;

const day = 24 * 60 * 60_000;

interface Claim {
	readonly topic: string;
	readonly quote: string;
	readonly ms: number;
	readonly message: string;
}

interface ClaimsState {
	/** The newest claim of each topic. */
	claims: Claim[];
}

/** "Refunds take 5 days": sentences with one topic and one length of at least a day; others say too much to compare. */
const claimsIn = (text: string): readonly Omit<Claim, 'message'>[] =>
	text.split(/(?<=[.!?])\s|\n/u).flatMap((sentence) => {
		const about = topics.filter(([, looks]) => looks.test(sentence));
		const spans = timesIn(sentence).filter(({ ms }) => ms !== null && ms >= day);
		const [topic] = about;
		const [span] = spans;
		if (topic === undefined || about.length > 1 || span?.ms == null || spans.length > 1) return [];
		return [{ topic: topic[0], quote: span.quote, ms: span.ms }];
	});

/** Lengths of time the agent has given for a thing: a refund, a delivery, a warranty. */
export const claims = fact<ClaimsState>({
	key: 'claims',
	start: () => ({ claims: [] }),
	learn: (state, line, chat) => {
		if (line.role !== 'agent' || !chat.program.hits(line.hits, 'days-or-weeks')) return;
		for (const claim of claimsIn(line.text)) {
			state.claims = [...state.claims.filter(({ topic }) => topic !== claim.topic), { ...claim, message: line.id }];
		}
	},
	is: {
		/** The draft gives another length of time for a thing than the agent gave before. */
		'draft-says-otherwise': (state, chat): Answer => {
			const { draft } = chat.state;
			if (state.claims.length === 0 || !chat.program.hits(draft.hits, 'days-or-weeks')) return null;
			for (const { topic, ms } of claimsIn(draft.text)) {
				const before = state.claims.find((claim) => claim.topic === topic);
				if (before !== undefined && before.ms !== ms) {
					return [{ who: 'agent', quote: before.quote, message: before.message }];
				}
			}
			return null;
		},
	},
});
