import type { Chat } from '../chat.ts';
import type { Hit } from '../phrases/compile.ts';
import { wordCount } from '../sentences.ts';
import { lastTurn } from '../state.ts';
import { fact } from './fact.ts';

/** What each word of a list adds. */
type Weights = readonly (readonly [lexicon: string, points: number])[];

const trouble: Weights = [
	['trouble-strong', 4],
	['trouble-some', 2],
	['trouble-slight', 1],
	['calm-slight', -1],
	['calm-some', -2],
	['calm-strong', -4],
];
const harsh: Weights = [
	['harsh-strong', 4],
	['harsh-some', 2],
	['harsh-slight', 1],
	['kind-slight', -1],
	['kind-some', -2],
	['kind-strong', -4],
];
/** What a text of fewer than 6, 12, 18, 24 and of more words adds: trouble takes some telling, harsh answers are short. */
const troubleByLength = [2, 2, 4, 4, 2];
const harshByLength = [4, 2, 0, -1, -4];
const shouted = /\p{Lu}{4}.*\p{Lu}{3}/su;

/** A word that stands twice in a text weighs once. */
const weigh = (chat: Chat, weights: Weights, text: string, hits: readonly Hit[]): number => {
	const seen = new Set<string>();
	let points = 0;
	for (const [lexicon, worth] of weights) {
		const list = chat.program.listOf(lexicon);
		for (const hit of hits) {
			if (hit.list !== list) continue;
			const word = text.slice(hit.start, hit.end).toLowerCase();
			if (!seen.has(word)) points += worth;
			seen.add(word);
		}
	}
	return points;
};

const lengthPoints = (byLength: readonly number[], words: number): number =>
	byLength[Math.min(4, Math.floor(words / 6))] ?? 0;

/**
 * How much a text sounds of trouble or of a quarrel by many small words, where none of them says it alone. The words
 * and what they weigh were fitted to labelled chats.
 */
export const weights = fact<null>({
	key: 'weights',
	start: () => null,
	count: {
		/** Of the customer's last turn. */
		'trouble-points': (_, chat) => {
			const turn = lastTurn(chat.state, 'customer');
			if (turn.length === 0) return null;
			const words = turn.reduce((sum, { text }) => sum + wordCount(text), 0);
			return (
				lengthPoints(troubleByLength, words) +
				turn.reduce((sum, { text, hits }) => sum + weigh(chat, trouble, text, hits), 0) +
				(turn.some(({ text }) => shouted.test(text)) ? 2 : 0) +
				(chat.state.agentMessages <= 1 ? 1 : 0)
			);
		},
		/** Of the draft. */
		'harsh-points': (_, chat) => {
			const { text, hits } = chat.state.draft;
			return (
				lengthPoints(harshByLength, wordCount(text)) + weigh(chat, harsh, text, hits) + (shouted.test(text) ? 4 : 0)
			);
		},
	},
});
