import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../../src/engine/phrases/compile.ts';
import { analyseClauses, isAsserted } from '../../../src/engine/phrases/scope.ts';

const { matcher } = compilePhrases([
	{
		id: 'problem',
		scope: 'asserted',
		patterns: [
			'late',
			'(lost|missing)',
			'(broken|damaged|faulty)',
			'wrong',
			'charged (me)? twice',
			"(hasn't|didn't|never|not) (yet)? (arrive|arrived)",
			"(not|isn't) working",
			"doesn't work",
			'delay',
			'(lambat|lewat)',
			'rosak',
			'hilang',
			'salah',
			'(tak|belum) sampai',
			'terlebih caj',
		],
		not: [],
	},
]);

const quotes = (text: string): string[] => matcher.match(text).map(({ start, end }) => text.slice(start, end));

const stated: readonly (readonly [string, string])[] = [
	['My parcel is late.', 'late'],
	['the screen is broken', 'broken'],
	['I was charged twice', 'charged twice'],
	['was charged twice this month', 'charged twice'],
	['is broken again', 'broken'],
	['Hi, my order is late, can you check?', 'late'],
	['It arrived broken. Can you replace it?', 'broken'],
	['my parcel is lost and can you refund me?', 'lost'],
	['can you help? my parcel is lost', 'lost'],
	['where is my order? it still hasn’t arrived', 'hasn’t arrived'],
	['where is my lost parcel?', 'lost'],
	['why was i charged twice?', 'charged twice'],
	['How come it is late?', 'late'],
	['can you tell me why it is late?', 'late'],
	['why is it always late', 'late'],
	['Is it still broken?', 'broken'],
	['will it be late again?', 'late'],
	['how long will my parcel be missing?', 'missing'],
	['I did call you, it is broken', 'broken'],
	['No, it is broken', 'broken'],
	['no it is broken', 'broken'],
	['not only late but damaged', 'late'],
	["I can't believe it is late", 'late'],
	["it didn't arrive", "didn't arrive"],
	['not working since monday', 'not working'],
	['I forgot my password but the page is broken', 'broken'],
	['you accidentally charged me twice', 'charged me twice'],
	['I don’t know why it is late', 'late'],
	['not what I paid for: broken', 'broken'],
	['refund me if possible, the box is damaged', 'damaged'],
	['if you can, refund me. it is broken', 'broken'],
	['It is broken if I press the button', 'broken'],
	['you look as if it is not my problem, it is late', 'late'],
	['it is not my fault that it is late', 'late'],
	['have a broken screen', 'broken'],
	['late!!!', 'late'],
	['barang saya rosak', 'rosak'],
	['barang tak sampai lagi', 'tak sampai'],
	['kenapa tak sampai lagi?', 'tak sampai'],
	['knp parcel saya lambat?', 'lambat'],
	['mengapa barang rosak?', 'rosak'],
	['apasal lambat sangat?', 'lambat'],
	['mana barang saya? dah lewat ni', 'lewat'],
	['mana parcel yang hilang tu?', 'hilang'],
	['mana yang hilang tu?', 'hilang'],
	['mane parcel hilang tu?', 'hilang'],
	['had my order delivered late', 'late'],
	['had the wrong size in the box', 'wrong'],
	['do my shoes come damaged always', 'damaged'],
	['screen is broken so I would say', 'broken'],
	['masih belum sampai ke?', 'belum sampai'],
	['barang rosak, boleh tukar?', 'rosak'],
	['parcel lambat tapi boleh refund tak', 'lambat'],
	['bukan saja lambat, rosak pula', 'lambat'],
	['tak percaya barang rosak', 'rosak'],
	['saya lupa password tapi app rosak', 'rosak'],
	['awak tersalah hantar, barang rosak', 'rosak'],
	['tak, barang rosak', 'rosak'],
	['tak barang saya rosak', 'rosak'],
	['macam mana boleh rosak?', 'rosak'],
	['camne boleh rosak ni?', 'rosak'],
	['cam mana blh hilang?', 'hilang'],
	['how can it be late?', 'late'],
	['dapat barang salah', 'salah'],
	['refund kalau boleh, barang rosak', 'rosak'],
	['barang hilang ni bang', 'hilang'],
];

