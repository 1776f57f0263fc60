import browser from 'webextension-polyfill';
import type { ClickedTab } from './action.ts';
import { openPanelWindow } from './panel-window.ts';

/** Set by build.mjs, so that a build holds only what its browser has. */
declare const __TARGET__: 'chromium' | 'firefox';

const openBeside = (tab: ClickedTab): Promise<void> => {
	if (__TARGET__ === 'firefox') return browser.sidebarAction.open();
	return tab.window === null ? Promise.reject(new Error('no window')) : chrome.sidePanel.open({ windowId: tab.window });
};

/** Chromium says that it opened a side panel in popups and app windows as well, and shows none. */
const hasSidePanel = async (window: number | null): Promise<boolean> =>
	window === null || (await browser.windows.get(window)).type === 'normal';

/**
 * Opens the panel beside a tab; where the window has no side panel (popups, app windows), as a small window tied to
 * the tab. Must be the first thing done after a click: the browser forgets the click soon.
 */
export const openPanel = async (tab: ClickedTab): Promise<void> => {
	const isOpen = await openBeside(tab).then(
		() => hasSidePanel(tab.window),
		() => false,
	);
	if (!isOpen) await openPanelWindow(`tab=${tab.id ?? ''}`);
};
