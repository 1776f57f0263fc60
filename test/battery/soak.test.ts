import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Target } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openChromium } from '../e2e/harness/chromium.ts';
import { until } from '../e2e/harness/wait.ts';
import { built } from '../e2e/paths.ts';
import { section } from '../reader/desk.ts';
import { servePlainDesk } from './plain-desk.ts';
import { talk } from './plain-talk.ts';
import { record } from './row.ts';
import { play, untilRead } from './watched.ts';

/** So long it lasts, and after so much of it everything has been made that will be made. */
const minutes = Number(process.env.SANTUN_SOAK_MINUTES ?? 20);
const settledAfter = 0.2;
/** The heap may grow by so much from then on. */
const mostMb = 5;

/** What a context of the extension holds once all garbage is gone. */
interface Held {
	readonly mb: number;
	/** Listeners that anything has added; null where there is no document. */
	readonly listeners: number | null;
}

const heldBy = async (target: Target): Promise<Held> => {
	const session = await target.createCDPSession();
	try {
		// What only a finalizer lets go of goes with the second.
		for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		const mb = usedSize / 2 ** 20;
		if (target.type() === 'service_worker') return { mb, listeners: null };
		await session.send('Performance.enable');
		const { metrics } = await session.send('Performance.getMetrics');
		return { mb, listeners: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? null };
	} finally {
		await session.detach();
	}
};

/** The chat in the page ends and another one takes its place, as on a desk that shows one at a time. */
const nextChat = async (page: Page, number: number): Promise<void> => {
	const html = section({
		id: `chat-${number}`,
		lines: ['customer: Hi', 'agent: Hello, how can I help?'],
		hidden: false,
	});
	await page.evaluate(
		(id, text) => {
			const made = new DOMParser().parseFromString(text, 'text/html').body.firstElementChild;
			const button = document.querySelector<HTMLElement>('.desk-chat');
			if (made === null || button === null) throw new Error('There is no desk here.');
			button.dataset.chatId = id;
			document.querySelector('.desk-stage')?.replaceChildren(made);
		},
		`chat-${number}`,
		html,
	);
};

it(`${minutes} minutes of real time: memory and listeners of page, panel and worker stay as they are`, {
	timeout: (minutes + 5) * 60_000,
}, async () => {
	const desk = await servePlainDesk();
	const chromium = await openChromium({ extension: built.chromiumDemo });
	try {
		const page = await chromium.page(`${desk.origin}/`);
		const panel = await chromium.panel(page);
		await untilRead(panel, page.url());
		const worker = async (): Promise<Target> => {
			await (await chromium.worker()).evaluate(() => null);
			return until(
				() =>
					page
						.browser()
						.targets()
						.find((one) => one.type() === 'service_worker'),
				(found) => found !== undefined,
				{ what: 'the worker' },
			);
		};
		const look = async (): Promise<Readonly<Record<'page' | 'panel' | 'worker', Held>>> => ({
			page: await heldBy(page.target()),
			panel: await heldBy(panel.target()),
			worker: await heldBy(await worker()),
		});
		const began = Date.now();
		const isBefore = (part: number): boolean => Date.now() - began < part * minutes * 60_000;
		let chats = 0;
		let tips = 0;
		const talkUntil = async (part: number): Promise<void> => {
			while (isBefore(part)) {
				chats += 1;
				await nextChat(page, chats);
				tips += (await play(page, panel, talk)).filter((rules) => rules !== '').length;
			}
			await nextChat(page, chats + 1);
			await pause(3_000);
		};
		await talkUntil(settledAfter);
		const first = await look();
		await talkUntil(1);
		const last = await look();
		const names = ['page', 'panel', 'worker'] as const;
		const flat = names.filter(
			(name) => last[name].mb - first[name].mb < mostMb && last[name].listeners === first[name].listeners,
		);
		const told = names.map(
			(name) =>
				`${name} ${first[name].mb.toFixed(1)} → ${last[name].mb.toFixed(1)} MB${last[name].listeners === null ? '' : `, listeners ${first[name].listeners} → ${last[name].listeners}`}`,
		);
		record({
			case: `${minutes} minutes of real time: heap of page, panel and worker within ${mostMb} MB, listeners flat`,
			tried: names.length,
			survived: flat.length,
			note: `${chats} chats, ${tips} times tips stood; ${told.join('; ')}`,
		});
		expect(tips).toBeGreaterThan(chats * 3);
		expect(flat).toEqual(names);
	} finally {
		await chromium.close();
		await desk.close();
	}
});
