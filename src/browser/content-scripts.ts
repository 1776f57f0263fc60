import browser from 'webextension-polyfill';

const scriptId = 'santun';
const scriptFile = 'content/main.js';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
	JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/** Registers the content script for exactly these match patterns, on pages to come; none = on no page. */
export const registerOn = async (matches: readonly string[]): Promise<void> => {
	const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
	if (registered !== undefined && sameList(registered.matches ?? [], matches)) return;
	if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
	if (matches.length === 0) return;
	await browser.scripting.registerContentScripts([
		{ id: scriptId, js: [scriptFile], matches: [...matches], runAt: 'document_idle' },
	]);
};

/** Tabs whose pages match; an empty list for no patterns. */
export const tabsOn = async (matches: readonly string[]): Promise<readonly number[]> => {
	if (matches.length === 0) return [];
	const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
	return tabs.flatMap(({ id }) => id ?? []);
};

/** Starts the content script in a tab that is open already. Pages that refuse it (errors, just closing) are passed over. */
export const startIn = async (tab: number): Promise<void> => {
	await browser.scripting.executeScript({ target: { tabId: tab }, files: [scriptFile] }).catch(() => undefined);
};

/** Address of a tab; null where the browser does not tell it. Rejects where the tab is gone. */
export const addressOf = async (tab: number): Promise<string | null> => {
	const { url } = await browser.tabs.get(tab);
	return url === undefined || url === '' ? null : url;
};
