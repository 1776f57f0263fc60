import { beforeEach, describe, expect, it } from 'vitest';
import { parseSettings, settings } from '../../src/browser/settings.ts';
import browser, { reset } from '../fakes/browser.ts';

beforeEach(reset);
const fallback = { language: null, pausedUntil: 0 };

describe('settings', () => {
	it.each([
		[undefined, fallback],
		[null, fallback],
		['en', fallback],
		[{ language: 'fr', pausedUntil: 'soon' }, fallback],
		[{ language: 'ms' }, { language: 'ms', pausedUntil: 0 }],
		[
			{ language: 3, pausedUntil: 12 },
			{ language: null, pausedUntil: 12 },
		],
		[{ pausedUntil: Number.NaN }, fallback],
		[{ experience: 'experienced' }, { ...fallback, experience: 'experienced' }],
		[
			{ experience: 'usual', idleTips: true },
			{ ...fallback, experience: 'usual', idleTips: true },
		],
		[{ experience: 'a lot', idleTips: 'no', muted: [] }, fallback],
		[{ idleTips: false }, { ...fallback, idleTips: false }],
		[{ muted: { 'say-sorry': 5, 'Not a rule': 5, other: 'soon' } }, { ...fallback, muted: { 'say-sorry': 5 } }],
		[
			{
				pausedSites: {
					'https://a.example': 5,
					'https://b.example/x': 5,
					nonsense: 5,
					'https://c.example': 'soon',
					'https://d.example': -1,
				},
			},
			{ ...fallback, pausedSites: { 'https://a.example': 5 } },
		],
		[{ pausedSites: [] }, fallback],
		[
			{ language: 'en', pausedUntil: 1, extra: true },
			{ language: 'en', pausedUntil: 1 },
		],
	])('read %j', (stored, expected) => {
		expect(parseSettings(stored)).toEqual(expected);
	});

	it('are kept and told to those who watch, until they stop', async () => {
		const heard: unknown[] = [];
		const life = new AbortController();
		settings.watch((value) => heard.push(value.language), life.signal);
		await settings.set({ language: 'ms', pausedUntil: 0 });
		expect(await settings.get()).toEqual({ language: 'ms', pausedUntil: 0 });
		await browser.storage.local.set({ other: 1 });
		life.abort();
		await settings.set({ language: 'en', pausedUntil: 0 });
		expect(heard).toEqual(['ms']);
	});
});
