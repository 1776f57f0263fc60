import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/engine/facts/language.ts';
import { holds } from './talk.ts';

describe('the language of a message', () => {
	it.each([
		['Hi, my parcel still has not arrived', 'en'],
		['barang sy tak sampai lagi la', 'ms'],
		['dah 3 hari tunggu, xde update pun', 'ms'],
		['Bila boleh dapat refund saya?', 'ms'],
		['can u check my order', 'en'],
		['tolong check order saya please, dah lama tunggu', 'ms'],
		['where is my order ah', 'en'],
		['saya nak cancel order ni', 'ms'],
		['it was working semalam but now cannot', 'en'],
	])('%s', (text, language) => {
		expect(languageOf(text)).toBe(language);
	});

	it('is that of the newest message which tells it', () => {
		const lines = ['c: Hi, my parcel still has not arrived'];
		expect([holds('customer-writes-english', lines), holds('customer-writes-malay', lines)]).toEqual([true, false]);
		lines.push('c: dah 3 hari tunggu, xde update pun', 'c: ok');
		expect([holds('customer-writes-english', lines), holds('customer-writes-malay', lines)]).toEqual([false, true]);
		expect([holds('customer-writes-english', ['c: ok']), holds('customer-writes-malay', ['c: ok'])]).toEqual([
			true,
			false,
		]);
	});

	it.each(['ok', 'Kuala Lumpur', '12345', '', 'refund', '????'])('tells nothing: %s', (text) => {
		expect(languageOf(text)).toBeNull();
	});
});
