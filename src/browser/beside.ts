import browser from 'webextension-polyfill';

/** Set by build.mjs, so that a build holds only what its browser has. */
declare const __TARGET__: 'chromium' | 'firefox';

/** Whether the browser shows the panel beside this page. Chromium does not tell in which window one stands: any counts. */
export const isPanelBeside = async (): Promise<boolean> => {
	if (__TARGET__ === 'firefox') return browser.sidebarAction.isOpen({});
	return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
};
