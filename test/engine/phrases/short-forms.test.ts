import { describe, expect, it } from 'vitest';
import { prefixed, suffixes } from '../../../src/engine/phrases/affixes.ts';
import { shortForms } from '../../../src/engine/phrases/short-forms.ts';
import { spellingsOf } from '../../../src/engine/phrases/spellings.ts';

const rows = shortForms.map((row) => row.split('|'));

/** English words that customers and agents write; none may be taken for a Malay short form of something else. */
const english = new Set(
	`a about add after again all also am an and any as ask at back bad bag bank be been before best better big bill book both
	box bus but buy by cab call came can car card case cash cheap check chip city clear close cod code cold come cost day
	deal dear deep die did do does done door down drop due each early eat else end even ever face fair fan far fast fee feel few
	file fill find fine fix flat for form free from full fun game gave get gift give go gone good got had half hand hard has
	hat have he hello help her here hi him his hold home hope hot hour how i ice id if ill in ink into is it item its job
	join just keep key kind kit kite know lack lady lame last late law lay lead led left less let lid life like line link
	list live load lock log long look lose lost lot love low mad made mail main make mall man many map may me mean meet men
	met might mile mind mine miss mix mode money more most move much must my name near need net never new next nice night no
	none nor not note now number of off old on once one only open or other our out over own pack page paid pair part past pay
	phone pick pin place plan plate play plus point poor post price pull push put quick quit quite rate read real red rest
	ride right ring road room rude run rush sad safe said sale same sat save say seat see seem seen sell send sent set she ship
	shop short show shut side sign sim since sit site six size slip slow so sold some soon sort spell spend spot staff star
	start stay steal still stop such sum sun sure take talk tape tax team tell ten test text than that the their them then
	there these they thing think this those tie till time tip tire to told ton too took top toy track trip true try turn two
	type under unit until up us use van very view visit wage wait walk want warm was watch way we week well went were what
	when where which while who why wide wife will win wire wise with won word work worry worse would write wrong yes yet`
		.trim()
		.split(/\s+/),
);

describe('the table of short forms', () => {
	it('has each spelling of one word in one row only, so that a word stands for one thing', () => {
		const seen = new Map<string, string>();
		for (const row of rows) {
			for (const entry of row.filter((text) => !text.includes(' '))) {
				const text = entry.replace(/[()]/g, '');
				expect([text, seen.get(text)]).toEqual([text, undefined]);
				seen.set(text, row.join('|'));
			}
		}
	});

	it('has clean spellings: small letters, digits and apostrophes, brackets around whole words', () => {
		for (const row of rows) {
			expect(row.length).toBeGreaterThan(1);
			for (const entry of row) expect(entry).toMatch(/^(?:\([a-z0-9]+\)|[a-z0-9']+(?: [a-z0-9']+)*)$/);
		}
	});

	it('takes no everyday English word for a short form', () => {
		for (const [name = '', ...others] of rows) {
			for (const entry of others) {
				if (/^[a-z]+$/.test(entry) && !english.has(name)) expect([name, english.has(entry)]).toEqual([name, false]);
			}
		}
	});

	it('lets single letters count only inside a longer phrase', () => {
		for (const row of rows) for (const entry of row) expect(entry.length).toBeGreaterThan(1);
	});

	it.each([
		['tak', 'tidak'],
		['tidak', 'tak'],
		['dah', 'sudah'],
		['nak', 'hendak'],
		['belum', 'blm'],
		['dapat', 'dpt'],
		['saya', 'sy'],
		['barang', 'brg'],
		['dengan', 'dgn'],
		['kenapa', 'nape'],
		['please', 'plz'],
		['your', 'ur'],
		['thanks', 'tqvm'],
		['dont', "don't"],
	])('%s is also %s', (word, other) => {
		expect(spellingsOf(word).forms.map(({ text }) => text)).toContain(other);
	});

	it('leaves a word alone that is in no row', () => {
		expect(spellingsOf('refunds')).toEqual({
			forms: [{ text: 'refunds', tail: '', within: false }],
			phrases: [],
		});
	});

	it('counts a spelling in full when the pattern itself has it', () => {
		expect(spellingsOf('u').forms[0]).toEqual({ text: 'u', tail: '', within: false });
		expect(spellingsOf('you').forms.find(({ text }) => text === 'u')?.within).toBe(true);
	});
});

describe('Malay affixes', () => {
	it.each([
		['hantar', 'menghantar', 'dihantar', 'penghantar'],
		['kirim', 'mengirim', 'pengirim', 'mengkirim'],
		['tukar', 'menukar', 'ditukar', 'tertukar'],
		['pesan', 'memesan', 'pemesan', 'dipesan'],
		['bayar', 'membayar', 'pembayar', 'terbayar'],
		['semak', 'menyemak', 'penyemak', 'disemak'],
		['cuba', 'mencuba', 'percuba', 'dicuba'],
		['lewat', 'melewat', 'kelewat', 'terlewat'],
		['ambil', 'mengambil', 'diambil', 'terambil'],
		['cek', 'mengecek', 'dicek', 'mencek'],
		['rosak', 'merosak', 'kerosak', 'berosak'],
	])('of %s: %s, %s, %s', (word, ...forms) => {
		expect(prefixed(word)).toEqual(expect.arrayContaining([word, ...forms]));
	});

	it('end in one of a few dozen suffixes', () => {
		expect(new Set(suffixes).size).toBe(suffixes.length);
		expect(suffixes).toEqual(expect.arrayContaining(['', 'kan', 'i', 'an', 'lah', 'nya', 'kah', 'kannya']));
	});
});
