import browser from 'webextension-polyfill';

/** The tab in front of the window this page belongs to; null where there is none. */
export const activeTab = async (): Promise<number | null> => {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab?.id ?? null;
};

/** Brings a tab to the front of its window, and that window before the others. Rejects where the tab is gone. */
export const showTab = async (tab: number): Promise<void> => {
	const { windowId } = await browser.tabs.update(tab, { active: true });
	if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
};

/** Keeps the browser from letting go of a tab to save memory, or lets it. Firefox decides by itself; a tab that is gone is no error. */
export const keepTab = async (tab: number, isKept: boolean): Promise<void> => {
	await Promise.resolve(browser.tabs.update(tab, { autoDiscardable: !isKept })).catch(() => undefined);
};

/** Calls back when another tab comes to the front of this window, or the one in front goes to another page. */
export const onActiveTab = (callback: (tab: number | null) => void, signal: AbortSignal): void => {
	let window: number | null = null;
	void browser.windows.getCurrent().then(({ id }) => {
		window = id ?? null;
	});
	const activated = (info: { readonly tabId: number; readonly windowId: number }): void => {
		if (window === null || info.windowId === window) callback(info.tabId);
	};
	const updated = (
		tab: number,
		change: { readonly status?: string },
		{ active, windowId }: { readonly active: boolean; readonly windowId?: number },
	): void => {
		if (active && change.status !== undefined && (window === null || windowId === window)) callback(tab);
	};
	browser.tabs.onActivated.addListener(activated);
	browser.tabs.onUpdated.addListener(updated);
	signal.addEventListener('abort', () => {
		browser.tabs.onActivated.removeListener(activated);
		browser.tabs.onUpdated.removeListener(updated);
	});
};

/** Calls back when a tab was closed or leaves its page. */
export const onTabGone = (callback: (tab: number) => void): void => {
	browser.tabs.onRemoved.addListener((tab) => callback(tab));
	browser.tabs.onUpdated.addListener((tab, change) => {
		if (change.status === 'loading') callback(tab);
	});
};
