import type { Chat } from '../chat.ts';
import { yes } from '../chat.ts';
import type { Evidence } from '../tip.ts';
import { fact } from './fact.ts';
import { nameOf } from './name.ts';

/** What customers are asked for, how it looks, and the lexicon by which the agent asks for it. */
const kinds = [
	{ kind: 'email', asks: 'asks-email', looks: /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/u },
	{
		kind: 'phone',
		asks: 'asks-phone',
		looks: /(?:\+?6?0\d{1,2}[-\s]?\d{3,4}[-\s]?\d{4}|\(?\b\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b)/u,
	},
	// Five digits and more, or letters and digits mixed: "7741902", "SPX20917", "MY-20391188".
	{ kind: 'order', asks: 'asks-order', looks: /(?<![\w@.])(?:[A-Za-z]{1,4}-?\d{4,}\w*|\d{5,})(?![\w@])/u },
	// "acc no 220-4491-07": the number alone, so that saying it back counts.
	{ kind: 'account', asks: 'asks-account', looks: /\b(?:acc|acct|account|akaun)\b[^\n\d]{0,20}(\d[\d-]{4,}\d)/iu },
] as const;

type Kind = (typeof kinds)[number]['kind'];

/** Where the customer gave each of them: the message and the words. */
type DetailsState = { [K in Kind]?: { readonly message: string; readonly quote: string } };

const evidence = (given: { readonly message: string; readonly quote: string }): readonly Evidence[] => [
	{ who: 'customer', quote: given.quote, message: given.message },
];

const askedAgain = (state: DetailsState, chat: Chat): readonly Evidence[] | null => {
	const { hits, text } = chat.state.draft;
	for (const { kind, asks } of kinds) {
		const given = state[kind];
		// "Let me look up 7741902, is that your order number?" says it back.
		if (given !== undefined && chat.program.hits(hits, asks) && !text.includes(given.quote)) return evidence(given);
	}
	return nameOf(chat) !== null && chat.program.hits(hits, 'asks-name') ? yes : null;
};

/** E-mail, telephone and order numbers the customer gave. */
export const details = fact<DetailsState>({
	key: 'details',
	start: () => ({}),
	learn: (state, line) => {
		// Each of them has a digit or an @; most messages have neither.
		if (line.role !== 'customer' || !/[@\d]/.test(line.text)) return;
		for (const { kind, looks } of kinds) {
			const match = looks.exec(line.text);
			const found = match?.[1] ?? match?.[0];
			if (found !== undefined) state[kind] = { message: line.id, quote: found };
		}
	},
	is: {
		/** The draft asks for what the customer has given, and does not say it back. */
		'draft-asks-known': askedAgain,
		'order-known': (state) => (state.order === undefined ? null : evidence(state.order)),
	},
});
