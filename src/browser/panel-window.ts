import browser from 'webextension-polyfill';

/** As wide as a side panel, as high as most screens allow. */
const size = { width: 380, height: 720 };

/** Opens the panel as a small window of its own; `search` says for which tab, and chat. Rejects where the browser opens none. */
export const openPanelWindow = async (search: string): Promise<void> => {
	await browser.windows.create({
		url: `${browser.runtime.getURL('panel/panel.html')}?${search}`,
		type: 'popup',
		...size,
	});
};
