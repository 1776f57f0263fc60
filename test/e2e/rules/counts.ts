import { expect } from 'vitest';
import type { Run } from '../harness/firefox-driver.ts';
import { until } from '../harness/wait.ts';
import { catchFile, caught, give, press, says } from './page.ts';

const week = '2026-11-16';
const none = { seen: 0, used: 0, done: 0, dismissed: 0, muted: 0, why: {} };
const often = {
	...none,
	seen: 12,
	used: 3,
	done: 2,
	dismissed: 6,
	muted: 1,
	why: { 'wrong-tip': 4, 'wrong-moment': 2 },
};

// These run in a page of the extension: they are sent as text and use nothing from outside themselves.

/** Puts weeks of work behind the agent, beside what this browser has counted itself. */
const workForWeeks = async (weeks: object): Promise<void> => {
	const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
	const { counts } = (await storage.local.get('counts')) as { counts?: { weeks?: object } };
	await storage.local.set({ counts: { recent: {}, ...counts, weeks: { ...counts?.weeks, ...weeks } } });
};
const rows = (): readonly string[] =>
	[...document.querySelectorAll('table.t tbody tr')].map((row) =>
		[...row.children]
			.map((cell) => cell.querySelector('svg')?.getAttribute('aria-label') ?? cell.textContent?.trim())
			.join(' | '),
	);

const fileOf = (count: object): string =>
	JSON.stringify({ santun: 'counts', format: 1, packs: ['ours 2'], weeks: { [week]: { 'say-sorry': count } } });

/**
 * An agent saves their counts, and a lead lays them together with two other files: a picture comes with the third only,
 * and no file tells what came too seldom, as the one silent tip of the rule on trial.
 */
export const giveCounts = async (run: Run): Promise<void> => {
	await run(workForWeeks, { [week]: { 'say-sorry': often, 'greet-first': { ...none, seen: 4, used: 4 } } });
	await run(press, 'Settings');
	await run(catchFile);
	await until(() => run(press, 'Save counts as a file'), Boolean, { what: 'the settings' });
	const text = await until(() => run(caught), Boolean, { what: 'the file of counts' });
	expect(JSON.parse(text).weeks).toEqual({ [week]: { 'say-sorry': often } });

	// Firefox follows the link of the caught file to another page.
	await run(press, 'Counts');
	const other = fileOf({ ...often, seen: 8, used: 5, done: 0, dismissed: 1, why: { 'wrong-tip': 1 } });
	for (const [name, one] of [
		['a.json', text],
		['b.json', other],
	] as const) {
		await until(() => run(give, 'Take in files', name, one).then(() => true), Boolean, { what: 'the page of counts' });
	}
	await until(
		() => run(says),
		(all) => all.includes('Files taken in: 2.') && all.includes('would be a picture of single people'),
		{ what: 'two files to be too few' },
	);
	expect(await run(rows)).toEqual([]);
	await run(give, 'Take in files', 'c.json', fileOf({ ...none, seen: 4, used: 4, silent: 7 }));
	await until(
		() => run(rows),
		(all) =>
			all.join() ===
			'Say sorry first | 24 | 12 used, 2 done otherwise, 7 dismissed | 58% | Tip is wrong 5, Wrong moment 2 | 2 | 7',
		{ what: 'the picture' },
	);
};
