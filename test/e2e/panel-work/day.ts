import { expect } from 'vitest';
import {
	badge,
	card,
	clickButton,
	clickInMenu,
	clickOn,
	counted,
	countOf,
	customer,
	draft,
	input,
	keptChoice,
	type Seat,
	send,
	soon,
	textOf,
	wording,
	write,
} from './seat.ts';

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
const turnTo = (chat: string): void => document.querySelector<HTMLElement>(`.desk-chat[data-chat-id=${chat}]`)?.click();
const chatInFront = (): string =>
	document.querySelector<HTMLElement>('.desk-conversation:not([hidden])')?.dataset.conversationId ?? '';
const closeChat = (): void => document.querySelector('.desk-conversation:not([hidden])')?.remove();
/** As the helpdesk draws what a customer writes: a line like the last one of theirs. */
const customerSays = (text: string): void => {
	const rows = document.querySelectorAll('.desk-conversation:not([hidden]) .desk-row[data-from=customer]');
	const line = rows[rows.length - 1]?.cloneNode(true);
	if (!(line instanceof HTMLElement)) throw new Error('no customer has written');
	line.dataset.messageId = 'later';
	for (const one of line.querySelectorAll('.desk-text')) one.textContent = text;
	for (const one of line.querySelectorAll('time')) one.dateTime = new Date().toISOString();
	document.querySelector('.desk-conversation:not([hidden]) .desk-log')?.append(line);
};
/** What the panel waits minutes for comes in a second. */
const hurry = (): void => {
	const wait = window.setTimeout;
	const soonAct = (act: () => void, ms: number) => wait.call(window, act, ms > 60_000 ? 1_000 : ms);
	Object.assign(window, { setTimeout: soonAct });
};
/** As if the rule had been dismissed three times before. */
const dismissedBefore = async (rule: string): Promise<void> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { counts } = await browser.storage.local.get('counts');
	const { recent, ...others } = counts as { recent: Record<string, string> };
	await browser.storage.local.set({ counts: { ...others, recent: { ...recent, [rule]: 'ddd' } } });
};
const seenCount = async (rule: string): Promise<number> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { counts } = await browser.storage.local.get('counts');
	const { weeks = {} } = (counts ?? {}) as { weeks?: Record<string, Record<string, { seen: number }>> };
	return Object.values(weeks).reduce((sum, rules) => sum + (rules[rule]?.seen ?? 0), 0);
};

/** Tips of the chat that is shown, and of those beside it. */
const tipsHere = (): number => {
	const others = [...document.querySelectorAll('.chats .due')].map(({ textContent }) =>
		parseInt(textContent ?? '', 10),
	);
	return others.reduce((sum, tips) => sum + tips, document.querySelectorAll('article[data-tip], [data-next]').length);
};
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
	const said = await inPanel(wording);
	await click('[data-do=copy]');
	await soon(
		() => inPanel(counted),
		(sums) => sums.includes('used 2'),
		'the copied wording to be counted',
	);
	expect(await clipboard()).toBe(said);
};

/** Several chats at once, a rule that does not help, the end of a chat, and a quiet time. */
export const day = async (seat: Seat): Promise<void> => {
	const { inPage, inPanel, type, press } = seat;
	const shows = (name: string, what: string): Promise<string> =>
		soon(
			() => inPanel(customer),
			(one) => one.includes(name),
			what,
		);
	await inPage(write, input, '');
	await inPage(turnTo, 'kavitha');
	await shows('Kavitha', 'the other chat');
	await type('Farah, you should have read the terms.');
	await soon(
		() => inPanel(card),
		(rule) => rule === 'wrong-chat-name',
		'the warning of a wrong chat',
	);
	await soon(
		() => inPanel(countOf, '[data-next]'),
		(n) => n === 1,
		'a second tip that waits',
	);
	await inPage(turnTo, 'farah');
	await shows('Farah', 'the first chat');
	await soon(
		async () => ({ icon: Number(await inPanel(badge)), panel: await inPanel(tipsHere) }),
		({ icon, panel }) => icon === panel && icon >= 2,
		'the tips of all chats of the page to be counted on the icon',
	);
	await press('next-chat');
	await shows('Kavitha', 'the next chat with a tip in the panel');
	// The page itself is left where the agent is.
	expect(await inPage(chatInFront)).toBe('farah');

	await inPage(turnTo, 'kavitha');
	await inPanel(clickOn, '[data-next]');
	const rule = await soon(
		() => inPanel(card),
		(one) => one !== '' && one !== 'wrong-chat-name',
		'the second tip in the place of the first',
	);
	await soon(
		() => inPanel(seenCount, rule),
		(count) => count === 1,
		'it to be counted as seen',
	);
	await inPanel(dismissedBefore, rule);
	await inPanel(clickOn, '[data-do=dismiss]');
	await soon(
		() => inPanel(textOf, '.toast'),
		(text) => text.includes('muted for you'),
		'the rule to be muted',
	);
	await inPanel(clickButton, 'Undo');
	await soon(
		() => inPanel(countOf, '.toast'),
		(n) => n === 0,
		'the rule to speak again',
	);

	await inPage(customerSays, 'This is the third time! You people are USELESS!! My card is 4111 1111 1111 1111');
	const given = await soon(
		() => inPanel(textOf, '.facts'),
		(text) => /1111/.test(text),
		'the card in the glance',
	);
	expect(given).not.toMatch(/4111|\d{5}/);
	expect(await inPanel(countOf, '.facts button')).toBe(0);
	expect(await inPanel(textOf, '.glance')).toMatch(/Heat [23] of 3/);

	// This customer says nothing more, so the goodbye is the end.
	for (const text of ['It is on its way.', 'It comes tomorrow.', 'Thanks for writing, Kavitha. Goodbye!']) {
		await inPage(write, input, '');
		await type(text);
		await inPage(send);
		await soon(
			() => inPage(draft, input),
			(left) => left === '',
			'the reply to be sent',
		);
	}
	// Only the last one names her: when that is ticked, all have been read, and nobody closes a chat sooner than that.
	await soon(
		() => inPanel(countOf, '.skills .done[data-check=name]'),
		(n) => n === 1,
		'the goodbye to be read',
	);
	await inPanel(hurry);
	await inPage(closeChat);
	const line = await soon(
		() => inPanel(textOf, 'section.after'),
		(text) => text !== '',
		'a line about the chat that is over',
	);
	expect(line).toMatch(/went well|to try/i);
	expect(line).toMatch(/slow breath/i);
	const idle = await soon(
		() => inPanel(textOf, '.note.idle'),
		(text) => text !== '',
		'a card for a quiet time',
	);
	expect(idle).not.toContain('Kavitha');
	await inPanel(clickButton, 'No idle tips');
	await soon(
		() => inPanel(keptChoice, 'idleTips'),
		(kept) => kept === false,
		'no more of them',
	);
};
