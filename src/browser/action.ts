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
