import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPanel } from '../../src/browser/open-panel.ts';
import { fake, reset } from '../fakes/browser.ts';

const opened = vi.fn<(options: { windowId: number }) => Promise<void>>();

beforeEach(() => {
	reset();
	opened.mockReset().mockResolvedValue();
	vi.stubGlobal('chrome', { sidePanel: { open: opened } });
});
afterEach(() => vi.unstubAllGlobals());

it('opens beside the tab, as the very first thing of the click', () => {
	void openPanel({ id: 7, window: 3, url: null });
	expect(opened).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
});

const asWindow = { url: 'chrome-extension://santun/panel/panel.html?tab=7', type: 'popup', width: 380, height: 720 };

it.each(['popup', 'app'])('in a window of type “%s”, opens as a small window tied to the tab', async (type) => {
	fake.windowTypes.set(3, type);
	await openPanel({ id: 7, window: 3, url: null });
	expect(fake.windows).toEqual([asWindow]);
});

it.each([
	['the browser refuses', 3],
	['no window is known', null],
])('where %s, opens as a small window as well', async (_, window) => {
	opened.mockRejectedValue(new Error('No active side panel for windowId: 3'));
	await openPanel({ id: 7, window, url: null });
	expect(fake.windows).toEqual([asWindow]);
});

it('beside a normal window opens no other', async () => {
	await openPanel({ id: 7, window: 3, url: null });
	expect(fake.windows).toEqual([]);
});
