// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { append, logOf, row, rowOf, rows, showDesk } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';

/** Lists that show a window of their rows drop the oldest one as the same words are written anew. */

const { id: _id, temporaryId: _temporary, grouped: _grouped, ...plain } = practiceDesk.row;
const withoutIds: Adapter = { ...practiceDesk, row: plain };
const lines = ['customer: ok', 'agent: Hello', 'customer: It broke', 'agent: Let me look', 'agent: It is on its way'];

/** Enough for a list that shows a window of its rows. */
const more = Array.from({ length: 23 }, (_, index) => `agent: Step ${index}`);

let page: Page;
afterEach(() => page.abort());

const show = async (adapter: Adapter, all: readonly string[] = lines): Promise<void> => {
	showDesk({ id: 'a', lines: all });
	page = await openAndSettle(adapter);
};
const told = async (): Promise<readonly string[]> => {
	await page.time.pass(500);
	return page.news();
};

describe('words that are said again as the same ones leave the list', () => {
	test.each([
		['with ids', practiceDesk],
		['without ids', withoutIds],
	])('are a new message, in a list %s', async (_, adapter) => {
		await show(adapter);
		rowOf('a-1').remove();
		append('a', 'a-6', 'customer', 'ok');
		expect(await told()).toEqual(['message a: [customer] ok']);
	});

	test('are a new message, in a list that is drawn anew each time', async () => {
		await show(withoutIds);
		logOf('a').innerHTML = rows('b', [...lines.slice(1), 'customer: ok', 'customer: Anything new?']);
		expect(await told()).toEqual(['message a: [customer] ok', 'message a: [customer] Anything new?']);
	});

	test('are a new message, in a list that is drawn anew and ends with the same words', async () => {
		await show(withoutIds, [...lines, 'customer: ok']);
		logOf('a').innerHTML = rows('b', [...lines.slice(1), 'customer: ok', 'customer: ok']);
		expect(await told()).toEqual(['message a: [customer] ok']);
	});

	test.each([
		['with ids', practiceDesk],
		['without ids', withoutIds],
	])('are a new message a moment after the old one has gone, in a list %s', async (_, adapter) => {
		await show(adapter);
		rowOf('a-1').remove();
		await page.time.pass(300);
		append('a', 'a-6', 'customer', 'ok');
		expect(await told()).toEqual(['message a: [customer] ok']);
	});

	test('are a new message long after a long list dropped the old one, which comes back as the old one', async () => {
		await show(withoutIds, [...lines, ...more]);
		const old = rowOf('a-1');
		old.remove();
		await page.time.pass(60_000);
		append('a', 'a-40', 'customer', 'ok');
		expect(await told()).toEqual(['message a: [customer] ok']);
		logOf('a').prepend(old.cloneNode(true));
		expect(await told()).toEqual([]);
	});

	test('are the old message where a long list shows its newest again', async () => {
		await show(withoutIds, [...lines, ...more, 'agent: Bye', 'customer: ok']);
		for (const id of ['a-1', 'a-26', 'a-27', 'a-28', 'a-29', 'a-30']) rowOf(id).remove();
		await page.time.pass(60_000);
		const end = [...more.slice(-3), 'agent: Bye', 'customer: ok'];
		logOf('a').insertAdjacentHTML('beforeend', rows('b', end));
		expect(await told()).toEqual([]);
	});

	test('are the old message where it comes back in its place a moment later', async () => {
		await show(withoutIds);
		const old = rowOf('a-1');
		old.remove();
		await page.time.pass(300);
		logOf('a').prepend(old.cloneNode(true));
		await page.time.pass(1500);
		expect(page.news()).toEqual([]);
	});

	test('are the old message where the page moves it, its id with it', async () => {
		await show(practiceDesk);
		rowOf('a-1').remove();
		append('a', 'a-1', 'customer', 'ok!');
		expect(await told()).toEqual(['edited a: a-1 ok!']);
	});

	test('are the old message where the list is turned around', async () => {
		await show(withoutIds);
		logOf('a').innerHTML = lines
			.map((line, index) => {
				const [from = '', text = ''] = line.split(': ');
				return row({ id: `b-${index}`, from, text });
			})
			.reverse()
			.join('');
		expect(await told()).toEqual([]);
	});
});
