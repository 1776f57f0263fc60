import { describe, expect, it } from 'vitest';
import { suffixes } from '../../../src/engine/phrases/affixes.ts';
import { assemble } from '../../../src/engine/phrases/assemble.ts';
import { createAutomaton } from '../../../src/engine/phrases/automaton.ts';
import { createScanner } from '../../../src/engine/phrases/matcher.ts';
import { readLists } from '../../../src/engine/phrases/read-lists.ts';
import { finish } from '../../../src/engine/steps.ts';

const lists = [
	{
		id: 'a',
		patterns: [
			'where is my (parcel|order|refund)',
			"(didn't|never) ~ arrive*",
			'hantar+',
			'rm #',
			'"??"',
			'so so sorry',
		],
		not: ['never mind'],
		scope: 'any' as const,
	},
];

const texts = [
	'Where is my parcel?? It never actually arrived',
	'barang dihantarkan dengan rm50',
	'so so so sorry',
	'where is my oooorder, i didnt see it arrive',
	'nothing at all',
];

const scannerWith = (cells: number) => {
	const assembly = finish(assemble(readLists(lists)));
	const automaton = createAutomaton(assembly.graph, cells);
	const scanner = createScanner(assembly.graph, automaton);
	const found = (text: string): string => {
		const { count, starts, ends } = scanner.scan(text);
		return Array.from({ length: count }, (_, i) => `${starts[i]}-${ends[i]}`).join(' ');
	};
	return { automaton, found };
};

describe('the automaton', () => {
	it('finds the same when its table is so small that it starts over all the time', () => {
		const roomy = scannerWith(1 << 18);
		const tight = scannerWith(4 << 6);
		for (let round = 0; round < 3; round += 1) {
			for (const text of texts) expect([text, tight.found(text)]).toEqual([text, roomy.found(text)]);
		}
		expect(tight.automaton.restarts).toBeGreaterThan(50);
		expect(tight.automaton.table.length).toBeLessThanOrEqual(4 << 6);
		expect(roomy.automaton.restarts).toBe(0);
		expect(roomy.found(texts[0] ?? '')).not.toBe('');
	});

	it('never grows past its bound', () => {
		const { automaton, found } = scannerWith(16 << 6);
		let seed = 1;
		const letters = 'where is my parcel order never arrive hantar rm so sorry 5 ? ';
		for (let round = 0; round < 200; round += 1) {
			let text = '';
			for (let i = 0; i < 200; i += 1) {
				seed = (seed * 48_271) % 2_147_483_647;
				text += letters[seed % letters.length];
			}
			found(text);
		}
		expect(automaton.table.length).toBeLessThanOrEqual(16 << 6);
	});

	it('fills a cell once', () => {
		const { automaton, found } = scannerWith(1 << 18);
		for (const text of texts) found(text);
		const filled = automaton.table.slice();
		for (const text of texts) found(text);
		expect(automaton.table).toEqual(filled);
	});
});

describe('the suffix tree', () => {
	it('fits into the nine bits that a thread has for it', () => {
		expect(suffixes.join('').length).toBeLessThan(512);
	});
});
