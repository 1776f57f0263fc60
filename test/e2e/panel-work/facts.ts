import { expect } from 'vitest';
import { clickInMenu, clickOn, draft, input, type Seat, send, soon, stateOf, textOf, write } from './seat.ts';

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
const languageOf = (): string => document.documentElement.lang;
const reasons = async (): Promise<readonly string[]> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { counts } = await browser.storage.local.get('counts');
	const weeks = (counts as { weeks?: Record<string, Record<string, { why: object }>> } | undefined)?.weeks ?? {};
	return Object.values(weeks).flatMap((rules) => Object.values(rules).flatMap(({ why }) => Object.keys(why)));
};

/** What the panel knows of a chat, and what an agent takes from it. Begins with a card that was dismissed a moment ago. */
export const facts = async ({ inPage, inPanel, type, press, click, clipboard }: Seat): Promise<void> => {
	const said = (css: string, what: string, words: RegExp): Promise<string> =>
		soon(
			() => inPanel(textOf, css),
			(text) => words.test(text),
			what,
		);
	await inPanel(clickOn, '[data-reason=wrong-moment]');
	await soon(
		() => inPanel(reasons),
		(all) => all.join() === 'wrong-moment',
		'the reason to be counted',
	);

	await inPage(write, input, '');
	await type("I'm so sorry, Farah. I'm checking with the courier and will be back in two minutes. Which order is it?");
	await inPage(send);
	const glance = await said('.glance', 'the order number in the glance', /SR-48213/);
	expect(glance).toMatch(/Say Farah/);
	expect(glance).toMatch(/Heat \d of 3/);
	expect(glance).toMatch(/Skills\d of 5/);
	expect(glance).toMatch(/will be back in two minutes\.in \d+:\d\d/);
	expect(glance).toMatch(/Apologies1/);
	await said('.glance .wait', 'the customer to wait', /\d:\d\d/);

	await click('.facts button');
	await said('[role=status]', 'the number to be copied', /copied/i);
	expect(await clipboard()).toBe('SR-48213');
	await click('.p-tools button:first-child');
	await said('.p-state', 'the note to be copied', /Handoff note copied/);
	const note = await clipboard();
	expect(note).toMatch(/^Customer: Farah Izzati/);
	expect(note).toMatch(/Already given: .*SR-48213/);
	expect(note).toMatch(/Promised: .*two minutes/);
	expect(note).toMatch(/Open question: “Where is my order”/);

	await inPanel(clickOn, 'button.row');
	await soon(
		() => inPage(draft, input),
		(text) => text.trim() === '“Where is my order”',
		'the question in the reply',
	);
	await inPage(write, input, "It is with the courier. I've waived the delivery fee.");
	await inPage(send);
	await said('.glance', 'the favour', /Favours givenwaiver/);

	await press('pause');
	await soon(
		() => inPanel(stateOf),
		(state) => state === 'paused',
		'a pause by key',
	);
	await inPanel(clickOn, '.p-tools > button');
	await soon(
		() => inPanel(stateOf),
		(state) => state !== 'paused',
		'the end of the pause',
	);

	await soon(
		() => inPanel(clickInMenu, 'input[value=ms]'),
		(isDone) => isDone,
		'Malay in the menu',
	);
	await soon(
		() => inPanel(languageOf),
		(lang) => lang === 'ms',
		'the panel in Malay',
	);
	await said('.p-foot .priv', 'its words in Malay', /pelayar/);
	await soon(
		() => inPanel(clickInMenu, 'input[value=en]'),
		(isDone) => isDone,
		'English in the menu',
	);
	await soon(
		() => inPanel(languageOf),
		(lang) => lang === 'en',
		'the panel in English',
	);
	await soon(
		() => inPanel(clickInMenu, 'button', 'My week'),
		(isDone) => isDone,
		'my week in the menu',
	);
	await said('.week', 'the own week', /used.*1.*dismissed.*1/is);
	await inPanel(clickOn, '.week .icon-btn');
};
