import browser from 'webextension-polyfill';

/** Calls back with the name of each command whose keys were pressed, and the tab in front; null where there is none. */
export const onCommand = (callback: (name: string, tab: number | null) => void): void => {
	browser.commands.onCommand.addListener((name, tab) => callback(name, tab?.id ?? null));
};
