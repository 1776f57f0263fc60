import { describe, expect, it } from 'vitest';
import { tellFault } from '../../src/transcripts/faults.ts';
import { importPlain } from '../../src/transcripts/plain.ts';

const saidIn = (text: string, agents?: readonly string[]) =>
	importPlain(text, agents === undefined ? {} : { agents }).conversations.map(({ messages }) =>
		messages.map(({ role, text: said }) => `${role}: ${said}`),
	);

describe('a transcript', () => {
	it('is read line by line, words for sides and names alike', () => {
		expect(saidIn('Customer: Where is it?\nAgent: One moment\nSystem: Closed')).toEqual([
			['customer: Where is it?', 'agent: One moment', 'system: Closed'],
		]);
		const { conversations, faults } = importPlain('Farah: Mana barang saya?\nAina: Saya semak ya');
		expect(conversations[0]).toMatchObject({ id: '1', customer: { name: 'Farah' }, agent: { name: 'Aina' } });
		expect(faults.map((fault) => tellFault(fault, 'ms'))).toEqual([
			'Dianggap ejen: Aina. Yang lain dianggap pelanggan.',
		]);
	});

	it('is cut at dividers, which may name the chat', () => {
		const text = 'Customer: a\nAgent: b\n---\nCustomer: c\n=== 1234 ===\nCustomer: d\n--- 1234 ---\nAgent: e';
		const { conversations, faults } = importPlain(text);
		expect(conversations.map(({ id, messages }) => [id, messages.length])).toEqual([
			['1', 2],
			['2', 1],
			['1234', 1],
			['1234-2', 1],
		]);
		expect(faults.map(({ name, line }) => [name, line])).toEqual([['same-id', 7]]);
	});

	it('goes on with the message above where no name stands', () => {
		const text = 'Customer: My address:\n12 Jalan Satu\nPhone: 012\nsee https://x.example\n\nthanks\nAgent: Got it';
		expect(saidIn(text)).toEqual([
			['customer: My address:\n12 Jalan Satu\nPhone: 012\nsee https://x.example\n\nthanks', 'agent: Got it'],
		]);
	});

	it.each([
		['[12/03/2026, 10:22] Farah: Hi', Date.UTC(2026, 2, 12, 10, 22)],
		['[12/03/2026, 10:22:33] Farah: Hi', Date.UTC(2026, 2, 12, 10, 22, 33)],
		['\u200e[12/03/26, 10:22:33\u202fPM] Farah: Hi', Date.UTC(2026, 2, 12, 22, 22, 33)],
		['12/03/2026, 10:22 - Farah: Hi', Date.UTC(2026, 2, 12, 10, 22)],
		['12/03/2026, 10:22 PTG - Farah: Hi', Date.UTC(2026, 2, 12, 22, 22)],
		['12/03/2026, 10:22 pg - Farah: Hi', Date.UTC(2026, 2, 12, 10, 22)],
		['2026-03-12 10:22:33 Farah: Hi', Date.UTC(2026, 2, 12, 10, 22, 33)],
		['28-09-16 11:20:19: Farah: Hi', Date.UTC(2016, 8, 28, 11, 20, 19)],
		['[10:22, 12/03/2026] Farah: Hi', Date.UTC(2026, 2, 12, 10, 22)],
		['[10:22] Farah: Hi', (10 * 60 + 22) * 60_000],
		['10:22 Farah: Hi', (10 * 60 + 22) * 60_000],
	])('%j has a time', (line, at) => {
		const { conversations } = importPlain(line, { agents: [] });
		expect(conversations[0]?.messages).toEqual([{ role: 'customer', text: 'Hi', author: 'Farah', at }]);
	});

	it('of WhatsApp keeps notices as of the system, and words with a colon in their message', () => {
		const text = [
			'[12/03/2026, 10:20] Messages are end-to-end encrypted.',
			'[12/03/2026, 10:22] Farah: Alamat baru',
			'Taman: Melati',
			'[13/03/2026, 10:24] Kedai Aina: <Media omitted>',
		].join('\n');
		expect(saidIn(text, ['Kedai Aina'])).toEqual([
			['system: Messages are end-to-end encrypted.', 'customer: Alamat baru\nTaman: Melati', 'agent: <Media omitted>'],
		]);
	});

	it('passes midnight where only clock times stand', () => {
		const { conversations } = importPlain('23:59 Customer: a\n00:01 Agent: b');
		const [a, b] = conversations[0]?.messages ?? [];
		expect((b?.at ?? 0) - (a?.at ?? 0)).toBe(2 * 60_000);
	});

	it('tells lines that nobody has said', () => {
		const { faults, conversations } = importPlain('Transcript of a chat\nCustomer: a\nAgent: b');
		expect(faults.map(({ name, line }) => [name, line])).toEqual([['no-speaker', 1]]);
		expect(conversations[0]?.messages[0]).toEqual({ role: 'system', text: 'Transcript of a chat' });
	});
});
