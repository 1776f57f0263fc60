import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { emptyGlance, type Glance } from '../../engine/glance.ts';
import type { Figure } from './figure.ts';
import { dataInHeap } from './heap-data.ts';

const tips = 1000;
/** Told after those, as in weeks: nothing may be left of them. */
const moreTips = 2000;

/** After so long a burst of tips has been announced and the worker has answered what was asked meanwhile. */
const settleMs = 10_000;

/** In a page of the extension: says what a page says that has a new tip each time, of some two hundred rules as shipped. */
const tellTips = async (from: number, to: number, glance: Glance): Promise<void> => {
	const words = (text: string) => ({ en: text, ms: text });
	for (let n = from; n < to; n += 1) {
		const tip = {
			id: `bench ${n}`,
			rule: `bench-${n % 200}`,
			skill: 'listen',
			level: 'advice',
			corrective: false,
			when: 'draft',
			title: words(`Tip of rule ${n % 200}`),
			advice: words('Say what you will do next.'),
			why: words('They want to know.'),
			source: null,
			because: [{ who: 'customer', quote: `words number ${n}`, message: `m${n}` }],
			say: [{ text: `I am looking at number ${n} now.`, tone: 'warm', fills: [] }],
			language: 'en',
			at: Date.now(),
		};
		const chat = {
			conversation: 'bench',
			customer: { name: 'Daniel', sayAs: 'Daniel' },
			language: 'en',
			waitingSince: null,
			tips: [tip],
			trace: null,
			held: false,
			pausedUntil: null,
			glance,
		};
		const view = { page: 'chat', site: 'desk.example', adapter: 'bench', chat, others: [] };
		await chrome.runtime.sendMessage({ santun: 'view', data: { view } });
	}
};

/** The memory of a panel that was told of many tips, one after the other. */
export async function measureHeap(browser: Browser, id: string): Promise<Figure[]> {
	const page = `chrome-extension://${id}/panel/panel.html`;
	const teller = await browser.newPage();
	await teller.goto(page);
	const tab = await teller.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
	const panel = await browser.newPage();
	await panel.goto(`${page}?tab=${tab}`);
	await panel.waitForSelector('main');
	const session = await panel.createCDPSession();
	await session.send('HeapProfiler.enable');
	/** Tells of tips until the panel shows the last of so many. */
	const tell = async (from: number, to: number): Promise<void> => {
		await teller.evaluate(tellTips, from, to, emptyGlance);
		// A handle would keep the whole card.
		await (await panel.waitForSelector(`[data-tip="bench ${to - 1}"]`))?.dispose();
		await pause(settleMs);
	};
	const heap = async (): Promise<number> => {
		await session.send('HeapProfiler.collectGarbage');
		return ((await panel.metrics()).JSHeapUsedSize ?? Number.NaN) / 1e6;
	};
	await tell(0, 10);
	const first = await heap();
	await tell(10, tips);
	const after = await heap();
	const data = await dataInHeap(session);
	await tell(tips, tips + moreTips);
	const more = (await dataInHeap(session)) - data;
	await panel.close();
	await teller.close();
	return [
		{
			name: `panel’s heap after ${tips} tips`,
			value: after,
			unit: 'MB',
			atMost: null,
			note: 'collected before it is measured',
		},
		{
			name: 'of that, since the tenth',
			value: after - first,
			unit: 'MB',
			atMost: 1,
			note: 'mostly code, which the browser compiles once',
		},
		{
			name: `data that ${moreTips} tips more leave`,
			value: more / 1000,
			unit: 'kB',
			atMost: 20,
			note: 'a panel may be open for weeks',
		},
	];
}
