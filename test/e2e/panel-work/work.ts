import { pack } from 'santun:pack';
import { expect } from 'vitest';
import { startScene } from '../scene.ts';
import { badge, card, clickOn, counted, countOf, draft, input, type Seat, soon, textOf, wording } from './seat.ts';

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
/** The sentence below the first one found, once the arrow has come to it. */
const chosen = (): string => {
	const [, second] = document.querySelectorAll('[role=option]');
	return second?.matches('[aria-selected=true]') ? (second.querySelector('p')?.textContent?.trim() ?? '') : '';
};
const hasFocus = (css: string): boolean => document.activeElement === document.querySelector(css);
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
const topOf = (css: string): number => Math.round(document.querySelector(css)?.getBoundingClientRect().top ?? -1);
/** The hand on the mouse does not rest; one that does is only parked. */
const keepMoving = (css: string): void => {
	const move = () => document.querySelector(css)?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
	Object.assign(window, { stopMoving: setInterval(move, 200) });
};
const stopMoving = (): void => clearInterval(Reflect.get(window, 'stopMoving'));
/** A key ten times a second, and no pause. */
const keepTyping = (css: string, text: string): void => {
	const field = document.querySelector<HTMLTextAreaElement>(css);
	if (field === null) throw new Error(`there is no ${css}`);
	field.value = text;
	const press = (): void => {
		field.value += '.';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	};
	press();
	Object.assign(window, { stopTyping: setInterval(press, 100) });
};
const stopTyping = (): void => clearInterval(Reflect.get(window, 'stopTyping'));

const ruleOf = (rule: string) => pack.rules.find(({ id }) => id === rule)!;
const title = (rule: string): string => ruleOf(rule).title.en;

/** Keys, search and counts, as an agent uses them: without leaving the reply box, over a stop of the worker. */
export const work = async ({ inPage, inPanel, type, press, find, hover, stopWorker }: Seat): Promise<void> => {
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
	// Told once to whoever does not see it, politely, and the focus stays where the agent writes.
	await soon(
		() => inPanel(textOf, '[role=status]'),
		(text) => text.includes(title(first)),
		'the tip to be announced',
	);
	expect(await inPanel(textOf, '[role=alert]')).toBe('');
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
	const { source } = ruleOf(first);
	expect(source).toBeTruthy();
	expect(why).toContain(source);

	await hover('article[data-tip] h2');
	await inPanel(keepMoving, 'section.now');
	const below = await inPanel(topOf, '.glance');
	const sent = await inPage(countOf, '.desk-row[data-from=agent]');
	await press('insert-wording');
	await soon(
		() => inPage(draft, input),
		(text) => text.includes(said) && text.includes('order number'),
		'the wording',
	);
	expect(await inPage(hasFocus, input)).toBe(true);
	expect(await inPage(countOf, '.desk-row[data-from=agent]')).toBe(sent);
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
	// Under the mouse that is there still, nothing has moved up.
	expect(await inPanel(topOf, '.glance')).toBe(below);
	await inPanel(stopMoving);

	await stopWorker();
	// Critical, so it is told however many tips there were about this message.
	await inPage(keepTyping, input, 'Kavitha, what is your order number');
	await soon(
		() => inPanel(card),
		(rule) => rule === 'wrong-chat-name',
		'the warning of a wrong chat, while the agent types',
	);
	await inPage(stopTyping);
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
