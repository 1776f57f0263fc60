import { expect, test } from 'vitest';
import { tabInAddress } from '../../src/panel/tab-in-address.ts';

test.each([
	['?tab=7', 7],
	['', null],
	['?tab=', null],
	['?tab=x7', null],
	['?tab=-1', null],
])('%j names tab %s', (search, tab) => {
	expect(tabInAddress(search)).toBe(tab);
});
