// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { openAndSettle, type Page } from './page.ts';

/** The practice desk, with rows that have no ids. */
const noIds: Adapter = (() => {
	const { id: _, temporaryId: __, ...row } = practiceDesk.row;
	return { ...practiceDesk, row: { ...row, css: [{ css: 'li' }] } };
})();

const li = (line: string): string => {
	const [from = '', text = ''] = line.split(': ');
	return `<li data-from="${from}"><p class="desk-text">${text}</p></li>`;
};

let page: Page;
afterEach(() => page.abort());

const show = async (...lines: readonly string[]): Promise<Element> => {
	document.body.innerHTML = `<div data-practice-desk><nav class="desk-chats"></nav>
		<section class="desk-conversation" data-conversation-id="a"><ol>${lines.map(li).join('')}</ol></section></div>`;
	page = await openAndSettle(noIds);
	return document.querySelector('ol')!;
};
/** Draws the lines in the elements that stand there, one after the other, as pages do that number their rows. */
const redraw = async (list: Element, ...lines: readonly string[]): Promise<readonly string[]> => {
	for (const [index, line] of lines.entries()) {
		const [from = '', text = ''] = line.split(': ');
		const row = list.children[index]!;
		row.setAttribute('data-from', from);
		const words = row.querySelector('p')!.firstChild!;
		if (words.nodeValue !== text) words.nodeValue = text;
	}
	while (list.children.length > lines.length) list.lastElementChild!.remove();
	await page.time.pass(1500);
	return page.news();
};

describe('rows without ids', () => {
	test('that move up when one is deleted: only the deleted one is told', async () => {
		const list = await show('customer: Hi', 'customer: Hello?', 'agent: Good morning', 'customer: It broke');
		expect(await redraw(list, 'customer: Hi', 'agent: Good morning', 'customer: It broke')).toEqual([
			'removed a: row-2',
		]);
	});

	test('of which one gets another text are edited', async () => {
		const list = await show('customer: Hi', 'agent: Good morning');
		expect(await redraw(list, 'customer: Hi there', 'agent: Good morning')).toEqual(['edited a: row-1 Hi there']);
	});

	test('of which one is drawn anew with another text are edited', async () => {
		const list = await show('customer: Hi', 'customer: by Friday', 'agent: Good morning');
		const old = list.children[1]!;
		old.insertAdjacentHTML('beforebegin', li('customer: by Saturday'));
		old.remove();
		await page.time.pass(1500);
		expect(page.news()).toEqual(['edited a: row-2 by Saturday']);
	});

	test('of which one goes as another comes elsewhere are not mixed up', async () => {
		const list = await show('customer: Hi', 'customer: Hello?', 'agent: Good morning');
		list.children[1]!.remove();
		list.insertAdjacentHTML('beforeend', li('customer: It broke'));
		await page.time.pass(1500);
		expect(page.news()).toEqual(['message a: [customer] It broke', 'removed a: row-2']);
	});

	test('that show the message of the other side now show another message', async () => {
		const list = await show('customer: Hi', 'agent: Hello');
		expect(await redraw(list, 'customer: Hi', 'customer: Are you there?')).toEqual([
			'message a: [customer] Are you there?',
			'removed a: row-2',
		]);
	});
});
