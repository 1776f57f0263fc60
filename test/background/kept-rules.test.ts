import { beforeEach, describe, expect, it } from 'vitest';
import { keepRules, rulesOfPin } from '../../src/background/kept-rules.ts';
import browser, { reset } from '../fakes/browser.ts';

beforeEach(reset);

const pin = (n: number): string => `santun 0.${n}.0 ${String(n).repeat(16)}`;

describe('shipped rules of older versions', () => {
	it('are kept once, and handed out for their pin alone', async () => {
		await keepRules(pin(1), { id: 'santun', version: '0.1.0' });
		await keepRules(pin(1), { id: 'santun', version: 'of somebody else' });
		expect(await rulesOfPin(pin(1))).toEqual({ id: 'santun', version: '0.1.0' });
		expect(await rulesOfPin('santun 0.1.0')).toEqual({ id: 'santun', version: '0.1.0' });
		expect(await rulesOfPin(pin(2))).toBeNull();
		expect(await rulesOfPin('santun 0.1')).toBeNull();
		expect(await rulesOfPin(`santun 0.1.7 ${'1'.repeat(16)}`)).toEqual({ id: 'santun', version: '0.1.0' });
	});

	it('are all kept when two are told in the same moment', async () => {
		await Promise.all([keepRules(pin(1), { n: 1 }), keepRules(pin(2), { n: 2 })]);
		expect([await rulesOfPin(pin(1)), await rulesOfPin(pin(2))]).toEqual([{ n: 1 }, { n: 2 }]);
	});

	it('are those of three versions at most, and garbage is none', async () => {
		await browser.storage.local.set({ 'shipped-rules': ['garbage', { pin: 7 }] });
		for (const n of [1, 2, 3, 4]) await keepRules(pin(n), { n });
		expect(await Promise.all([1, 2, 3, 4].map((n) => rulesOfPin(pin(n))))).toEqual([
			null,
			{ n: 2 },
			{ n: 3 },
			{ n: 4 },
		]);
	});
});
