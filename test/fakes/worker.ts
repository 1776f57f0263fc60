import { vi } from 'vitest';
import type { Data, Kind, Reply } from '../../src/browser/messenger.ts';

/** The worker as a browser starts it: from nothing, with what storage holds. */
export interface FakeWorker {
	readonly browser: typeof import('./browser.ts').default;
	readonly fake: typeof import('./browser.ts').fake;
	/** As a page of the extension. */
	ask<K extends Kind>(kind: K, data: Data<K>): Promise<Reply<K>>;
	/** As the content script in a tab of https://desk.example. */
	askFrom<K extends Kind>(tab: number, kind: K, data: Data<K>): Promise<Reply<K>>;
	/** The browser stops it, and a message starts it anew: nothing but storage and open tabs is left. */
	restart(): Promise<void>;
}

/** Starts the worker in a fresh browser. */
export const startWorker = async (): Promise<FakeWorker> => {
	vi.resetModules();
	const { default: browser, fake, reset } = await import('./browser.ts');
	reset();
	const load = async (): Promise<void> => {
		await import('../../src/background/main.ts');
	};
	await load();
	const send = (kind: string, data: unknown): Promise<never> =>
		browser.runtime.sendMessage({ santun: kind, data }) as Promise<never>;
	return {
		browser,
		fake,
		ask: send,
		askFrom: (tab, kind, data) => fake.at({ tab }, () => send(kind, data)),
		restart: async () => {
			fake.stopWorker();
			vi.resetModules();
			// The browser stays the same one.
			vi.doMock('webextension-polyfill', () => ({ default: browser }));
			await load();
			vi.doUnmock('webextension-polyfill');
		},
	};
};
