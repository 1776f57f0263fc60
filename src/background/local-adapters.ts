import { type LocalAdapter, parseLocalAdapters } from '../adapters/parse-local.ts';
import { item, policyItem } from '../browser/storage.ts';
import type { Problem, Result } from '../engine/result.ts';

const keep = (stored: unknown): readonly LocalAdapter[] => {
	const some: readonly unknown[] = Array.isArray(stored) ? stored : [];
	// One that is broken does not take the others with it.
	return some.flatMap((one) => {
		const parsed = parseLocalAdapters([one]);
		return parsed.ok ? parsed.value : [];
	});
};

/** How to read the sites that somebody set up by pointing; one for each origin. */
export const localAdapters = item('local', 'local-adapters', keep);

/** What a file of such sites says of itself. */
const fileFormat = 1;

const put = async (sites: readonly LocalAdapter[]): Promise<void> => {
	await localAdapters.change((known) => [
		...known.filter(({ origin }) => !sites.some((one) => one.origin === origin)),
		...sites,
	]);
};

/** Sites that the administrator has set up for everybody. */
const givenAdapters = policyItem('adapters', (stored): readonly LocalAdapter[] => {
	const read = typeof stored === 'string' ? readSiteFile(stored) : null;
	return read?.ok ? read.value : [];
});

/** Calls back with the sites that the administrator describes in another way now, or no more, until the signal aborts. */
export const onGivenAdaptersChanged = (callback: (origins: readonly string[]) => void, signal: AbortSignal): void => {
	givenAdapters.watch((now, before) => {
		const of = (all: readonly LocalAdapter[], origin: string): string =>
			JSON.stringify(all.filter((one) => one.origin === origin));
		const origins = new Set([...now, ...before].map(({ origin }) => origin));
		callback([...origins].filter((origin) => of(now, origin) !== of(before, origin)));
	}, signal);
};

/** Those for pages of this origin, as its reader takes them: what was pointed at here, or else what the administrator gave. */
export const localFor = async (origin: string | null): Promise<readonly LocalAdapter[]> => {
	const of = (all: readonly LocalAdapter[]): readonly LocalAdapter[] => all.filter((one) => one.origin === origin);
	const own = of(await localAdapters.get());
	return own.length > 0 ? own : of(await givenAdapters.get());
};

/** The sites that are kept now, or what is wrong with what was to be kept. */
export interface Kept {
	readonly origins: readonly string[];
	readonly problems: readonly Problem[];
}

/** Keeps what was set up for one site, in the place of what was kept before; problems where it is no description of one. */
export const saveLocal = async (site: unknown): Promise<Kept> => {
	const parsed = parseLocalAdapters([site]);
	if (!parsed.ok) return { origins: [], problems: parsed.problems };
	await put(parsed.value);
	return { origins: parsed.value.map(({ origin }) => origin), problems: [] };
};

/** Lets go of what was set up for that site. */
export const dropLocal = async (origin: string): Promise<void> => {
	await localAdapters.change((known) => known.filter((one) => one.origin !== origin));
};

/** All sites that were set up, as the text of a file. */
export const exportLocal = async (): Promise<string> => {
	const sites = (await localAdapters.get()).map(({ origin, adapter }) => ({ origin, adapter }));
	return `${JSON.stringify({ santun: 'sites', format: fileFormat, sites }, null, '\t')}\n`;
};

/** Reads the text of such a file; all of it, or what is wrong. */
export const readSiteFile = (text: string): Result<readonly LocalAdapter[]> => {
	const wrong = (at: string, why: string): Result<never> => ({ ok: false, problems: [{ at, why }] });
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		return wrong('', 'This file is not JSON.');
	}
	if (
		typeof file !== 'object' ||
		file === null ||
		!('santun' in file) ||
		file.santun !== 'sites' ||
		!('sites' in file)
	) {
		return wrong('', 'This is no file of sites that were set up in Santun.');
	}
	if (!('format' in file) || file.format !== fileFormat) {
		return wrong('format', `This file has another format; this version reads format ${fileFormat}.`);
	}
	return parseLocalAdapters(file.sites);
};

/** Takes in a file; all of it or, with the problems told, nothing. Answers the sites it was about. */
export const importLocal = async (
	text: string,
): Promise<{ readonly sites: readonly string[]; readonly problems: readonly Problem[] }> => {
	const parsed = readSiteFile(text);
	if (!parsed.ok) return { sites: [], problems: parsed.problems };
	await put(parsed.value);
	return { sites: parsed.value.map(({ origin }) => origin), problems: [] };
};
