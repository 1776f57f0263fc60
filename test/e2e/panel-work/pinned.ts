import { expect } from 'vitest';
import {
	badge,
	card,
	clickInMenu,
	clickOn,
	counted,
	customer,
	input,
	type Seat,
	soon,
	wording,
	write,
} from './seat.ts';

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
const rowOf = (name: string): string =>
	[...document.querySelectorAll('.clist button')].find(({ textContent }) => textContent?.includes(name))?.textContent ??
	'';
const clickRow = (name: string): void =>
	[...document.querySelectorAll<HTMLElement>('.clist button')]
		.find(({ textContent }) => textContent?.includes(name))
		?.click();

/** A chat stays in a window of its own while the panel follows another page; the list of all chats leads back. */
export const pinned = async ({ inPage, inPanel, click, clipboard, ownWindow, otherTab }: Seat): Promise<void> => {
	await inPage(write, input, 'Calm down, Farah.');
	// It is the one that matters most, however many the customer's own lines bring.
	const atDraft = (): Promise<string> =>
		soon(
			() => inPanel(card),
			(rule) => rule === 'no-calm-down',
			'the tip about the draft',
		);
	await atDraft();
	await soon(
		() => inPanel(badge),
		(text) => Number(text) >= 1,
		'it to be counted on the icon',
	);
	await soon(
		() => inPanel(clickInMenu, '[data-do=pin]'),
		(isDone) => isDone,
		'the pin in the menu',
	);
	const window = await ownWindow();
	await soon(
		() => window.look(customer),
		(name) => name.includes('Farah'),
		'the chat in its own window',
	);
	const other = await otherTab('scenario=parcel-lewat&lang=ms&wait');
	await soon(
		() => inPanel(customer),
		(name) => name !== '' && !name.includes('Farah'),
		'the panel to follow the other page',
	);
	expect(await window.look(customer)).toContain('Farah');
	await window.close();

	await inPanel(clickOn, '[data-chats-more]');
	const row = await soon(
		() => inPanel(rowOf, 'Farah'),
		(text) => text !== '',
		'the first chat in the list of all',
	);
	expect(row).toMatch(/\d:\d\d.*[1-9] tips?.*another tab/is);
	expect(await inPanel(rowOf, 'Rohana')).toMatch(/here/i);
	await inPanel(clickRow, 'Farah');
	await soon(
		() => inPanel(customer),
		(name) => name.includes('Farah'),
		'the panel to follow the first page again',
	);
	await other.close();

	// Copied, its wording counts as used.
	await atDraft();
	const first = await inPanel(wording);
	expect(first).toContain('Farah');
	await inPanel(clickOn, '.tones input:not(:checked)');
	const said = await soon(
		() => inPanel(wording),
		(text) => text !== first,
		'another wording',
	);
	await click('[data-do=copy]');
	await soon(
		() => inPanel(counted),
		(sums) => sums.includes('used 2'),
		'the copied wording to be counted',
	);
	expect(await clipboard()).toBe(said);
};
