import { yes } from '../chat.ts';
import { remember } from '../remember.ts';
import { sentenceEnds, wordCount } from '../sentences.ts';
import { fact } from './fact.ts';

const count = (text: string, isOne: (c: number, i: number) => boolean): number => {
	let n = 0;
	for (let i = 0; i < text.length; i += 1) if (isOne(text.charCodeAt(i), i)) n += 1;
	return n;
};

const inCapitals = /^\p{Lu}{3,}\p{P}*$/u;
const threeCapitals = /\p{Lu}{3}/u;

const capsWords = remember((text) =>
	threeCapitals.test(text) ? text.split(/\s+/).filter((word) => inCapitals.test(word) && !/\d/.test(word)).length : 0,
);

/** Measures of the draft as it stands. */
export const draftShape = fact<null>({
	key: 'draft-shape',
	start: () => null,
	is: {
		'draft-empty': (_, chat) => (chat.state.draft.text.trim() === '' ? yes : null),
		/** The composer writes an internal note. */
		'draft-is-note': (_, chat) => (chat.state.draft.note ? yes : null),
	},
	atOnce: ['draft-is-note'],
	count: {
		'draft-words': (_, chat) => wordCount(chat.state.draft.text),
		'draft-sentences': (_, chat) => {
			const { text } = chat.state.draft;
			const ends = sentenceEnds(text);
			return ends.length + (wordCount(text.slice(ends[ends.length - 1] ?? 0)) > 0 ? 1 : 0);
		},
		/** Question marks; a run counts once. */
		'draft-questions': (_, chat) => {
			const { text } = chat.state.draft;
			return count(text, (c, i) => c === 63 && text.charCodeAt(i - 1) !== 63);
		},
		'draft-exclamations': (_, chat) => count(chat.state.draft.text, (c) => c === 33),
		/** Words of three letters or more in capitals only. */
		'draft-caps-words': (_, chat) => capsWords(chat.state.draft.text),
	},
});
