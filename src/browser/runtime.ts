import browser from 'webextension-polyfill';

/** Whether the extension this script belongs to is still there: after an update, old content scripts are orphans. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/**
 * Calls back once in the life of an installation: not after updates, and not for an extension that a developer loads for
 * a day.
 */
export const onFirstInstall = (callback: () => void): void => {
	browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
		if (reason === 'install' && temporary !== true) callback();
	});
};

/** Calls back after installing, updating and the start of the browser: when registrations have been lost. */
export const onStart = (callback: () => void): void => {
	browser.runtime.onInstalled.addListener(callback);
	browser.runtime.onStartup.addListener(callback);
};
