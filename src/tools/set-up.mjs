// Node built-ins only: this runs before node_modules exists. What is to be done is decided here, and done by ensure.mjs.
import { createHash } from 'node:crypto';
import { browserNames, packagesOf, variableOf } from './browsers.mjs';

/** Oldest Node that the tools run on. */
const oldestNode = [20, 19];

/** Why this Node is too old, or null. `version` as in `process.versions.node`. */
export const nodeProblem = (version) => {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
	return isOld ? `Node ${oldestNode.join('.')} or newer is needed; this is ${version}. See https://nodejs.org` : null;
};

/** What the command line asks for: `deps` and browsers. A word that means nothing is a problem. */
export const readWants = (words) => {
	const known = ['deps', ...browserNames];
	const strange = words.find((word) => !known.includes(word));
	if (strange !== undefined) return { problem: `“${strange}” is not known here; known: ${known.join(', ')}.` };
	return { deps: words.includes('deps'), browsers: browserNames.filter((name) => words.includes(name)) };
};

/** What identifies a lock file. */
export const lockHash = (lockFile) => createHash('sha256').update(lockFile).digest('hex');

/** Whether packages are to be installed: `stamp` is what the last installation left behind, or null. */
export const needsPackages = (lockFile, stamp) => stamp?.trim() !== lockHash(lockFile);

/**
 * How to come by a browser that was not found: by installing one of these packages, or not at all, with the reason.
 * `machine` is {hasApt, isRoot, configured}, where `configured` is the path that the browser's variable holds, if any.
 */
export const planBrowser = (browser, { hasApt, isRoot, configured }) => {
	const variable = variableOf(browser);
	const [name] = packagesOf(browser);
	if (configured)
		return { problem: `${variable} is ${configured}, and there is no such file. Correct it or unset it.` };
	if (hasApt && isRoot) return { packages: packagesOf(browser) };
	const how = hasApt ? `sudo apt-get install ${name}` : homePages[browser];
	return { problem: `${titles[browser]} was not found. Install it (${how}) or set ${variable} to where it is.` };
};

const titles = { chromium: 'Chromium', firefox: 'Firefox' };
const homePages = { chromium: 'Chromium, Google Chrome or Microsoft Edge', firefox: 'https://www.mozilla.org/firefox' };
