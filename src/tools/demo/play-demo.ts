import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Extension, Page } from 'puppeteer-core';
import type { Language } from '../../engine/message.ts';
import type { PlayLine } from '../../practice/play-line.ts';
import { sidePanels } from '../chromium-launch.ts';
import { type ShownTip, watchTips } from './shown-tips.ts';

/** What a demo tells while it plays. */
export interface DemoListeners {
	onLine(line: PlayLine): void;
	/** The tips in the panel changed; all that stand now. */
	onTips(tips: readonly ShownTip[]): void;
}

/** A desk with the side panel beside it. Nothing moves before `start`. */
export interface Demo {
	readonly desk: Page;
	readonly panel: Page;
	start(): Promise<void>;
	/** Resolves when the scene has been played to its end. */
	readonly done: Promise<void>;
}

/** How long the panel may take to show the chat; a cold browser on a busy machine is slow. */
const patienceMs = 20_000;

/**
 * Opens the desk at this address (its scene is to wait) and the real side panel beside it, as a click on the toolbar
 * icon does; resolves when the panel shows the chat, in the language asked for. Throws when it does not.
 */
export async function openDemo(
	browser: Browser,
	extension: Extension,
	{ address, language }: { readonly address: string; readonly language: Language },
	listeners: DemoListeners,
): Promise<Demo> {
	const desk = await firstTab(browser);
	let end: () => void = () => undefined;
	const done = new Promise<void>((resolve) => {
		end = resolve;
	});
	await hearDesk(desk, (line) => {
		listeners.onLine(line);
		if (line.kind === 'done') end();
	});
	await desk.goto(address);
	await desk.waitForSelector('html[data-scene=waiting]');
	await desk.bringToFront();
	await extension.triggerAction(desk);
	const panel = await openedPanel(extension);
	await setLanguage(panel, language);
	await watchTips(panel, listeners.onTips);
	await chatShown(desk, panel, language);
	return { desk, panel, done, start: () => desk.evaluate(startScene) };
}

const startScene = (): void => {
	document.dispatchEvent(new Event('practice-start'));
};

/** The tab that the browser opened with. */
async function firstTab(browser: Browser): Promise<Page> {
	const [tab] = await browser.pages();
	return tab ?? browser.newPage();
}

/** Hears what happens on the desk, on every load of its page. */
async function hearDesk(desk: Page, onLine: (line: PlayLine) => void): Promise<void> {
	await desk.exposeFunction('practiceLine', (json: string) => onLine(JSON.parse(json) as PlayLine));
	await desk.evaluateOnNewDocument(() => {
		// The binding was put there by `exposeFunction`, which the types cannot know.
		const { practiceLine } = window as unknown as { readonly practiceLine: (json: string) => void };
		document.addEventListener('practice-line', (event) => {
			if (event instanceof CustomEvent) practiceLine(event.detail);
		});
	});
}

async function openedPanel(extension: Extension): Promise<Page> {
	const end = performance.now() + patienceMs;
	while (performance.now() < end) {
		const [panel] = await sidePanels(extension);
		if (panel !== undefined) return panel;
		await pause(50);
	}
	throw new Error('The side panel did not open.');
}

/** Chooses the language as the panel's own menu does, by the setting that all its pages follow. */
async function setLanguage(panel: Page, language: Language): Promise<void> {
	await panel.evaluate(async (choice) => {
		const { settings } = await chrome.storage.local.get('settings');
		await chrome.storage.local.set({ settings: { pausedUntil: 0, ...(settings ?? {}), language: choice } });
	}, language);
}

/** The customer in front on the desk is the one that the panel tells of. */
async function chatShown(desk: Page, panel: Page, language: Language): Promise<void> {
	const customer = await desk.$eval(
		'.desk-conversation:not([hidden]) .desk-customer',
		(element) => element.textContent,
	);
	// The panel leaves out the title that the desk shows with the name.
	const isShown = (name: string, lang: string): boolean => {
		const shown = document.querySelector('[data-customer]')?.textContent ?? '';
		return document.documentElement.lang === lang && shown !== '' && name.includes(shown);
	};
	try {
		await panel.waitForFunction(isShown, { timeout: patienceMs, polling: 100 }, customer ?? '', language);
	} catch (error) {
		const text = await panel.evaluate(() => document.body.innerText);
		throw new Error(`The panel does not show the chat of ${customer} in “${language}”. It shows:\n${text}`, {
			cause: error,
		});
	}
}
