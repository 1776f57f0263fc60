import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pack } from 'santun:pack';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkConversation } from '../../src/engine/check-conversation.ts';
import { compilePack } from '../../src/engine/compile.ts';
import { replay } from '../../src/engine/replay.ts';
import { readLine } from '../../src/engine/replay-line.ts';
import { addChat, emptyReport } from '../../src/engine/report.ts';
import { ruleFigures, totalsOf } from '../../src/engine/report-figures.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { type Firefox, openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { cancelOne, dropFile, pageText, press, readOthers } from './past-chats/other-files.ts';
import { built } from './paths.ts';

const chats = readFileSync(path.join(import.meta.dirname, '../data/fresh-en.ndjson'), 'utf8');
const page = 'options/options.html#past';

/** What the page must show: the counts of `santun replay` and `santun report`. */
const expected = (): {
	readonly per100: string;
	readonly loudest: string;
	readonly shown: number;
	readonly rule: string;
} => {
	const program = compilePack(pack);
	const report = emptyReport();
	for (const line of chats.trim().split('\n')) {
		const chat = readLine(line, checkConversation);
		if (typeof chat === 'string') throw new Error(chat);
		addChat(report, { id: chat.id, tips: replay(program, chat) });
	}
	const [first] = ruleFigures(report);
	const title = pack.rules.find(({ id }) => id === first?.rule)?.title.en ?? '';
	return {
		per100: (totalsOf(report).perChat * 100).toFixed(1),
		loudest: `${title} ${first?.per100.toFixed(1)}`,
		shown: first?.shown ?? 0,
		rule: first?.rule ?? '',
	};
};

// These run in the page: they are sent as text and use nothing from outside themselves.
const per100 = (): string => document.querySelector('.figs dd')?.textContent?.trim() ?? '';
const loudest = (): string => {
	const row = document.querySelector('table.t tbody tr');
	return `${row?.querySelector('.pick > span:last-child')?.textContent} ${row?.querySelector('td')?.textContent}`;
};
const countOf = (css: string): number => document.querySelectorAll(css).length;
const choose = (): void => document.querySelector<HTMLElement>('table.t .pick')?.click();
/** Says of the nth tip in its chat whether it was right. */
const mark = (nth: number, isRight: boolean): void =>
	document.querySelectorAll('.ctx > li')[nth]?.querySelectorAll<HTMLElement>('.mk')[isRight ? 0 : 1]?.click();
