import { pack } from 'santun:pack';
import { expect } from 'vitest';
import { startScene } from '../scene.ts';
import { card, clickOn, countOf, draft, empty, input, type Seat, soon, textOf } from './seat.ts';

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
const wording = (): string => document.querySelector('[data-say]')?.textContent?.trim() ?? '';
const chosen = (): string => document.querySelector('[role=option][aria-selected=true] p')?.textContent?.trim() ?? '';
const hasFocus = (css: string): boolean => document.activeElement === document.querySelector(css);
const counted = async (): Promise<string> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { counts } = await browser.storage.local.get('counts');
	const weeks = (counts as { weeks?: Record<string, Record<string, Record<string, number>>> } | undefined)?.weeks ?? {};
	const all = Object.values(weeks).flatMap((rules) => Object.values(rules));
	const sum = (key: string): number => all.reduce((total, count) => total + (count[key] ?? 0), 0);
	return `seen ${sum('seen')}, used ${sum('used')}, dismissed ${sum('dismissed')}`;
};
/** What the toolbar icon says about the tab in front. */
const badge = async (): Promise<string> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return browser.action.getBadgeText({ tabId: tab?.id ?? 0 });
};
/** Keeps when the last key was pressed, in ms since the epoch. */
const watchKeys = (css: string): void => {
	document.querySelector(css)?.addEventListener('input', () => {
		document.body.dataset.lastKey = String(Date.now());
	});
};
const lastKeyAt = (): number => Number(document.body.dataset.lastKey);
/** Keeps when a card came first. */
const watchCards = (): void => {
	const look = new MutationObserver(() => {
		if (document.querySelector('article[data-tip]') === null) return;
		document.body.dataset.firstCard = String(Date.now());
		look.disconnect();
	});
	look.observe(document.body, { subtree: true, childList: true });
};
const firstCardAt = (): number => Number(document.body.dataset.firstCard);

/** Keys, search and counts, as an agent uses them: without leaving the reply box, over a stop of the worker. */
export const work = async ({ inPage, inPanel, type, press, find, stopWorker }: Seat): Promise<void> => {
	await inPage(startScene);
	await soon(
		() => inPage(countOf, '.desk-row[data-from=customer]'),
		(n) => n >= 4,
		'the customer to have written',
	);
	await inPage(watchKeys, input);
	await inPanel(watchCards);
	await type(' What is your order number, please');
	const first = await soon(
		() => inPanel(card),
		(rule) => rule !== '',
		'a tip about the draft',
	);
	// It waited until the agent paused.
	expect((await inPanel(firstCardAt)) - (await inPage(lastKeyAt))).toBeGreaterThan(500);
	const said = await inPanel(wording);
	await soon(
		() => inPanel(counted),
		(sums) => sums === 'seen 1, used 0, dismissed 0',
		'the tip to be counted as seen',
	);
	await soon(
		() => inPanel(badge),
		(text) => Number(text) >= 1,
		'the number of tips on the icon',
	);

	await inPanel(clickOn, 'article[data-tip] [data-do=why]');
	const why = await soon(
		() => inPanel(textOf, '.whybox'),
		(text) => text !== '',
		'the reason for the tip',
	);
	expect(why).toContain(first);
	const source = pack.rules.find(({ id }) => id === first)?.source;
	expect(source).toBeTruthy();
	expect(why).toContain(source);

	await press('insert-wording');
	await soon(
		() => inPage(draft, input),
		(text) => text.includes(said) && text.includes('order number'),
		'the wording',
	);
	expect(await inPage(hasFocus, input)).toBe(true);
	await soon(
		() => inPanel(counted),
		(sums) => sums.startsWith('seen 1, used 1'),
		'the use to be counted',
	);
	await soon(
		() => inPanel(card),
		(rule) => rule !== first,
		'the tip to leave',
	);
	await soon(
		() => inPanel(textOf, '.trace.did'),
		(text) => text !== '',
		'a trace of what was done',
	);

	await stopWorker();
	// Critical, so it is told however many tips there were about this message.
	await inPage(empty, input);
	await type('Kavitha, what is your order number?');
	await soon(
		() => inPanel(card),
		(rule) => rule === 'wrong-chat-name',
		'the warning of a wrong chat',
	);
	expect(await inPanel(textOf, '[role=alert]')).toContain('Wrong chat');
	await press('dismiss-tip');
	await soon(
		() => inPanel(counted),
		(sums) => /^seen [23], used 1, dismissed 1$/.test(sums),
		'counts that went on',
	);
	expect(await inPanel(countOf, 'article[data-dismissed]')).toBe(1);

	const before = await inPage(draft, input);
	let sentence = '';
	await find('sorry', ['ArrowDown', 'Enter'], async () => {
		sentence = await soon(
			() => inPanel(chosen),
			// What was found for the letters before may still stand there.
			(text) => text.toLowerCase().includes('sorry'),
			'a sentence with the word to be chosen',
		);
	});
	const after = await soon(
		() => inPage(draft, input),
		(text) => text !== before,
		'the sentence in the draft',
	);
	expect(after.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
	expect(after).toContain('order number');
	await soon(
		() => inPanel(countOf, '.finding'),
		(n) => n === 0,
		'the search to close',
	);
};
