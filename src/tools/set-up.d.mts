import type { BrowserName } from './browsers.mjs';

/** Why this Node is too old, or null. `version` as in `process.versions.node`. */
export function nodeProblem(version: string): string | null;

/** What the command line asks for: `deps` and browsers. A word that means nothing is a problem. */
export function readWants(
	words: readonly string[],
):
	| { readonly deps: boolean; readonly browsers: readonly BrowserName[]; readonly problem?: undefined }
	| { readonly problem: string };

/** What identifies a lock file. */
export function lockHash(lockFile: string | Uint8Array): string;

/** Whether packages are to be installed: `stamp` is what the last installation left behind, or null. */
export function needsPackages(lockFile: string | Uint8Array, stamp: string | null): boolean;

/** How to come by a browser that was not found: by installing one of these packages, or not at all, with the reason. */
export function planBrowser(
	browser: BrowserName,
	machine: { readonly hasApt: boolean; readonly isRoot: boolean; readonly configured?: string | undefined },
):
	| { readonly packages: readonly string[]; readonly problem?: undefined }
	| { readonly problem: string; readonly packages?: undefined };
