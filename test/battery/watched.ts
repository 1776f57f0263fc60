import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { PageView } from '../../src/protocol/views.ts';
import { until } from '../e2e/harness/wait.ts';
import { perform } from './plain-desk.ts';
import type { Step } from './plain-talk.ts';

/** A context of the extension that can be asked: the panel, or the worker. */
export type Asked = Pick<Page, 'evaluate'>;

/** What the script in the page at this address has to show, asked from the panel. */
export const viewOf = (panel: Asked, address: string): Promise<PageView | null> =>
	panel.evaluate(async (url) => {
		const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
		return chrome.tabs.sendMessage(tab?.id ?? -1, { santun: 'currentView', data: null }).catch(() => null);
	}, address) as Promise<PageView | null>;

/** Waits until the chat is read. */
export const untilRead = (panel: Page, address: string): Promise<PageView | null> =>
	until(
		() => viewOf(panel, address),
		(view) => view?.page === 'chat',
		{ what: `the chat at ${address} to be read`, timeoutMs: 20_000 },
	);

/** A draft settles 0.8 s after the last key; the panel paints within a tenth of a second. */
const settledMs = 1_050;

/** The rules whose tips stand, in the order in which the panel shows them. */
export const standing = async (panel: Asked, address: string): Promise<string> => {
	const view = await viewOf(panel, address);
	const told = view?.page === 'chat' ? view.chat.tips.map(({ rule }) => rule) : [];
	return told.join(' ');
};

/** Plays steps and tells what stood after each; `between` may do harm before each look. */
export const play = async (
	page: Page,
	panel: Page,
	steps: readonly Step[],
	between: () => Promise<void> = async () => undefined,
): Promise<readonly string[]> => {
	const told: string[] = [];
	for (const [number, step] of steps.entries()) {
		await perform(page, step, number);
		await between();
		await pause(settledMs);
		told.push(await standing(panel, page.url()));
	}
	return told;
};
