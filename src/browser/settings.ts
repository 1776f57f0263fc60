import { type EngineSettings, settingsFor } from '../engine/settings.ts';
import type { Settings } from '../protocol/settings.ts';
import { type Item, item } from './storage.ts';

const fallback: Settings = { language: null, pausedUntil: 0 };

/** So many sites are remembered as paused; the one that ends last is kept longest. */
const mostSites = 100;

const parseSites = (stored: unknown): Readonly<Record<string, number>> => {
	if (typeof stored !== 'object' || stored === null) return {};
	const entries = Object.entries(stored).filter(
		(entry): entry is [string, number] =>
			/^https?:\/\/[^/\s]+$/.test(entry[0]) &&
			typeof entry[1] === 'number' &&
			Number.isFinite(entry[1]) &&
			entry[1] > 0,
	);
	return Object.fromEntries(entries.sort(([, a], [, b]) => b - a).slice(0, mostSites));
};

const mostMuted = 300;

const parseMuted = (stored: unknown): Readonly<Record<string, number>> => {
	if (typeof stored !== 'object' || stored === null) return {};
	const entries = Object.entries(stored).filter(
		(entry): entry is [string, number] =>
			/^[a-z0-9][a-z0-9-]{0,63}$/.test(entry[0]) && typeof entry[1] === 'number' && Number.isFinite(entry[1]),
	);
	return Object.fromEntries(entries.slice(0, mostMuted));
};

/** Reads settings from storage or a message: what cannot be read falls back, field by field. */
export const parseSettings = (stored: unknown): Settings => {
	if (typeof stored !== 'object' || stored === null) return fallback;
	const language = 'language' in stored ? stored.language : null;
	const pausedUntil = 'pausedUntil' in stored ? stored.pausedUntil : 0;
	const pausedSites = parseSites('pausedSites' in stored ? stored.pausedSites : null);
	const muted = parseMuted('muted' in stored ? stored.muted : null);
	const experience = 'experience' in stored ? stored.experience : null;
	return {
		language: language === 'en' || language === 'ms' ? language : null,
		pausedUntil: typeof pausedUntil === 'number' && Number.isFinite(pausedUntil) ? pausedUntil : 0,
		...(Object.keys(pausedSites).length === 0 ? {} : { pausedSites }),
		...(Object.keys(muted).length === 0 ? {} : { muted }),
		...(experience === 'new' || experience === 'usual' || experience === 'experienced' ? { experience } : {}),
		...('idleTips' in stored && typeof stored.idleTips === 'boolean' ? { idleTips: stored.idleTips } : {}),
	};
};

/** The engine's settings for this agent. */
export const agentSettings = ({ experience = 'usual', muted = {} }: Settings): EngineSettings =>
	settingsFor(experience, Object.keys(muted));

/** Until when a site is paused, by itself or with all others; 0 = it is not. */
export const pausedUntil = (settings: Settings, origin: string): number =>
	Math.max(settings.pausedUntil, settings.pausedSites?.[origin] ?? 0);

/** What an agent set; kept over restarts. */
export const settings: Item<Settings> = item('local', 'settings', parseSettings);
