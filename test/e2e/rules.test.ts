import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { panelLooks, recordTips, startScene } from './scene.ts';

// These run in the page: they are sent as text and use nothing from outside themselves.
const press = (label: string): boolean => {
	const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
	button?.click();
	return button !== undefined;
};
const fill = (label: string, nth: number, value: string): void => {
	const labels = [...document.querySelectorAll('label')].filter((one) => one.textContent?.trim() === label);
	const field = document.getElementById(labels[nth]?.htmlFor ?? '');
	if (
		!(field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
	)
		throw new Error(`There is no field “${label}”.`);
	field.value = value;
	for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const code = (): string => {
	const host = document.querySelector('[data-editor=here]');
	return host?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.innerText ?? '';
};
const examples = (): string =>
	[...document.querySelectorAll<HTMLElement>('.ex > li')]
		.map((row) => `${row.dataset.right} ${row.querySelector('mark')?.textContent ?? '-'}`)
		.join(', ');
const title = (): string => document.querySelector('.ed-head h2')?.textContent ?? '';
const faults = async (): Promise<readonly string[]> => {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
type Run = <T, A extends unknown[]>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;

/** A lead makes a rule that speaks at once: fills in the form, sees its examples, saves. */
const makeRule = async (run: Run): Promise<void> => {
	await until(() => run(press, 'New rule'), Boolean, { what: 'the list of rules', timeoutMs: 40_000 });
	await until(
		() => run(code),
		(text) => text.includes('our-rule-1'),
		{ what: 'the editor' },
	);
	await run(fill, 'Title, English', 0, 'A parcel is spoken of');
	await run(fill, 'Level', 0, 'critical');
	await run(fill, 'Who says it', 0, 'customer says in chat');
	await run(fill, 'Words or phrases, one a line', 0, 'parcel\norder');
	await until(
		() => run(examples),
		(all) => all === 'false -, false parcel',
		{ what: 'the examples to be wrong' },
	);
	await run(fill, 'A tiny chat, one line each', 0, 'customer: my parcel is late\ndraft: Which one?');
	await run(fill, 'A tiny chat, one line each', 1, 'customer: good morning\ndraft: Which one?');
	await until(
		() => run(examples),
		(all) => all === 'true parcel, true -',
		{ what: 'the example to fire' },
	);
	await run(fill, 'Status', 0, 'active');
	expect(await run(code)).toContain('- customer says in chat: [parcel, order]');
};

const saveRule = async (run: Run): Promise<void> => {
	await run(press, 'Save');
	await until(
		() => run(title),
		(text) => text === 'A parcel is spoken of',
		{ what: 'the rule to be saved' },
	);
	await until(() => run(press, 'Edit'), Boolean, { what: 'the saved rule' });
};

describe('a lead makes a rule, and it coaches', () => {
	let desk: Served;
	beforeAll(async () => {
		desk = await serve(built.desk);
	});
	afterAll(() => desk.close());
	const address = () => `${desk.origin}/?scenario=late-parcel&lang=en&speed=32&wait`;
	const isCoached = (looks: string): boolean => looks.includes('"our-rule-1"');

	it('in Chromium', async () => {
		const chromium = await openChromium({ extension: built.chromiumDemo });
		try {
			const page = await chromium.page(`chrome-extension://${chromium.extensionId}/options/options.html#rules`);
			const run: Run = (fn, ...args) => page.evaluate(fn as never, ...(args as unknown as never[])) as never;
			await makeRule(run);
			await page.evaluate(axe.source);
			expect(await run(faults)).toEqual([]);
			await saveRule(run);
			const chat = await chromium.page(address());
			const panel = await chromium.panel(chat);
			await panel.evaluate(recordTips);
			await chat.evaluate(startScene);
			await until(() => panel.evaluate(panelLooks), isCoached, { what: 'the new rule to speak' });
		} finally {
			await chromium.close();
		}
	});

	it('in Firefox', async () => {
		const firefox = await openFirefox({ extension: built.firefoxDemo });
		try {
			await firefox.goto(firefox.extensionUrl('options/options.html#rules'));
			await makeRule(firefox.run as Run);
			await saveRule(firefox.run as Run);
			await firefox.goto(address());
			await firefox.panel.open();
			await firefox.panel.run(recordTips);
			await firefox.run(startScene);
			await until(() => firefox.panel.run(panelLooks), isCoached, { what: 'the new rule to speak' });
		} finally {
			await firefox.close();
		}
	});
});
