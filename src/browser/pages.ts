import browser from 'webextension-polyfill';

/** Pages of the extension that open in a tab. */
export type OwnPage = 'practice' | 'welcome';

/** Opens the settings in a tab. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens one of the extension's own pages in a new tab, in front. Rejects where there is no window for it. */
export const openOwnPage = async (page: OwnPage): Promise<void> => {
	await browser.tabs.create({ url: browser.runtime.getURL(`${page}/${page}.html`) });
};
