import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';

/** A picture that the stores show, in the size that they want. */
interface StorePicture {
	readonly name: string;
	/** Path and query within the extension. */
	readonly path: string;
	/** What must be there before the picture is taken, by CSS. */
	readonly until: string;
	readonly theme?: 'dark';
}

const scenarios = {
	en: { sorry: 'late-parcel', card: 'card-in-the-chat', other: 'double-charge' },
	ms: { sorry: 'parcel-lewat', card: 'kad-dalam-chat', other: 'caj-dua-kali' },
} as const;

const practice = (scenario: string): string => `practice/practice.html?scenario=${scenario}&speed=4`;

/** What the stores show, in that order. */
const storePictures = (language: keyof typeof scenarios): readonly StorePicture[] => {
	const { sorry, card, other } = scenarios[language];
	return [
		{ name: '1-apology', path: practice(sorry), until: '[data-skill=apologise]' },
		{ name: '2-critical', path: practice(card), until: '[data-level=critical]' },
		{ name: '3-dark', path: practice(other), until: '[data-tip]', theme: 'dark' },
		{ name: '4-welcome', path: 'welcome/welcome.html', until: '[data-tip]' },
	];
};

/** Takes them in one language, 1280 × 800, into a folder. The extension must speak that language already. */
export async function takeStorePictures(
	browser: Browser,
	base: string,
	language: keyof typeof scenarios,
	folder: string,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const { name, path: at, until, theme = 'light' } of storePictures(language)) {
		const page = await browser.newPage();
		try {
			await page.emulateTimezone('Asia/Kuala_Lumpur');
			await page.setViewport({ width: 1280, height: 800 });
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
			await page.goto(`${base}/${at}`);
			await page.waitForSelector(until, { timeout: 60_000 });
			// What has come is still fading in.
			await page.evaluate(async () => {
				const ending = document
					.getAnimations()
					.filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
				await Promise.allSettled(ending.map((one) => one.finished));
			});
			await writeFile(path.join(folder, `${language}-${name}.png`), await page.screenshot());
		} finally {
			await page.close();
		}
	}
}