const notStated: readonly string[] = [
	// Questions
	'did it arrive late?',
	'did it arrive late',
	'is late or not',
	'betulkah barang rosak',
	'barang rosak benarkah',
	'Is my parcel lost',
	'is it broken?',
	'My parcel is lost?',
	'can this get lost',
	'will my parcel be late',
	'hi, will it be late',
	'ok so is it damaged or not',
	'could it be broken?',
	'do you replace broken ones?',
	'has my order been lost',
	'what happens to late parcels?',
	'is it lost, or late?',
	'adakah barang rosak',
	'adakah ia rosak?',
	'barang rosak ke',
	'rosakkah barang tu',
	'parcel saya hilang tak',
	'parcel tu dah hilang kan',
	'boleh tukar barang rosak',
	'barang tu rosak x',
	'apa jadi dengan parcel lambat?',
	// Conditions
	'if it is late I want a refund',
	'If the box is damaged, what do I do, is it lost',
	'what if it arrives broken',
	'please add bubble wrap in case it gets damaged',
	'it would be late if it rains',
	'can you check if my order is lost',
	'I wonder whether it is lost',
	'when it is broken I would call you',
	'unless it is damaged, no refund',
	'kalau barang rosak macam mana',
	'klu rosak boleh tukar',
	'kalau boleh barang rosak tu tukar',
	'jika lewat, saya nak refund, kalau hilang pun',
	'sekiranya hilang saya nak ganti',
	'barang akan rosak kalau kena air',
	// Negation
	'it is not late',
	"it isn't broken",
	'it was never lost',
	'there are not 1,250 broken',
	'never my order late',
	'there was no delay',
	'no delay at all',
	'it is not that late',
	'nothing is broken',
	'delivered without delay',
	'barang tak rosak',
	'tak lambat pun',
	'bukan rosak',
	'tiada yang rosak',
	'barang x rosak',
	'jangan lambat',
	// Own slips
	'I ordered the wrong size',
	'sorry my mistake, it is the wrong address',
	'I entered a wrong number',
	'i accidentally clicked the wrong button',
	'wrong item by accident',
	'I forgot and was late',
	'I was late, my fault',
	'saya salah tekan',
	'tersilap pilih, saiz salah',
	'silap saya, alamat salah',
	'maaf saya terlupa jadi lambat bayar',
	'baki saya hilang ka nanti',
	'rosak tak ni bang',
	'sik rosak',
];

describe('a list of scope asserted', () => {
	it.each(stated)('finds what is stated: %s', (text, quote) => {
		expect(quotes(text)).toContain(quote);
	});

	it.each(notStated)('stays silent: %s', (text) => {
		expect(quotes(text)).toEqual([]);
	});

	it('judges each hit by its own clause', () => {
		expect(quotes('it is late. is it lost? and the box is not broken, but the lid is damaged')).toEqual([
			'late',
			'damaged',
		]);
	});

	it('takes the words of a hit itself for no question, condition or negation', () => {
		const own = compilePhrases([
			{ id: 'own', scope: 'asserted', patterns: ['rosak ke', 'if I die', 'never ever'], not: [] },
		]).matcher;
		for (const text of ['barang rosak ke', 'if I die', 'never ever']) expect(own.match(text)).toHaveLength(1);
	});

	it('does not touch lists of scope any', () => {
		const any = compilePhrases([{ id: 'any', scope: 'any', patterns: ['late'], not: [] }]).matcher;
		expect(any.match('is it late?')).toHaveLength(1);
	});
});

describe('the clause analysis', () => {
	it('has no words, no clauses and nothing to deny in an empty text', () => {
		const empty = analyseClauses('');
		expect(empty).toEqual({ words: [], clauses: [] });
		expect(isAsserted(empty, 0, 0)).toBe(true);
	});

	it.each([
		['a number has its own commas and colons', 'it cost 1,200 at 10:30 today', ['it cost 1 200 at 10 30 today']],
		['a colon', 'two things: it broke', ['two things', 'it broke']],
		['a dash between words and a hyphen in one', 'it broke - again, re-sent', ['it broke', 'again re sent']],
		['an emoji stands like a comma', 'thanks 😀 but it broke', ['thanks', 'but it broke']],
	])('%s', (_, text, expected) => {
		const { words, clauses } = analyseClauses(text);
		const cut = clauses.map(({ from, to }) => words.slice(from, to).map((word) => word.text));
		expect(cut.map((texts) => texts.join(' '))).toEqual(expected);
	});

	it('cuts at signs, contrasts and joined questions', () => {
		const text = 'It broke; I waited, and can you help? Tapi saya sabar (sikit).';
		const { words, clauses } = analyseClauses(text);
		const cut = clauses.map(({ from, to }) =>
			words
				.slice(from, to)
				.map((word) => word.text)
				.join(' '),
		);
		expect(cut).toEqual(['it broke', 'i waited', 'and can you help', 'tapi saya sabar', 'sikit']);
	});

	it('reads a hundred thousand characters in one go', () => {
		for (const text of ['but '.repeat(25_000), 'if, '.repeat(25_000), 'a? '.repeat(33_000), 'no '.repeat(33_000)]) {
			const { words } = analyseClauses(text);
			expect(words.length).toBeGreaterThan(24_000);
		}
	});
});
