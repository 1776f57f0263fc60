import type { Answer, Chat } from '../chat.ts';
import { type Line, lastLine, lastTurn } from '../state.ts';
import type { Evidence } from '../tip.ts';
import { findCards, maskCard } from './cards.ts';
import { fact, stateOf } from './fact.ts';
import { bareCode, findSecrets, type Secret } from './secret-words.ts';

/** Secrets the customer has sent. They stay in the memory of the page and go nowhere. */
interface SecretsState {
	/** The newest ones, as written; of cards, the digits. */
	values: string[];
	/** The message that last gave one away, and how that may be shown. */
	shared: { readonly message: string; readonly quote: string } | null;
}

const start = (): SecretsState => ({ values: [], shared: null });

/** Secrets kept of one chat. */
const mostValues = 10;
/** A shorter number is repeated by chance, unless the draft speaks of codes too. */
const tellingLength = 5;
const codeWord = /\b(?:pin|otp|tac|cvv|cvc|code|kod)\b/i;

const inDraft = (quote: string): readonly Evidence[] => [{ who: 'draft', quote }];

const secretsOf = (line: Line, chat: Chat): readonly Secret[] => {
	const found = findSecrets(line.text);
	if (found.length > 0) return found;
	const asked = lastLine(chat.state, 'agent');
	if (asked === null || !chat.program.hits(asked.hits, 'asks-secret')) return found;
	const code = bareCode(line.text);
	return code === null ? found : [code];
};

const learn = (state: SecretsState, line: Line, chat: Chat): void => {
	if (line.role !== 'customer' || !/\d/.test(line.text)) return;
	const secrets = secretsOf(line, chat);
	const [first] = secrets;
	if (first === undefined) return;
	state.shared = { message: line.id, quote: first.quote };
	state.values = [...new Set([...state.values, ...secrets.map(({ value }) => value)])].slice(-mostValues);
};

/** Whether a text has a value as a word of its own. */
const holdsWord = (text: string, value: string): boolean => {
	for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
		const around = `${text[at - 1] ?? ''}${text[at + value.length] ?? ''}`;
		if (!/[\p{L}\p{N}]/u.test(around)) return true;
	}
	return false;
};

const repeated = (state: SecretsState, chat: Chat): Answer => {
	const { text } = chat.state.draft;
	const isTold = state.values.some(
		(value) => (value.length >= tellingLength || codeWord.test(text)) && holdsWord(text, value),
	);
	return isTold ? inDraft('••••') : null;
};

/** Secrets the customer has sent, as written: nothing of them may be told to another chat. */
export const knownSecrets = (chat: Chat): readonly string[] => stateOf(chat, 'secrets', start).values;

/** Card numbers, one-time codes, PINs and passwords, in the draft and in what the customer sends. */
export const secrets = fact<SecretsState>({
	key: 'secrets',
	start,
	learn,
	is: {
		/** The customer's last turn gives a card number, a code, a PIN or a password away. */
		'secret-shared': ({ shared }, chat) => {
			if (shared === null) return null;
			const line = lastTurn(chat.state, 'customer').find(({ id }) => id === shared.message);
			return line === undefined ? null : [{ who: 'customer', quote: shared.quote, message: line.id }];
		},
		'draft-has-card': (_, chat) => {
			const [card] = findCards(chat.state.draft.text);
			return card === undefined ? null : inDraft(maskCard(card));
		},
		/** The draft says again a code, PIN or password that the customer sent. */
		'draft-repeats-secret': repeated,
	},
	atOnce: ['draft-has-card', 'draft-repeats-secret'],
});
