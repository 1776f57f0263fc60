import browser from 'webextension-polyfill';

/** The tab whose toolbar icon was clicked. The click lets its address be known. */
export interface ClickedTab {
	readonly id: number | null;
	readonly window: number | null;
	readonly url: string | null;
}

/** Calls back on each click on the toolbar icon. What needs the click must be done before anything is waited for. */
export const onToolbarClick = (callback: (tab: ClickedTab) => void): void => {
	browser.action.onClicked.addListener((tab) =>
		callback({ id: tab.id ?? null, window: tab.windowId ?? null, url: tab.url ?? null }),
	);
};

/** Writes on the toolbar icon while that tab is in front. A tab that is gone by now is no error. */
export const setBadge = async (tab: number, text: string): Promise<void> => {
	await browser.action.setBadgeText({ tabId: tab, text }).catch(() => undefined);
};

/** Looks of the toolbar icon: as always, paused, or not reading. */
export type IconLook = 'on' | 'paused' | 'off';

const files: Readonly<Record<IconLook, string>> = { on: 'icon', paused: 'icon-paused', off: 'icon-off' };

/** Changes the toolbar icon while that tab is in front. A tab that is gone by now is no error. */
export const setIcon = async (tab: number, look: IconLook): Promise<void> => {
	const path = { 16: `/icons/${files[look]}-16.png`, 32: `/icons/${files[look]}-32.png` };
	await browser.action.setIcon({ tabId: tab, path }).catch(() => undefined);
};
