import { describe, expect, test } from 'vitest';
import { countName, nameParts } from '../../../src/engine/facts/names.ts';

const uses = (name: string, text: string): number => countName(text, nameParts(name)!);

describe('what somebody is called by', () => {
	test.each([
		['Farah Izzati', 'Farah'],
		['grace', 'Grace'],
		['Puan Rohana binti Yusof', 'Puan Rohana'],
		['Siti Aminah', 'Aminah'],
		['Nur binti Hassan', 'Nur'],
		['Muhammad Hafiz bin Ali', 'Hafiz'],
		['Lim Wei Jie', 'Wei Jie'],
		['Tan Mei', 'Tan Mei'],
		['Abd Rahman', 'Rahman'],
		['Nor Azizah binti Ali', 'Azizah'],
		['Dr. Grace Lim', 'Dr Grace'],
		['Dato’ Ismail', 'Dato Ismail'],
		['Encik', 'Encik'],
		['Tan Sri Lim Wee Chai', 'Tan Sri Wee Chai'],
		['Dato’ Seri Ismail bin Ali', 'Dato Seri Ismail'],
		['Tan Sri', 'Tan Sri'],
		['Grace Lim', 'Grace'],
	])('%s: %s', (name, sayAs) => {
		expect(nameParts(name)?.sayAs).toBe(sayAs);
	});

	test.each(['', 'Visitor 3', 'guest', 'Mr Customer', 'Pelanggan', 'a@b.example', 'x'.repeat(61), 'a b c d e f g h i'])(
		'%j is nobody',
		(name) => {
			expect(nameParts(name)).toBeNull();
		},
	);
});

describe('how often a text says the name', () => {
	test.each([
		['Farah Izzati', 'Hi Farah, one moment, farah.', 2],
		['Grace Lim', 'Hi Grace Lim, thanks.', 1],
		['Lim Wei Jie', 'Thanks, Wei Jie.', 1],
		['Puan Rohana binti Yusof', 'Baik, Puan Rohana.', 1],
		['Farah Izzati', 'It is Farah’s parcel', 1],
		['José Ramírez', 'Hola Jose', 1],
		['Farah Izzati', 'Thanks for waiting.', 0],
		['Chen Wei-Ling', 'Choose the standard one, Wei-Ling.', 1],
		['Hope Adeyemi', 'Thanks, Hope.', 1],
		['Will Tan', 'Will, it is on the way.', 1],
		['Joy Lim', 'Have a good day, Joy', 1],
		['Will Tan', 'Will you check again? Thanks, Will', 1],
		['Will Tan', 'Willing to help, Will, any time', 1],
		['Will Tan', 'Thanks, Will. Will you check again', 1],
	])('%s: %s', (name, text, count) => {
		expect(uses(name, text)).toBe(count);
	});

	test.each([
		['Farah Izzati', 'Hi Farrah, one moment.', 1],
		['Farah Izzati', 'Hi Fara, one moment.', 1],
		['Amirul Hadi', 'Hi Amirull, one moment.', 1],
	])('with a slip of the finger: %s, %s', (name, text, count) => {
		expect(uses(name, text)).toBe(count);
	});

	test.each([
		['Amirul Hadi', 'Aplikasi masih tunjuk belum bayar, jadi saya faham. Jadi, hari ini juga.'],
		['Farah Izzati', 'Jangan marah ya. Marah pun tak apa.'],
		['Grace Stone', 'The store is closed, and the stove too.'],
		['Mark Wood', 'The word on the market.'],
		['Farah Izzati', 'Fully paid. Fresh ones too.'],
		['Hope Adeyemi', 'I hope one of those works. Hope that helps'],
		['Faith Hollister', "In good faith I'd say deck 8."],
		['Will Tan', 'Will do. I will look.'],
	])('a common word that is one letter from a name is no name: %s, %s', (name, text) => {
		expect(uses(name, text)).toBe(0);
	});
});