const switchOff = (): void => {
	const field = document.querySelector<HTMLSelectElement>('.card select');
	if (field === null) throw new Error('No rule was chosen.');
	field.value = 'off';
	field.dispatchEvent(new Event('change', { bubbles: true }));
};
/** Saves the team's pack as its page does. */
const saveRules = async (text: string | null): Promise<unknown> => {
	const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
	return await runtime.sendMessage({ santun: 'saveTeamPack', data: { text, by: '' } });
};
const comeBack = (): boolean => window.dispatchEvent(new Event('focus'));
const turnTo = (hash: string): void => {
	location.hash = hash;
};
const wasText = (): string => document.querySelector('.figs dd small')?.textContent ?? '';
const faults = async (): Promise<readonly string[]> => {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	// Colours are judged as they stay, not while they fade.
	for (const animation of document.getAnimations()) animation.finish();
	const { violations } = await checker.run(document);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
const send = (url: string): Promise<string> =>
	fetch(url).then(
		() => 'sent',
		() => 'refused',
	);

/** Cancels, drops the file, reads the figures, marks tips, tries a rule switched off, reads them again; other files. */
const play = async (run: Firefox['run']): Promise<void> => {
	const right = expected();
	await cancelOne(run, chats);
	await run(dropFile, 'chats.ndjson', chats);
	await until(
		() => run(per100),
		(text) => text === right.per100,
		{ what: 'the figures', timeoutMs: 30_000 },
	);
	expect(await run(loudest)).toBe(right.loudest);
	await run(choose);
	await until(
		() => run(countOf, '.ctx mark'),
		(count) => count > 0,
		{ what: 'tips with their words' },
	);
	for (const [nth, isRight] of [true, true, false].entries()) await run(mark, nth, isRight);
	await until(
		() => run(pageText),
		(text) =>
			new RegExp(`Marked: 3 of ${right.shown}\\. Right: 67%`).test(text) && /Right, of 3 marked\s+67%/.test(text),
		{ what: 'the precision' },
	);
	await run(switchOff);
	await until(
		() => run(wasText),
		(text) => text === `was ${right.per100}`,
		{ what: 'before and after', timeoutMs: 30_000 },
	);
	// Its own tips, and any of others that now come at another message.
	const lost = /lost: (\d+); chats that change: \d/.exec(await run(pageText))?.[1];
	expect(Number(lost)).toBeGreaterThanOrEqual(right.shown);
	// The lead changes the rules and comes back: nothing is asked for again, and what the change does is shown.
	await run(turnTo, '#rules');
	await until(
		() => run(countOf, 'main.wb'),
		(count) => count === 1,
		{ what: 'the rules' },
	);
	expect(await run(saveRules, `format: 1\nid: ours\nversion: "1"\noff: [${right.rule}]\nrules: []\n`)).toEqual([]);
	await run(turnTo, '#past');
	await until(
		() => run(pageText),
		(text) => text.includes('Your rules have changed since') && text.includes(`was ${right.per100}`),
		{ what: 'the figures after having been away, and the news' },
	);
	await run(press, 'Count with the new rules');
	await until(
		() => run(wasText),
		(text) => /^was \d/.test(text) && text !== `was ${right.per100}`,
		{ what: 'the figures by the new rules' },
	);
	expect(await run(pageText)).not.toContain('Your rules have changed since');
	// What follows is read with the shipped rules again.
	await run(saveRules, null);
	await run(comeBack);
	await until(
		() => run(pageText),
		(text) => text.includes('Your rules have changed since'),
		{ what: 'the news of the shipped rules' },
	);
};

describe('past chats', () => {
	let chromium: Chromium;
	let firefox: Firefox;
	let server: Server;
	let heard = 0;
	beforeAll(async () => {
		server = createServer((_, answer) => {
			heard += 1;
			answer.end();
		}).listen(0, '127.0.0.1');
		chromium = await openChromium({ extension: built.chromium });
		firefox = await openFirefox({ extension: built.firefox });
	});
	afterAll(async () => {
		await chromium?.close();
		await firefox?.close();
		server.close();
	});

	it('are dropped, read and played in Chromium; axe finds nothing, and the worker reaches no network', async () => {
		const tab = await chromium.page(`chrome-extension://${chromium.extensionId}/${page}`);
		await until(
			() => tab.evaluate(countOf, '.drop'),
			(count) => count === 1,
			{ what: 'the page' },
		);
		// Both browsers run a function that is sent as text.
		const run = ((fn: never, ...args: never[]) => tab.evaluate(fn, ...args)) as unknown as Firefox['run'];
		await play(run);
		await tab.evaluate(axe.source);
		for (const [width, value] of [
			[320, 'light'],
			[1400, 'dark'],
		] as const) {
			await tab.setViewport({ width, height: 900 });
			await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
			expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			expect(await tab.evaluate(faults)).toEqual([]);
		}
		await readOthers(run);
		const [worker] = tab.workers();
		expect(await worker?.evaluate(send, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).toBe('refused');
		expect(heard).toBe(0);
		await tab.close();
	});

	it('are dropped, read and played in Firefox', async () => {
		await firefox.goto(firefox.extensionUrl(page));
		await until(
			() => firefox.run(countOf, '.drop'),
			(count) => count === 1,
			{ what: 'the page' },
		);
		await play(firefox.run);
		await readOthers(firefox.run);
	});
});
