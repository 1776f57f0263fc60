import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, KeyInput, Page } from 'puppeteer-core';

/** A picture of the practice room for docs/training.md. */
interface TrainingPicture {
	readonly name: string;
	/** Query of the practice room. */
	readonly query: string;
	readonly height?: number;
	/** What is done before the picture is taken. */
	readonly act: (page: Page) => Promise<void>;
}

const quality = 60;
const width = 1280;

const input = '.desk-conversation:not([hidden]) .desk-input';
/** What the customer says, a part of it, and what is answered: a cold beginning, and a warm end. */
const replies = [
	{ after: 'the party is tomorrow', text: 'Order number?' },
	{ after: 'is anybody sorry', text: "You're right, Farah, and I'm sorry. I'm asking the courier right now." },
	{ after: 'big box', text: "It's at the Shah Alam hub, the label has no unit number. Which unit is it?" },
	{ after: 'B-12-3', text: 'I see, Farah, it never reached the label. That is our mistake, sorry. It is there now.' },
	{ after: 'before 5', text: "Yes, between 10 and 1. I'll check at 1 and message you here either way." },
];

/** Keys are pressed once the page listens for them. */
const pressOn = async (page: Page, keys: readonly KeyInput[]): Promise<void> => {
	for (const key of keys) await page.keyboard.press(key);
};

const waitFor = async (page: Page, css: string): Promise<void> =>
	void (await page.waitForSelector(css, { timeout: 60_000 }));

/** Says two things, each once the customer has said what it answers, and ends. */
const rehearse = async (page: Page): Promise<void> => {
	for (const { after, text } of replies) {
		await page.waitForFunction(
			(said) =>
				[...document.querySelectorAll('.desk-conversation:not([hidden]) [data-from=customer]')]
					.at(-1)
					?.textContent?.includes(said),
			{ timeout: 60_000 },
			after,
		);
		await page.type(input, text);
		await page.keyboard.press('Enter');
	}
	await waitFor(page, '[data-do=end].main');
	await page.click('[data-do=end]');
	await waitFor(page, '.score');
};

const pictures: readonly TrainingPicture[] = [
	{ name: 'room', query: '', height: 720, act: (page) => waitFor(page, '[data-scenario=which-plan] .hint') },
	{
		name: 'stage',
		query: 'stage=late-parcel',
		height: 720,
		act: async (page) => {
			await waitFor(page, '.stage-column');
			await pressOn(page, ['PageDown', 'PageDown']);
			await waitFor(page, '.stage-tips [data-rule]');
		},
	},
	{ name: 'scorecard', query: 'rehearse=late-parcel&help=tips&time=life&speed=8', height: 900, act: rehearse },
	{
		name: 'course',
		query: 'course',
		height: 800,
		act: async (page) => {
			await waitFor(page, '.lesson textarea');
			await page.click('.course-way li:nth-child(3) button');
			await page.waitForFunction(() => document.querySelector('.lesson')?.textContent?.includes('3 of'));
			await page.type('.lesson textarea', 'Could I have the tracking number?');
			await waitFor(page, '.lesson-tips [data-rule]');
		},
	},
	{
		name: 'write',
		query: 'write=',
		height: 1000,
		act: async (page) => {
			await waitFor(page, '.preview-run');
			await page.evaluate(() => {
				const box = document.querySelector<HTMLTextAreaElement>('#write-text');
				if (box === null) return;
				box.value = box.value.replace('to: insists }', 'to: insist }');
				box.dispatchEvent(new Event('input', { bubbles: true }));
			});
			await waitFor(page, '.editor-problems li');
		},
	},
];

/** Takes the pictures of docs/training.md, in English and light. The extension must speak English already. */
export async function takeTrainingPictures(browser: Browser, base: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const { name, query, height = 800, act } of pictures) {
		const page = await browser.newPage();
		try {
			await page.setViewport({ width, height });
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
			await page.goto(`${base}/practice/practice.html?${query}`);
			await act(page);
			await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
			await writeFile(path.join(folder, `${name}.webp`), await page.screenshot({ type: 'webp', quality }));
		} finally {
			await page.close();
		}
	}
}
