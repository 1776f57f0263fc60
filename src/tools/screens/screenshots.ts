/**
 * Pictures every state of the panel and of the extension's own pages into docs/pictures, and lists them in
 * docs/screens.md, those of docs/training.md, and what the stores show into docs/store. Names after the command
 * (`-- panel-why options training store`) take only those pictures anew.
 */
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../chromium-launch.ts';
import { serve } from '../serve.ts';
import { ownPages, type PagePicture } from './own-pages.ts';
import { takeStorePictures } from './store-pictures.ts';
import { takeTrainingPictures } from './training-pictures.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'docs/pictures/screens');
/** All pictures together stay below this, so that a clone stays small. */
const mostBytes = 3_000_000;
/** Every word can still be read so, at half the bytes. */
const scale = 0.8;
const quality = 35;

/** A copy of what is pictured: a build that starts meanwhile would pull its files away. */
const built = await mkdtemp(path.join(tmpdir(), 'santun-'));

const languages = ['en', 'ms'] as const;
const themes = ['light', 'dark'] as const;

/** The names asked for; none = all. */
const asked: readonly string[] = process.argv.slice(2);
const isAsked = (id: string): boolean => asked.length === 0 || asked.includes(id);

/** A picture of a whole page as a file. */
async function take(page: Page, id: string): Promise<void> {
	const body = await page.waitForSelector('body');
	if (body === null) throw new Error(`The page of “${id}” has no body.`);
	await writeFile(path.join(folder, `${id}.webp`), await body.screenshot({ type: 'webp', quality }));
}

interface Pictured {
	readonly id: string;
	readonly title: string;
}

async function takePanels(browser: Browser): Promise<readonly Pictured[]> {
	const gallery = await serve(path.join(built, 'gallery'));
	const page = await browser.newPage();
	try {
		page.on('pageerror', (error) => console.error(`In the gallery: ${error}`));
		await page.emulateTimezone('Asia/Kuala_Lumpur');
		await page.setViewport({ width: 1440, height: 1200, deviceScaleFactor: scale });
		await page.goto(`${gallery.origin}/sheet.html`);
		await page.waitForSelector('[data-states]');
		const listed: readonly Pictured[] = JSON.parse(
			await page.evaluate(() => document.documentElement.dataset.states ?? '[]'),
		);
		for (const { id } of listed) {
			if (!isAsked(`panel-${id}`)) continue;
			await page.goto(`${gallery.origin}/sheet.html?state=${id}`);
			await page.waitForSelector('[data-done]');
			await take(page, `panel-${id}`);
		}
		return listed.map(({ id, title }) => ({ id: `panel-${id}`, title }));
	} finally {
		await page.close();
		await gallery.close();
	}
}

/** One look of one of the extension's own pages, as a PNG. */
async function look(
	browser: Browser,
	base: string,
	{ path: at, until, file, press, width = 1000, isCalm = false }: PagePicture,
	theme: string,
): Promise<string> {
	const page = await browser.newPage();
	try {
		await page.setViewport({ width, height: 760 });
		await page.emulateMediaFeatures([
			{ name: 'prefers-color-scheme', value: theme },
			{ name: 'prefers-reduced-motion', value: isCalm ? 'reduce' : 'no-preference' },
		]);
		await page.goto(`${base}/${at}`);
		if (file !== undefined) {
			const field = await page.waitForSelector('input[type=file]');
			await (await field?.toElement('input'))?.uploadFile(path.join(root, file));
		}
		await page.waitForSelector(until, { timeout: 60_000 });
		if (press !== undefined) {
			// Without the pointer: the page may stand behind another.
			await page.$eval(press.button, (button) => (button as HTMLElement).click());
			await page.waitForSelector(press.until, { timeout: 60_000 });
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
		return Buffer.from(await page.screenshot({ fullPage: true })).toString('base64');
	} finally {
		await page.close();
	}
}

/** The four looks of a page in one picture, at about half their size. */
async function sheetOf(browser: Browser, id: string, pngs: readonly string[]): Promise<void> {
	const page = await browser.newPage();
	try {
		await page.setViewport({ width: 2100, height: 1200 });
		await page.setContent(`<style>
			body { margin: 0; padding: 8px; display: inline-grid; grid-template-columns: auto auto; gap: 8px; align-items: start; background: #c9ceca; }
			img { display: block; zoom: 0.55; }
		</style>${pngs.map((png) => `<img src="data:image/png;base64,${png}">`).join('')}`);
		await page.waitForFunction(() => [...document.images].every((one) => one.complete));
		await take(page, id);
	} finally {
		await page.close();
	}
}

async function setLanguage(browser: Browser, base: string, language: string): Promise<void> {
	const page = await browser.newPage();
	await page.goto(`${base}/panel/panel.html`);
	await page.evaluate((one) => chrome.storage.local.set({ settings: { language: one, pausedUntil: 0 } }), language);
	await page.close();
}

async function takePages(browser: Browser, base: string): Promise<readonly Pictured[]> {
	const looks = new Map<string, string[]>();
	for (const language of languages) {
		await setLanguage(browser, base, language);
		if (isAsked('store')) await takeStorePictures(browser, base, language, path.join(root, 'docs/store/pictures'));
		if (isAsked('training') && language === 'en') {
			await takeTrainingPictures(browser, base, path.join(root, 'docs/pictures/training'));
		}
		for (const picture of ownPages(language).filter(({ id }) => isAsked(id))) {
			for (const theme of themes) {
				const png = await look(browser, base, picture, theme);
				looks.set(picture.id, [...(looks.get(picture.id) ?? []), png]);
			}
		}
	}
	for (const [id, pngs] of looks) await sheetOf(browser, id, pngs);
	return ownPages('en');
}

const list = (title: string, about: string, pictured: readonly Pictured[]): string =>
	[
		`## ${title}`,
		about,
		'',
		...pictured.flatMap(({ id, title: name }) => [`### ${name}`, `![${name}](pictures/screens/${id}.webp)`, '']),
	].join('\n');

async function weigh(): Promise<number> {
	const sizes = await Promise.all((await readdir(folder)).map((file) => stat(path.join(folder, file))));
	return sizes.reduce((sum, { size }) => sum + size, 0);
}

if (asked.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const part of ['gallery', 'chromium'])
	await cp(path.join(root, 'dist', part), path.join(built, part), { recursive: true });
const { browser, extension } = await launchChromium({ extension: path.join(built, 'chromium') });
try {
	const panels = await takePanels(browser);
	const pages = await takePages(browser, `chrome-extension://${extension.id}`);
	const text = [
		'# Screens',
		'Every state of the panel and of the extension’s own pages. `npm run screenshots` takes them in Chromium and writes this list.',
		'',
		list('Panel', 'Light above dark; English and Malay at 320 px, then at 360 px.', panels),
		list('Pages', 'English above Malay; light, then dark.', pages),
	].join('\n');
	await writeFile(path.join(root, 'docs/screens.md'), `${text.trimEnd()}\n`);
	const bytes = await weigh();
	console.log(`${panels.length + pages.length} pictures, ${Math.round(bytes / 1000)} kB → docs/screens.md`);
	if (bytes > mostBytes) {
		console.error(`That is more than ${mostBytes / 1000} kB.`);
		process.exitCode = 1;
	}
} finally {
	await browser.close();
	await rm(built, { recursive: true });
}
