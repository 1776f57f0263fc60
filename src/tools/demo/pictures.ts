import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

/** Pictures of the desk with its panel. */
export interface Pictures {
	/** Takes both pages, once what has just come up stands still, under a file name without its ending. */
	take(name: string): void;
	/** Writes all pictures and gives their paths, in the order they were taken. Call it last: it brings another tab up. */
	write(): Promise<readonly string[]>;
}

/** A tip slides in; a picture taken at once would show it half there. */
const arriveMs = 400;

interface Shot {
	readonly name: string;
	readonly desk: Uint8Array;
	readonly panel: Uint8Array;
}

/** Pictures for a folder, which is made when there are any. */
export function createPictures(browser: Browser, folder: string, desk: Page, panel: Page): Pictures {
	const shots: Promise<Shot | Error>[] = [];
	return {
		take: (name) => {
			const shot = pause(arriveMs)
				.then(() => Promise.all([panel.screenshot(), desk.screenshot()]))
				.then(
					([ofPanel, ofDesk]) => ({ name, panel: ofPanel, desk: ofDesk }),
					(error) => new Error(`The picture “${name}” could not be taken: ${error}`),
				);
			shots.push(shot);
		},
		write: async () => {
			await mkdir(folder, { recursive: true });
			const paths: string[] = [];
			for (const shot of await Promise.all(shots)) {
				if (shot instanceof Error) throw shot;
				const path = join(folder, `${shot.name}.png`);
				await writeFile(path, await sideBySide(browser, shot));
				paths.push(path);
			}
			return paths;
		},
	};
}

/** Desk and panel in one picture, as they stand in the window. */
async function sideBySide(browser: Browser, { desk, panel }: Shot): Promise<Uint8Array> {
	const page = await browser.newPage();
	try {
		const [left, right] = [desk, panel].map(
			(bytes) => `<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`,
		);
		await page.setContent(`<style>
			body { margin: 0; display: inline-flex; align-items: flex-end; gap: 1px; background: #dfe3e1 }
			img { zoom: ${1 / (await page.evaluate(() => devicePixelRatio))} }
		</style>${left}${right}`);
		const body = await page.waitForSelector('body');
		if (body === null) throw new Error('The page for a picture has no body.');
		return await body.screenshot();
	} finally {
		await page.close();
	}
}
