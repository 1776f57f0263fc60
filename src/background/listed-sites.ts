import { patternOf } from '../browser/permissions.ts';
import { policyItem } from '../browser/storage.ts';

/** The sites that an administrator lists, and what of the list cannot be read. */
export interface ListedSites {
	/** Origins, in the order of the list. */
	readonly origins: readonly string[];
	/** Entries that are no address of a site, as written. */
	readonly wrong: readonly string[];
}

/** A list longer than this is none that anybody wrote. */
const mostSites = 200;
const longestEntry = 300;

/** What a person may write for a site: an address, or a host alone. */
const originOf = (entry: string): string | null => {
	const address = /^https?:\/\//i.test(entry) ? entry : `https://${entry}`;
	if (patternOf(address) === null || !/^[^\s*]+$/.test(entry)) return null;
	const { hostname, origin } = new URL(address);
	return hostname === 'localhost' || hostname.includes('.') ? origin : null;
};

/** Reads the policy's text: sites by line, comma or blank. One wrong entry does not take the others with it. */
export const parseListedSites = (stored: unknown): ListedSites => {
	if (typeof stored !== 'string') return { origins: [], wrong: [] };
	const entries = stored.split(/[\s,;]+/).filter((entry) => entry !== '');
	const origins = new Set<string>();
	const wrong: string[] = [];
	for (const entry of entries.slice(0, mostSites)) {
		const origin = entry.length > longestEntry ? null : originOf(entry);
		if (origin === null) wrong.push(entry.slice(0, 80));
		else origins.add(origin);
	}
	return { origins: [...origins], wrong };
};

/** The sites that the administrator rolls out. They are read only once their user allowed them. */
export const listedSites = policyItem('sites', parseListedSites);
