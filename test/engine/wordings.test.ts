import { describe, expect, it } from 'vitest';
import { step } from '../../src/engine/evaluate.ts';
import { emptyState } from '../../src/engine/state.ts';
import { wordingsOf } from '../../src/engine/wordings.ts';
import { program, rule } from './small-pack.ts';

const run = program([
	rule('sorry', { say: { en: [{ text: 'Sorry, {name}.' }, { text: 'Sorry.' }], ms: [{ text: 'Maaf, {name}.' }] } }),
	rule('silent', {}),
	rule('on-trial', { status: 'trial', say: { en: [{ text: 'Tried.' }], ms: [{ text: 'Cuba.' }] } }),
	rule('again', { say: { en: [{ text: 'Sorry.' }, { text: 'One moment.' }], ms: [{ text: 'Sekejap ya.' }] } }),
]);
const chatIn = (text: string, name?: string) => {
	const state = emptyState();
	const people = name === undefined ? {} : { customer: name };
	step(run, state, { type: 'opened', at: 1, people, history: [] });
	step(run, state, { type: 'message', at: 2, message: { id: '1', role: 'customer', text, at: 2 } });
	return wordingsOf(run, state).map(({ rule: id, wording, language }) => [id, wording.text, language]);
};

describe('the wording of a pack', () => {
	it('is filled in from the chat, each sentence once', () => {
		expect(chatIn('Where is my parcel?', 'Daniel Tan')).toEqual([
			['sorry', 'Sorry, Daniel.', 'en'],
			['sorry', 'Sorry.', 'en'],
			['again', 'One moment.', 'en'],
		]);
	});

	it('guesses no name', () => {
		expect(chatIn('Where is my parcel?').map(([, text]) => text)).toEqual(['Sorry.', 'One moment.']);
	});

	it('is in the language of the customer', () => {
		expect(chatIn('Barang saya belum sampai lagi ni, macam mana?', 'Daniel Tan')).toEqual([
			['sorry', 'Maaf, Daniel.', 'ms'],
			['again', 'Sekejap ya.', 'ms'],
		]);
	});
});
