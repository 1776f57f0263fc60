import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelPictures } from '../../src/tools/gallery/states.ts';
import { type Served, serve } from '../../src/tools/serve.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { built } from './paths.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Runs in the page, once the state is drawn: what axe has against it, contrast included. */
const faults = async (): Promise<readonly string[]> => {
	const pause = (ms: number): Promise<void> =>
		new Promise((resolve) => {
			setTimeout(resolve, ms);
		});
	const isDrawn = (): boolean => document.documentElement.dataset.done === location.href;
	for (let left = 500; !isDrawn() && left > 0; left -= 1) await pause(20);
	if (!isDrawn()) return ['the state was never drawn'];
	if (!('axe' in window)) {
		const script = document.createElement('script');
		const loaded = new Promise((resolve) => {
			script.onload = resolve;
		});
		script.src = 'axe.min.js';
		document.head.append(script);
		await loaded;
	}
	// Colours are judged as they stay, not while a card fades in.
	for (const animation of document.getAnimations()) {
		if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
	}
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document, { resultTypes: ['violations'] });
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
};

const isScrolledSideways = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

interface Looker {
	look(url: string): Promise<readonly string[]>;
	close(): Promise<void>;
}

const browsers: Readonly<Record<string, () => Promise<Looker>>> = {
	Chromium: async () => {
		const chromium = await openChromium({ extension: built.chromium });
		const page = await chromium.page('about:blank');
		await page.setViewport({ width: 320, height: 700 });
		return {
			look: async (url) => {
				await page.goto(url);
				const found = await page.evaluate(faults);
				// A panel of 320 px at 200 % zoom.
				await page.setViewport({ width: 160, height: 350 });
				const wide = await page.evaluate(isScrolledSideways);
				await page.setViewport({ width: 320, height: 700 });
				return wide ? [...found, 'scrolls sideways at 200 % zoom'] : found;
			},
			close: () => chromium.close(),
		};
	},
	Firefox: async () => {
		const firefox = await openFirefox({ extension: built.firefox });
		return {
			look: async (url) => {
				await firefox.goto(url);
				return firefox.page.run(faults);
			},
			close: () => firefox.close(),
		};
	},
};

describe.each(Object.keys(browsers))('axe finds nothing in the states of the panel, in %s', (name) => {
	let gallery: Served;
	let folder = '';
	let looker: Looker;
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'santun-axe-'));
		await cp(built.gallery, folder, { recursive: true });
		await cp(axeFile, path.join(folder, 'axe.min.js'));
		gallery = await serve(folder);
		looker = await browsers[name]!();
	});
	afterAll(async () => {
		await looker?.close();
		await gallery?.close();
		await rm(folder, { recursive: true, force: true });
	});

	// Each state in one of the languages and colours, by each browser.
	const [lang, theme] = name === 'Chromium' ? ['en', 'light'] : ['ms', 'dark'];
	// Firefox takes its time: it looks at every second state.
	const looked = panelPictures.filter((_, i) => name === 'Chromium' || i % 2 === 0);
	it(`${lang}, ${theme}`, async () => {
		const found: string[] = [];
		for (const { id } of looked) {
			const all = await looker.look(`${gallery.origin}/panel.html#state=${id}&lang=${lang}&theme=${theme}`);
			found.push(...all.map((one) => `${id}: ${one}`));
		}
		expect(found).toEqual([]);
	});
});
