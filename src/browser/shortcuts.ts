import browser from 'webextension-polyfill';

/** Set by build.mjs, so that a build holds only what its browser has. */
declare const __TARGET__: 'chromium' | 'firefox';

/** The keys that open the panel, as the browser writes them; null where the user has given it none. */
export const panelKeys = async (): Promise<string | null> => {
	const panel = (await browser.commands.getAll()).find(({ name }) => name === '_execute_action');
	return panel?.shortcut ? panel.shortcut : null;
};

/** Opens the browser's own page on which keys are given to extensions. */
export const openShortcuts = async (): Promise<void> => {
	if (__TARGET__ === 'firefox') {
		// The type of the polyfill is older than this call (Firefox 137).
		const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
		await openShortcutSettings?.();
	} else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};
