import { expect } from 'vitest';
import {
	badge,
	card,
	clickButton,
	clickInMenu,
	clickOn,
	countOf,
	customer,
	draft,
	input,
	keptChoice,
	type Seat,
	send,
	soon,
	textOf,
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
/** Chooses how many tips there are to be. */
const want = async ({ inPanel }: Seat, choice: 'usual' | 'experienced'): Promise<void> => {
	await soon(
		() => inPanel(clickInMenu, 'button', 'My week'),
		(isDone) => isDone,
		'my week in the menu',
	);
	await soon(
		() => inPanel(clickOn, `.week input[value=${choice}]`).then(() => inPanel(keptChoice, 'experience')),
		(kept) => kept === choice,
		'the choice to be kept',
	);
	await inPanel(clickOn, '.week .icon-btn');
};

/** Several chats at once, a rule that does not help, the end of a chat, and a quiet time. */
export const day = async (seat: Seat): Promise<void> => {
	const { inPage, inPanel, type, press, click, clipboard } = seat;
	const shows = (name: string, what: string): Promise<string> =>
		soon(
			() => inPanel(customer),
			(one) => one.includes(name),
			what,
		);
	await inPage(write, input, '');
	await inPage(turnTo, 'kavitha');
	await shows('Kavitha', 'the other chat');
	// Who knows the work wants fewer: one about a message, beside what is critical.
	await want(seat, 'experienced');
	await type('Farah, I guarantee it. You should have read the terms.');
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
	const { icon } = await soon(
		async () => ({ icon: Number(await inPanel(badge)), panel: await inPanel(tipsHere) }),
		(tips) => tips.icon === tips.panel && tips.icon >= 2,
		'the tips of all chats of the page to be counted on the icon',
	);
	// As many as usual are one more.
	await want(seat, 'usual');
	await soon(
		() => inPanel(badge),
		(text) => Number(text) === icon + 1,
		'a tip more',
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
	await click('.p-tools button:first-child');
	await soon(
		() => inPanel(textOf, '.p-state'),
		(text) => text.includes('Handoff note copied'),
		'the note to be copied',
	);
	expect(await clipboard()).not.toMatch(/4111|\d{5}/);
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
