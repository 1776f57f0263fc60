import { type Chat, yes } from '../chat.ts';
import { fact, stateOf } from './fact.ts';

/** What can be given, and the words that tell them apart; the first that fits counts. */
const kinds = [
	['waiver', /\b(?:waiv\w*|kecuali\w*|no charge|tanpa caj)\b/iu],
	['voucher', /\b(?:voucher|baucar|promo ?code|coupon|kupon|gift ?card|kod promo)\b/iu],
	['discount', /(?:\b(?:discount|diskaun|potongan|rebate?|off)\b|\d\s?%)/iu],
	['credit', /\b(?:credit|kredit|top ?up|extra|lebih|points|mata)\b/iu],
	['upgrade', /\b(?:upgrade\w*|naik taraf)\b/iu],
	['free item', /\b(?:free|percuma|complimentary|gift|hadiah|on us|on the house)\b/iu],
] as const;

const amounts = /(?:(?:rm|\$|£|€)\s?\d[\d.,]*|\d[\d.,]*\s?%)/iu;

/** One thing given: what kind and how much, never the words. */
export interface Favour {
	readonly kind: (typeof kinds)[number][0] | 'other';
	/** As written, without spaces: "rm20", "15%"; null where none is named. */
	readonly amount: string | null;
}

/** What a text that gives something gives. */
export const favourIn = (text: string): Favour => ({
	kind: kinds.find(([, looks]) => looks.test(text))?.[0] ?? 'other',
	amount:
		amounts
			.exec(text)?.[0]
			.toLowerCase()
			.replace(/[\s,]|\.$/g, '') ?? null,
});

/** Saying again what was given is no second favour: the same kind, and no other amount. */
const isSame = (a: Favour, b: Favour): boolean =>
	a.kind === b.kind && (a.amount === null || b.amount === null || a.amount === b.amount);

/** The ledger of the conversation. */
interface FavoursState {
	readonly given: Favour[];
}

/** What the agent has given so far. */
export const givenFavours = (chat: Chat): readonly Favour[] =>
	stateOf<FavoursState>(chat, 'favours', () => ({ given: [] })).given;

export const favours = fact<FavoursState>({
	key: 'favours',
	start: () => ({ given: [] }),
	learn: (state, line, chat) => {
		if (line.role !== 'agent' || !chat.program.hits(line.hits, 'gives-favour')) return;
		const favour = favourIn(line.text);
		if (!state.given.some((one) => isSame(one, favour))) state.given.push(favour);
	},
	is: {
		/** The agent has given something out of the ordinary. */
		'favour-given': (state) => (state.given.length > 0 ? yes : null),
		/** The draft gives something, and what was given before was something else. */
		'draft-gives-more': (state, chat) => {
			const { draft } = chat.state;
			if (state.given.length === 0 || !chat.program.hits(draft.hits, 'gives-favour')) return null;
			const favour = favourIn(draft.text);
			return state.given.some((one) => isSame(one, favour)) ? null : yes;
		},
	},
	count: {
		favours: (state) => state.given.length,
	},
});
