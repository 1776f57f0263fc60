import { expect } from 'vitest';
import {
	card,
	clickButton,
	clickInMenu,
	clickOn,
	countOf,
	customer,
	draft,
	empty,
	input,
	type Seat,
	send,
	soon,
	textOf,
} from './seat.ts';

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
const turnTo = (chat: string): void => document.querySelector<HTMLElement>(`.desk-chat[data-chat-id=${chat}]`)?.click();
const chatInFront = (): string =>
	document.querySelector<HTMLElement>('.desk-conversation:not([hidden])')?.dataset.conversationId ?? '';
const closeChat = (): void => document.querySelector('.desk-conversation:not([hidden])')?.remove();
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

/** A chat stays in a window of its own while the panel follows another page. */
export const pinned = async ({ inPanel, ownWindow, otherTab }: Seat): Promise<void> => {
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
	await other.close();
	await window.close();
	await soon(
		() => inPanel(customer),
		(name) => name.includes('Farah'),
		'the panel to follow the first page again',
	);
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
	await inPage(empty, input);
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
	await press('next-chat');
	await shows('Kavitha', 'the next chat with a tip in the panel');
	// The page itself is left where the agent is.
	expect(await inPage(chatInFront)).toBe('farah');

	await inPage(turnTo, 'kavitha');
	await inPanel(clickOn, '[data-do=dismiss]');
	await inPanel(clickOn, '.reasons .link');
	const rule = await soon(
		() => inPanel(card),
		(one) => one !== '' && one !== 'wrong-chat-name',
		'the second tip',
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

	// This customer says nothing of their own, so the goodbye is the end.
	for (const text of ['It is on its way.', 'It comes tomorrow.', 'Thanks for writing, Kavitha. Goodbye!']) {
		await inPage(empty, input);
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
	const idle = await soon(
		() => inPanel(textOf, '.note.idle'),
		(text) => text !== '',
		'a card for a quiet time',
	);
	expect(idle).not.toContain('Kavitha');
};
