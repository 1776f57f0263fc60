import { type Amount, isMore, parseAmount } from '../amount.ts';
import { type Answer, type Chat, yes } from '../chat.ts';
import type { FavourKind, PolicyCard } from '../rule.ts';
import { fact, stateOf } from './fact.ts';

/** The words that tell kinds apart; the first that fits counts. */
const kinds: readonly (readonly [FavourKind, RegExp])[] = [
	['waiver', /\b(?:waiv\w*|kecuali\w*|no charge|tanpa caj)\b/iu],
	['voucher', /\b(?:voucher|baucar|promo ?code|coupon|kupon|gift ?card|kod promo)s?\b/iu],
	['discount', /(?:\b(?:discount|diskaun|potongan|rebate?|off)s?\b|\d\s?%)/iu],
	['credit', /\b(?:credit(?:s|ed)?|kredit|top ?ups?|extra|lebih|points|mata)\b/iu],
	['upgrade', /\b(?:upgrade\w*|naik taraf)\b/iu],
	['free item', /\b(?:free|percuma|complimentary|gifts?|hadiah|on us|on the house)\b/iu],
];

const amounts = /(?:\brm|[$£€])\s?\d[\d.,]*|\d[\d.,]*\s?%/iu;

/** One thing given: what kind and how much, never the words. */
export interface Favour {
	readonly kind: FavourKind | 'other';
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

/** What the draft gives; null where it gives nothing. */
const draftFavour = (chat: Chat): Favour | null => {
	const { draft } = chat.state;
	return chat.program.hits(draft.hits, 'gives-favour') ? favourIn(draft.text) : null;
};

const amountOf = (text: string | null | undefined): Amount | null => (text == null ? null : parseAmount(text));

/** Whether a card allows so much of it by itself; an amount that is not known, or of something else, is not judged. */
const allows = ({ upTo }: PolicyCard, { amount }: Favour): boolean => {
	const [most, given] = [amountOf(upTo), amountOf(amount)];
	return most === null || given === null || isMore(given, most) !== true;
};

/** The cards of the team that are about what the draft gives, and how it stands with them. */
const judged = (chat: Chat): { readonly favour: Favour; readonly cards: readonly PolicyCard[] } | null => {
	const favour = draftFavour(chat);
	if (favour === null) return null;
	const isAbout = ({ gives }: PolicyCard): boolean => gives.some((kind) => kind === favour.kind);
	return { favour, cards: (chat.program.pack.policies ?? []).filter(isAbout) };
};

/** The card with the highest limit among those that forbid what the draft gives; null where one allows it. */
const brokenCard = (chat: Chat): PolicyCard | null => {
	const found = judged(chat);
	if (found === null || found.cards.some((card) => allows(card, found.favour))) return null;
	const most = (card: PolicyCard): number => amountOf(card.upTo)?.value ?? 0;
	return found.cards.toSorted((a, b) => most(b) - most(a))[0] ?? null;
};

/** The first card that allows what the draft gives. */
const keptCard = (chat: Chat): PolicyCard | null => {
	const found = judged(chat);
	return found?.cards.find((card) => allows(card, found.favour)) ?? null;
};

const inDraft = (chat: Chat): Answer => {
	const { draft } = chat.state;
	const amount = amounts.exec(draft.text)?.[0];
	return amount === undefined ? yes : [{ who: 'draft', quote: amount.trim() }];
};

const teamLead = { en: 'your team lead', ms: 'ketua pasukan' };

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
			const favour = draftFavour(chat);
			if (state.given.length === 0 || favour === null) return null;
			return state.given.some((one) => isSame(one, favour)) ? null : yes;
		},
		/** The draft gives more than the team's cards allow an agent to give. */
		'draft-over-policy': (_, chat) => (brokenCard(chat) === null ? null : inDraft(chat)),
		/** A card of the team allows what the draft gives. */
		'draft-within-policy': (_, chat) => (keptCard(chat) === null ? null : yes),
	},
	fill: {
		/** When a card allows the favour of the draft. */
		policy: (_, chat) => (brokenCard(chat) ?? keptCard(chat))?.when ?? null,
		/** The most that a card allows. */
		'policy-limit': (_, chat) => (brokenCard(chat) ?? keptCard(chat))?.upTo ?? null,
		/** Who may allow more. */
		'policy-asks': (_, chat) => brokenCard(chat)?.ask ?? teamLead,
	},
	count: {
		favours: (state) => state.given.length,
	},
});
