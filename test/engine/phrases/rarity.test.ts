import { describe, expect, it } from 'vitest';
import { rarestOf, rarityOfPieces, rarityOfText } from '../../../src/engine/phrases/rarity.ts';
import { createUnits } from '../../../src/engine/phrases/unit.ts';

describe('the rarest part of a gapped pattern', () => {
	it.each([
		[['not', 'working'], 1],
		[['(to|you to)', '(manager|supervisor)', '(is|are)'], 1],
		[['(could|can) (you|i)', 'sorry'], 1],
		[['wait', '(wait|hold|stay|stop|rest|halt|hang)'], 0],
		[['really? bad', 'badly'], 1],
		// Optional brackets may be missing, so they make nothing rarer.
		[['(absolutely)? no', 'good'], 1],
	])('of %j is number %d', (texts, rarest) => {
		expect(rarestOf(texts.map(rarityOfText))).toBe(rarest);
	});

	it('is no sign and no number where there is a word', () => {
		const units = createUnits();
		const word = units.word('parcel').ways;
		expect(rarestOf([[[units.literal('?')]], word, [[units.number()]]].map(rarityOfPieces))).toBe(1);
	});
});
