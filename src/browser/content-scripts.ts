import browser from 'webextension-polyfill';

const scriptId = 'santun';
const probeFile = 'content/probe.js';
const readerFile = 'content/main.js';
const setUpFile = 'content/set-up.js';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
	JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/** Registers the probe for all frames of exactly these match patterns, on pages to come; none = on no page. */
export const registerOn = async (matches: readonly string[]): Promise<void> => {
	const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
	const isProbe = registered?.js?.[0]?.endsWith(probeFile) ?? false;
	if (isProbe && sameList(registered?.matches ?? [], matches)) return;
	if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
	if (matches.length === 0) return;
	await browser.scripting.registerContentScripts([
		{ id: scriptId, js: [probeFile], matches: [...matches], allFrames: true, runAt: 'document_idle' },
	]);
};

/** Tabs whose pages match; an empty list for no patterns. */
export const tabsOn = async (matches: readonly string[]): Promise<readonly number[]> => {
	if (matches.length === 0) return [];
	const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
	return tabs.flatMap(({ id }) => id ?? []);
};

/** Starts the probe in all frames of a tab that is open already. Pages that refuse it (errors, just closing) are passed over. */
export const startIn = async (tab: number): Promise<void> => {
	await browser.scripting
		.executeScript({ target: { tabId: tab, allFrames: true }, files: [probeFile] })
		.catch(() => undefined);
};

/** Starts the reader in one frame, where the probe has found something to write in. */
export const readIn = async (tab: number, frame: number): Promise<void> => {
	await browser.scripting
		.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [readerFile] })
		.catch(() => undefined);
};

/** Brings what sets up a page into a tab. One that refuses it is passed over: the panel then hears nothing. */
export const setUpIn = async (tab: number): Promise<void> => {
	await browser.scripting.executeScript({ target: { tabId: tab }, files: [setUpFile] }).catch(() => undefined);
};

/** Address of a tab; null where the browser does not tell it. Rejects where the tab is gone. */
export const addressOf = async (tab: number): Promise<string | null> => {
	const { url } = await browser.tabs.get(tab);
	return url === undefined || url === '' ? null : url;
};
