import { afterAll, beforeAll } from 'vitest';
import { type Chromium, openChromium } from '../e2e/harness/chromium.ts';
import { built } from '../e2e/paths.ts';
import { type PlainDesk, servePlainDesk } from './plain-desk.ts';

/** A plain desk, and a Chromium with the extension that has it switched on. */
export interface PlainBrowser {
	readonly desk: PlainDesk;
	readonly chromium: Chromium;
}

/** Opens both before the tests of a file and closes them after; until then there is neither. */
export const usePlainBrowser = (): PlainBrowser => {
	let desk: PlainDesk | undefined;
	let chromium: Chromium | undefined;
	beforeAll(async () => {
		desk = await servePlainDesk();
		chromium = await openChromium({ extension: built.chromiumDemo });
	});
	afterAll(async () => {
		await chromium?.close();
		await desk?.close();
	});
	const opened = <T>(one: T | undefined): T => {
		if (one === undefined) throw new Error('The browser is opened with the first test.');
		return one;
	};
	return {
		get desk() {
			return opened(desk);
		},
		get chromium() {
			return opened(chromium);
		},
	};
};
