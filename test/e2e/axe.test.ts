import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelPictures } from '../../src/tools/screens/gallery/states.ts';
import { type Served, serve } from '../../src/tools/serve.ts';
import { asks, faults, focused, isScrolledSideways, level, moving, reachable, unseen } from './axe/in-page.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Looker {
	/** Opens a state; what is wrong with it. */
	look(url: string): Promise<readonly string[]>;
	ask<T>(fn: () => T): Promise<T>;
	tab(): Promise<void>;
	/** From now on the system asks for its own few colours, and for no motion. */
	forceColours(): Promise<void>;
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
			ask: (fn) => page.evaluate(fn) as never,
			tab: () => page.keyboard.press('Tab'),
			forceColours: async () => {
				const session = await page.createCDPSession();
				const features = [
					{ name: 'forced-colors', value: 'active' },
					{ name: 'prefers-reduced-motion', value: 'reduce' },
				];
				await session.send('Emulation.setEmulatedMedia', { features });
			},
			close: () => chromium.close(),
		};
	},
	Firefox: async () => {
		const firefox = await openFirefox({ extension: built.firefox });
		return {
			look: async (url) => {
				await firefox.goto(url);
				return firefox.run(faults);
			},
			ask: (fn) => firefox.run(fn) as never,
			tab: () => firefox.page.press('\uE004'),
			forceColours: () =>
				firefox.chrome(() => {
					const { prefs } = (
						globalThis as unknown as { Services: { prefs: { setIntPref(name: string, to: number): void } } }
					).Services;
					prefs.setIntPref('browser.display.document_color_use', 2);
					prefs.setIntPref('ui.prefersReducedMotion', 1);
				}),
			close: () => firefox.close(),
		};
	},
};

let gallery: Served;
let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'santun-axe-'));
	await cp(built.gallery, folder, { recursive: true });
	await cp(axeFile, path.join(folder, 'axe.min.js'));
	gallery = await serve(folder);
});
afterAll(async () => {
	await gallery?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Everything can be reached by Tab, in its order, and is seen to be. */
const goRound = async ({ ask, tab }: Looker): Promise<void> => {
	const wanted = await ask(reachable);
	expect(wanted.length).toBeGreaterThan(8);
	const reached: string[] = [];
	for (const _ of wanted) {
		await tab();
		// The key is answered in the page's own process, which may take a moment longer.
		const now = await until(
			() => ask(focused),
			(one) => one !== reached.at(-1),
			{ what: 'the focus to go on' },
		);
		reached.push(now);
	}
	expect(reached).toEqual(wanted);
};

const levels = ['nudge', 'advice', 'critical'];

// Each state in one of the languages and colours, by each browser, both at once.
describe.concurrent('every state of the panel', () => {
	it.each([
		['Chromium', 'en', 'light'],
		['Firefox', 'ms', 'dark'],
	])(
		'has no fault for axe, by keys alone, and with the colours of the system: %s, %s, %s',
		async (name, lang, theme) => {
			const looker = await browsers[name]!();
			const { ask } = looker;
			const at = (id: string): string => `${gallery.origin}/panel.html#state=${id}&lang=${lang}&theme=${theme}`;
			try {
				// Firefox takes its time: it looks at every second state.
				const looked = panelPictures.filter((_, i) => name === 'Chromium' || i % 2 === 0);
				const found: string[] = [];
				for (const { id } of looked) found.push(...(await looker.look(at(id))).map((one) => `${id}: ${one}`));
				expect(found).toEqual([]);

				expect(await looker.look(at('advice'))).toEqual([]);
				await goRound(looker);
				expect(await ask(moving)).not.toEqual([]);
				await looker.forceColours();
				const seen = [];
				for (const id of levels) {
					// How well its own colours go together is the system's affair.
					expect((await looker.look(at(id))).filter((one) => !one.startsWith('color-contrast'))).toEqual([]);
					expect(await ask(asks)).toHaveLength(2);
					expect(await ask(moving)).toEqual([]);
					expect(await ask(unseen)).toEqual([]);
					seen.push(await ask(level));
				}
				for (const way of ['shape', 'word', 'edge'] as const) expect(new Set(seen.map((one) => one[way])).size).toBe(3);
				await looker.tab();
				expect(await ask(focused)).toMatch(/^</);
			} finally {
				await looker.close();
			}
		},
	);
});
