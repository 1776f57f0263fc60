import { describe, expect, it } from 'vitest';
import { heatOf } from '../../../src/engine/facts/heat.ts';
import { count, talk } from './talk.ts';

describe('one message', () => {
	it.each([
		[0, 'c: Hi, where can I see my order?'],
		[0, 'c: Thanks so much, you are great!'],
		[0, 'c: My OTP did not come, the order is SPX20917'],
		[0, 'c: HELLO I WANT TO ASK ABOUT MY ORDER'],
		[0, 'c: hai, macam mana nak tukar alamat?'],
		[0, 'c: terima kasih ya, baik sangat'],
		[1, 'c: this is the third time I ask'],
		[1, 'c: I am disappointed with the colour'],
		[1, 'c: it is STILL cracked'],
		[1, 'c: where is it???'],
		[1, 'c: saya risau pasal barang tu'],
		[1, 'c: dah banyak kali saya tanya'],
		[2, 'c: this is ridiculous'],
		[2, 'c: You people are useless'],
		[2, 'c: geram betul'],
		[2, 'c: the box came!!STILL cracked'],
		[2, 'c: dah la lambat, servis teruk gila'],
		[3, 'c: this is ridiculous, third time now!!'],
		[3, 'c: I will sue you, see you in court!!!'],
		[3, 'c: bodoh betul korang ni!!'],
		[3, 'c: saya akan viralkan, geram betul ni'],
	])('%i: %s', (level, line) => {
		expect(count('heat', [line])).toBe(level);
	});
});

it('one quote says it once, also where it stands inside another', () => {
	const quotesOf = (...lines: string[]) => heatOf(talk(lines))?.reasons.map(({ quote }) => quote);
	expect(quotesOf('c: this is ridiculous', 'c: this is RIDICULOUS')).toHaveLength(1);
	expect(quotesOf('c: ridiculous, ridiculous, just ridiculous')).toHaveLength(1);
	expect(quotesOf('c: third time I ask, TIME is short')).toEqual(['third time']);
});

describe('over a chat', () => {
	const angry = 'c: this is ridiculous, third time now!!';
	it.each([
		['calm messages in one turn do not cool it', [angry, 'c: my order is 1', 'c: and my name is Ben'], 3],
		['an answer and a calm message do', [angry, 'a: Sorry.', 'c: it is order 1'], 2],
		['two answers', [angry, 'a: Sorry.', 'c: it is order 1', 'a: Found it.', 'c: ok'], 2],
		['four answers', [angry, ...Array(4).fill(['a: Found it.', 'c: ok']).flat()], 0],
		['a new outcry raises it again', ['c: this is the third time', 'a: Sorry.', 'c: this is ridiculous'], 2],
		['the agent’s own words are no heat', ['c: hi', 'a: That is ridiculous, sorry!!!'], 0],
	])('%s', (_, lines, level) => {
		expect(count('heat', lines)).toBe(level);
	});
});

describe('its reasons', () => {
	const quotes = (lines: readonly string[]) => heatOf(talk(lines))?.reasons.map(({ quote }) => quote);

	it('are the words, as written', () => {
		expect(quotes(['c: third time I ask and it is STILL broken!!'])).toEqual(['third time', 'STILL', '!!']);
		expect(quotes(['c: Geram betul, saya nak jumpa manager'])).toEqual(['Geram', 'nak jumpa manager']);
	});

	it('are the newest, and each stands there once', () => {
		expect(quotes(['c: third time I ask!!', 'a: Sorry.', 'c: third time!! I am FURIOUS'])).toEqual([
			'FURIOUS',
			'third time',
			'!!',
		]);
		expect(quotes(['c: third time I ask', 'c: third time, this is ridiculous'])).toEqual(['ridiculous', 'third time']);
	});

	it('are three at most', () => {
		const lines = ['c: third time I ask', 'c: this is ridiculous', 'c: it is STILL cracked', 'c: where is it???'];
		expect(quotes(lines)).toEqual(['ridiculous', 'STILL', '???']);
	});

	it('stay when it falls, with how high it was', () => {
		const chat = talk(['c: where is it???', 'a: One moment.', 'c: ok thanks']);
		expect(heatOf(chat)).toMatchObject({ level: 0, peak: 1, reasons: [{ who: 'customer', quote: '???' }] });
	});

	it('there are none where it never rose', () => {
		expect(heatOf(talk(['c: hi', 'c: where is my order?']))).toBeNull();
	});
});
