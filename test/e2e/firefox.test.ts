import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { type Firefox, openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { expectCoached, panelLooks, playedLines, recordLines, recordTips, scene, startScene } from './scene.ts';

let desk: Served;
beforeAll(async () => {
	desk = await serve(built.desk);
});
afterAll(() => desk.close());

const stateOf = (): string | undefined => document.querySelector<HTMLElement>('main')?.dataset.state;
const untilState = (firefox: Firefox, state: string) =>
	until(
		() => firefox.panel.run(stateOf),
		(one) => one === state,
		{ what: `the sidebar to be “${state}”` },
	);
/** The desk in a browser, with the sidebar beside it. */
const openIn = async (firefox: Firefox, query: string, language: string): Promise<void> => {
	await firefox.goto(`${desk.origin}/?${query}`);
	await firefox.panel.open();
	await firefox.panel.run(async (choice) => {
		await (globalThis as unknown as { browser: typeof chrome }).browser.storage.local.set({
			settings: { language: choice, pausedUntil: 0 },
		});
	}, language);
	await until(
		() => firefox.panel.run(() => document.documentElement.lang),
		(lang) => lang === language,
		{ what: 'the sidebar in that language' },
	);
	await untilState(firefox, 'quiet');
};

// A scene is mostly waiting: both play at once, each in a browser of its own.
describe.concurrent('a whole scene in the demo build in Firefox', () => {
	it.each([
		['late-parcel', 'en'],
		['parcel-lewat', 'ms'],
	] as const)('coaches %s', async (scenario, language) => {
		const firefox = await openFirefox({ extension: built.firefoxDemo });
		try {
			await openIn(firefox, `scenario=${scenario}&lang=${language}&speed=16&wait`, language);
			await firefox.run(recordLines);
			await firefox.panel.run(recordTips);
			await firefox.run(startScene);
			await until(
				() => firefox.run(scene),
				(one) => one === 'done',
				{ what: 'the scene to end', timeoutMs: 180_000 },
			);
			const lines = JSON.parse(await firefox.run(playedLines));
			expectCoached(lines, JSON.parse(await firefox.panel.run(panelLooks)), language);
		} finally {
			await firefox.close();
		}
	});
});

describe('the shipped build in Firefox', () => {
	let firefox: Firefox;
	beforeAll(async () => {
		firefox = await openFirefox({ extension: built.firefox, grantPermissions: true });
	});
	afterAll(() => firefox.close());

	it('reads no site until its user switches it on, and none any more once it is off', async () => {
		await firefox.goto(`${desk.origin}/?scenario=late-parcel&lang=en&wait`);
		// The click on the icon opens the sidebar and asks for the site.
		await firefox.panel.open();
		await untilState(firefox, 'quiet');
		expect(await firefox.panel.text()).toContain('Farah Izzati');
		await firefox.panel.click('.menu-of > button');
		await firefox.panel.click('[data-do=switch-off]');
		await untilState(firefox, 'off');
		expect(await firefox.panel.text()).not.toContain('Farah Izzati');
		await firefox.panel.click('.notice .primary');
		await untilState(firefox, 'quiet');
		expect(await firefox.panel.text()).toContain('Farah Izzati');
	});

	it('looks into the part of a page that comes from another site once that is allowed', async () => {
		const src = `${desk.origin.replace('127.0.0.1', 'localhost')}/?scenario=late-parcel&lang=en&wait`;
		const server = createServer((_, response) => {
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(`<!doctype html><title>Around</title><iframe src="${src}" width="900" height="560"></iframe>`);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		try {
			await firefox.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
			await firefox.panel.open();
			await firefox.panel.click('.frames button');
			await untilState(firefox, 'quiet');
			expect(await firefox.panel.text()).toContain('Farah Izzati');
		} finally {
			server.closeAllConnections();
			server.close();
		}
	});
});
