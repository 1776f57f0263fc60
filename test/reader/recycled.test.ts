// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { logOf, showDesk } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';

let page: Page;
afterEach(() => page.abort());

/** A desk that gives its rows no ids, as lists do that use their elements again. */
const { id: _id, temporaryId: _temporary, grouped: _grouped, ...row } = practiceDesk.row;
const withoutIds: Adapter = { ...practiceDesk, row };

const showInPlace = (lines: readonly string[]): void => {
	for (const [index, element] of Array.from(logOf('a').children).entries()) {
		const [from = '', text = ''] = (lines[index] ?? '').split(': ');
		element.setAttribute('data-from', from);
		element.querySelector('.desk-text')!.textContent = text;
	}
};

test('older lines that load into the elements of newer ones stand in front of them', async () => {
	const older = ['customer: One', 'agent: Two'];
	const newer = ['customer: Three', 'agent: Four', 'customer: Five', 'agent: Six'];
	showDesk({ id: 'a', lines: newer });
	page = await openAndSettle(withoutIds);
	showInPlace([...older, ...newer]);
	await page.time.pass(500);
	expect(page.news()).toEqual([
		'left a',
		'opened a: [customer] One | [agent] Two | [customer] Three | [agent] Four',
		'focused a',
	]);
});
