import { yes } from '../chat.ts';
import type { Language } from '../message.ts';
import { fact } from './fact.ts';

/** Everyday words that tell the language; chosen so that neither language borrows them from the other. */
const malay = new Set(
	(
		'saya sy aku awak anda kami kita dia nak nk mahu tak tk takde takda tiada bukan belum blm dah sudah sdh ada boleh blh macam mcm camne kenapa knp mengapa apa ape mana bila berapa brp siapa ' +
		'ini itu yang yg dan dengan dgn untuk utk dari dr pada kepada kpd ke di tapi tp kalau klu klo jika sebab sbb lagi lg masih msih juga jugak saja je jer sahaja pun lah la kan ya ye tolong sila ' +
		'terima kasih tq maaf minta mintak semalam esok hari harini sekarang skrg bayar bayaran duit barang sampai hantar pesanan tukar rosak akaun nombor pihak cik encik puan tuan salam hai baik sangat ' +
		'buat kena lama cepat baru semua betul salah guna masuk keluar tengok semak cuba cuma jadi dapat dpt tunggu jam minit balik hilang lambat tanya jawab faham harap kerana oleh'
	).split(' '),
);
const english = new Set(
	(
		'the a an i you he she it we they my your our their is are was were am be been do does did have has had not dont didnt cant wont isnt im ive and or but if with for from to of in on at by ' +
		'this that these those there what when where why how which who can could will would should may please thank thanks sorry hello hi yes no ok just still already now get got want need know help ' +
		'order account money back time day days again never any some more also see check'
	).split(' '),
);
/** Said in both, or by Malaysians in either: tells nothing. */
const shared = new Set([
	'ok',
	'hi',
	'hello',
	'please',
	'thanks',
	'sorry',
	'a',
	'order',
	'account',
	'check',
	'refund',
	'to',
	'on',
	'la',
	'lah',
	'ya',
	'in',
	'no',
	'hai',
]);

const looksMalay = /^(?:mem|men|meng|ber|ter|pe[mn])[a-z]{3,}(?:kan|i)?$|^di[a-z]{3,}kan$|^[a-z]{3,}(?:nya|kan)$/;

/** The language of a text as its everyday words tell it; null where they tell nothing or are even. */
export const languageOf = (text: string): Language | null => {
	let ms = 0;
	let en = 0;
	for (const word of text
		.slice(0, 2000)
		.toLowerCase()
		.match(/[a-z]+(?:['’][a-z]+)?/g) ?? []) {
		if (shared.has(word)) continue;
		if (malay.has(word)) ms += 1;
		else if (english.has(word) || english.has(word.replace(/['’]/, ''))) en += 1;
		else if (looksMalay.test(word)) ms += 0.5;
	}
	if (ms === en) return null;
	return ms > en ? 'ms' : 'en';
};

/** Language of the customer's last message that told one; English until then. */
interface LanguageState {
	language: Language;
}

const start = (): LanguageState => ({ language: 'en' });

export const language = fact<LanguageState>({
	key: 'language',
	start,
	learn: (state, line) => {
		if (line.role === 'customer') state.language = languageOf(line.text) ?? state.language;
	},
	is: {
		'customer-writes-malay': (state) => (state.language === 'ms' ? yes : null),
		'customer-writes-english': (state) => (state.language === 'en' ? yes : null),
	},
});

/** Shape of the fact's state for those who ask for the language alone. */
export const languageStart = start;
