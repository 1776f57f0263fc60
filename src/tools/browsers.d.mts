/** Browsers that the project is run in. */
export type BrowserName = 'chromium' | 'firefox';

/** The computer as far as it matters here; this one where left out. */
export interface Surroundings {
	readonly platform?: NodeJS.Platform | undefined;
	readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The browsers by name. */
export const browserNames: readonly BrowserName[];

/** The environment variable that says where a browser is. */
export function variableOf(browser: BrowserName): string;

/** Debian packages that bring a browser, the one to try first in front. */
export function packagesOf(browser: BrowserName): readonly string[];

/** Where a browser may be, likeliest first; a variable that is set is the only place. */
export function browserPlaces(browser: BrowserName, surroundings?: Surroundings): readonly string[];

/** The first place where the browser is, or undefined. */
export function browserPath(
	browser: BrowserName,
	surroundings?: Surroundings & { readonly exists?: (path: string) => boolean },
): string | undefined;
