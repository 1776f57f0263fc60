import { describe, expect, test } from 'vitest';
import { emptyGlance } from '../../src/engine/glance.ts';
import { handoffNote, notedForMs } from '../../src/panel/handoff.ts';
import { aChat, aGlance, aPage } from '../fakes/tips.ts';
import { openPanel } from './fake-host.ts';

const chat = aChat({ glance: { ...aGlance, promises: aGlance.promises.slice(1) } });

test('the note in English', () => {
	expect(handoffNote(chat, 'en')).toBe(
		[
			'Customer: Daniel Tan Boon Keat (say Daniel)',
			'Problem: “my order SO-20418 came cracked for the third time”',
			'Already given: E-mail d•••@mail.example; Order SO-20418; Card •••• 4417',
			'Tried: Please send a photo of the jug. (helped)',
			'Promised: The refund arrives within 5 days.',
			'Favours given: RM10 voucher',
			'Heat: 2 of 3, Upset',
			'Open question: “Will it come before Friday?”',
		].join('\n'),
	);
});

test('the note in Malay', () => {
	expect(handoffNote(chat, 'ms')).toBe(
		[
			'Pelanggan: Daniel Tan Boon Keat (sapa Daniel)',
			'Masalah: “my order SO-20418 came cracked for the third time”',
			'Sudah diberi: E-mel d•••@mail.example; Pesanan SO-20418; Kad •••• 4417',
			'Sudah dicuba: Please send a photo of the jug. (berjaya)',
			'Sudah dijanjikan: The refund arrives within 5 days.',
			'Kelonggaran diberi: baucar RM10',
			'Suhu: 2 / 3, Marah',
			'Soalan belum dijawab: “Will it come before Friday?”',
		].join('\n'),
	);
});

test.each([
	[true, 'Tried: Restart it. (helped)'],
	[false, 'Tried: Restart it. (did not help)'],
	[null, 'Tried: Restart it.'],
])('a step that worked: %s', (worked, text) => {
	const glance = { ...emptyGlance, steps: [{ text: 'Restart it.', worked }] };
	expect(handoffNote({ customer: null, glance }, 'en')).toBe(text);
});

test('a wait has its end', () => {
	const glance = { ...emptyGlance, promises: aGlance.promises.slice(0, 1) };
	expect(handoffNote({ customer: null, glance }, 'en')).toMatch(
		/^Promised: Give me two minutes, please\. \(due \d\d:\d\d\)$/,
	);
});

describe('one click', () => {
	const copy = async (view = aPage({ glance: aGlance }), isReachable = true) => {
		const panel = await openPanel({ view });
		panel.isReachable = isReachable;
		await panel.state.handoff.copy();
		return panel;
	};

	test('copies it, says so, and stops saying so', async () => {
		const { copied, state, clock } = await copy();
		expect(copied).toHaveLength(1);
		expect(copied[0]).toContain('Order SO-20418');
		expect(state.handoff.noted.value).toBe('noteCopied');
		expect(state.said.polite.value.text).toBe('Handoff note copied');
		clock.pass(notedForMs);
		expect(state.handoff.noted.value).toBeNull();
	});

	test('says nothing of it in another chat', async () => {
		const { says, state } = await copy();
		await says(aPage({ conversation: 'c2' }));
		expect(state.handoff.noted.value).toBeNull();
	});

	test('says when the clipboard cannot be reached', async () => {
		const { copied, state } = await copy(undefined, false);
		expect(copied).toEqual([]);
		expect(state.handoff.noted.value).toBe('noteFailed');
	});

	test('copies nothing of a chat of which nothing is known', async () => {
		const { copied, state } = await copy(aPage({ customer: null }));
		expect(copied).toEqual([]);
		expect(state.said.polite.value.text).toBe('Nothing to note yet');
	});

	test('there is no note without a chat', async () => {
		const { copied, state } = await copy({ page: 'waiting', site: 'x', adapter: 'y' });
		expect(copied).toEqual([]);
		expect(state.handoff.noted.value).toBeNull();
	});
});
