import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { type Firefox, openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { startScene } from './scene.ts';

const pressIn = (label: string): void => {
	const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
	if (button === undefined) throw new Error(`The sidebar has no button “${label}”.`);
	button.click();
};
const countOf = (css: string): number => document.querySelectorAll(css).length;
const openMenu = (): void => document.querySelector<HTMLElement>('.menu-of > button')?.click();
const row = '.desk-conversation:not([hidden]) .desk-row';

/** The harness looks what it would click on; what lies over the page is looked through, here alone. */
const lookThrough = (): void => {
	document.elementFromPoint = (x, y) =>
		document.elementsFromPoint(x, y).find((one) => one.parentElement !== document.documentElement) ?? null;
};
const watch = (): void => {
	const heard: string[] = [];
	Object.assign(window, { heard });
	for (const type of ['pointerdown', 'mousedown', 'click', 'keydown']) {
		document.addEventListener(type, (event) => heard.push(event.type), true);
	}
};
const heardBy = (): unknown => (window as unknown as { readonly heard: readonly string[] }).heard;

describe('a chat page set up by pointing at it, in Firefox', () => {
	let desk: Served;
	let firefox: Firefox;
	beforeAll(async () => {
		desk = await serve(built.desk);
		firefox = await openFirefox({ extension: built.firefoxDemo });
	});
	afterAll(async () => {
		await firefox?.close();
		await desk?.close();
	});

	it('is read as shown, and the page hears nothing of it', async () => {
		await firefox.goto(`${desk.origin}/?scenario=late-parcel&lang=en&speed=32&wait`);
		await firefox.panel.open();
		await firefox.run(startScene);
		await until(
			() => firefox.run(countOf, `${row}[data-from=agent]`),
			(count) => count >= 1,
			{ what: 'the agent to have answered', timeoutMs: 60_000 },
		);
		await firefox.panel.run(openMenu);
		await firefox.panel.waitFor({ text: 'Set up this page' });
		await firefox.panel.run(pressIn, 'Set up this page');
		await firefox.panel.waitFor({ text: 'Click one message from the customer.' });
		await firefox.run(lookThrough);
		await firefox.run(watch);
		await firefox.page.click(`${row}[data-from=customer] .desk-text`);
		await firefox.panel.waitFor({ text: 'Click one of your own messages.' });
		await firefox.page.click(`${row}[data-from=agent] .desk-text`);
		await firefox.panel.waitFor({ text: 'Click the box' });
		await firefox.page.click('.desk-conversation:not([hidden]) .desk-input');
		await firefox.panel.waitFor({ text: 'Click the customer’s name' });
		await firefox.panel.run(pressIn, 'Skip');
		await firefox.panel.waitFor({ text: 'Is this the chat?' });
		expect(await firefox.run(heardBy)).toEqual([]);
		await firefox.panel.run(pressIn, 'Looks right');
		await firefox.panel.waitFor({ text: 'is set up.' });
		const health = await until(
			() =>
				firefox.panel.run(async () => {
					const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
					return JSON.stringify(await storage.session.get('site-health'));
				}),
			(text) => text.includes('"set-up"') && text.includes('"chat"'),
			{ what: 'the page to be read as it was set up' },
		);
		expect(health).toContain(desk.origin);
	});
});
