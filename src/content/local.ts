import type { Adapter } from '../adapters/adapter.ts';
import type { LocalAdapter } from '../adapters/parse-local.ts';
import { findAll } from '../reader/dom.ts';

const selectorsIn = (value: unknown): readonly string[] => {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		key === 'css' && typeof one === 'string' ? [one] : selectorsIn(one),
	);
};

/** Adapters of sites that somebody set up, as the worker has checked them; without those that this browser cannot read by. */
export const usableAdapters = (local: readonly LocalAdapter[], document: Document): readonly Adapter[] => {
	const isKnown = (css: string): boolean => {
		try {
			for (const step of css.split('>>>')) findAll(document, step);
			return true;
		} catch {
			// A file may hold what is no selector, or one of a newer browser.
			return false;
		}
	};
	return local
		.map(({ adapter }) => adapter)
		.filter((one) => [...selectorsIn(one), ...(one.row.drop ?? []), one.row.continues ?? '*'].every(isKnown));
};
