import type { Settings } from '../protocol.ts';
import { type Item, item } from './storage.ts';

const fallback: Settings = { language: null, pausedUntil: 0 };

/** Reads settings from storage or a message: what cannot be read falls back, field by field. */
export const parseSettings = (stored: unknown): Settings => {
	if (typeof stored !== 'object' || stored === null) return fallback;
	const language = 'language' in stored ? stored.language : null;
	const pausedUntil = 'pausedUntil' in stored ? stored.pausedUntil : 0;
	return {
		language: language === 'en' || language === 'ms' ? language : null,
		pausedUntil: typeof pausedUntil === 'number' && Number.isFinite(pausedUntil) ? pausedUntil : 0,
	};
};

/** What an agent set; kept over restarts. */
export const settings: Item<Settings> = item('local', 'settings', parseSettings);
