import browser from 'webextension-polyfill';

/** The match pattern of an origin; null for addresses that no extension may read. */
export const patternOf = (origin: string): string | null => {
	if (!URL.canParse(origin)) return null;
	const { protocol, hostname } = new URL(origin);
	// Match patterns know no port: a granted host is granted on all its ports.
	return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
};

/** Origin of an address as the agent knows it; null for browser pages, files and stores. */
export const siteOf = (url: string): string | null => (patternOf(url) === null ? null : new URL(url).origin);

/** Asks the user for a site. Must be called within a click; rejects otherwise. */
export const requestOrigin = async (origin: string): Promise<boolean> => {
	const pattern = patternOf(origin);
	return pattern !== null && (await browser.permissions.request({ origins: [pattern] }));
};

/** Asks the user for several sites at once. Must be called within a click; rejects otherwise. */
export const requestOrigins = async (origins: readonly string[]): Promise<boolean> => {
	const patterns = origins.flatMap((origin) => patternOf(origin) ?? []);
	return patterns.length > 0 && (await browser.permissions.request({ origins: patterns }));
};

/** Gives a site back. Resolves to false where it was not granted or cannot be given back. */
export const dropOrigin = async (origin: string): Promise<boolean> => {
	const pattern = patternOf(origin);
	return pattern !== null && (await browser.permissions.remove({ origins: [pattern] }));
};

/** Whether a site may be read. */
export const hasOrigin = async (origin: string): Promise<boolean> => {
	const pattern = patternOf(origin);
	return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
};

/** Match patterns of all sites that may be read. */
export const grantedPatterns = async (): Promise<readonly string[]> => {
	const { origins = [] } = await browser.permissions.getAll();
	return [...origins].sort();
};

/** Calls back when sites were granted or taken back, by whomever. */
export const onGrantsChanged = (callback: () => void): void => {
	browser.permissions.onAdded.addListener(callback);
	browser.permissions.onRemoved.addListener(callback);
};
