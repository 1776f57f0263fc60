import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedUis, serveUis } from './chat-uis/build-uis.ts';
import { type Place, type Played, play } from './chat-uis/play.ts';
import { browserPath } from './harness/browser-path.ts';

/** Interfaces the generic reader was tuned on, and those that were held back as a check: docs/generic-reader.md. */
const tuned = ['chatscope', 'vue-advanced-chat', 'deep-chat', 'react-chat-elements', 'vaadin'];
const heldBack = ['chatui', 'framework7', 'minchat', 'nlux', 'stream-chat'];
/** Here names alone tell who wrote what, so that nothing is read before the agent has sent something. */
const byNames = ['vaadin'];
/** Names of interfaces, to play only these. */
const asked = process.env.CHAT_UIS?.split(',');
const isAsked = (ui: string): boolean => asked === undefined || asked.includes(ui);

const all: (Played & { readonly place: Place })[] = [];
let uis: ServedUis;
let browser: Browser;
beforeAll(async () => {
	uis = await serveUis([...tuned, ...heldBack]);
	browser = await puppeteer.launch({
		executablePath: browserPath('chromium') ?? '',
		headless: true,
		defaultViewport: { width: 1100, height: 760 },
		args: ['--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
	});
});
afterAll(async () => {
	await browser?.close();
	await uis?.close();
	// The figures, for the docs.
	const out = path.join(import.meta.dirname, '../../out');
	await mkdir(out, { recursive: true });
	await writeFile(path.join(out, 'chat-uis.json'), `${JSON.stringify(all, null, '\t')}\n`);
});

const playIn = async (ui: string, place: Place = 'page'): Promise<Played> => {
	// A window of its own: pages behind others are drawn late.
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	const errors: unknown[] = [];
	try {
		page.on('pageerror', (error) => errors.push(error));
		await page.goto(uis.url(ui));
		const played = await play(page, ui, uis.reader, place);
		// One of them asks its own server for icons, which there is none of here.
		expect(errors.filter((error) => !String(error).includes('Failed to fetch'))).toEqual([]);
		all.push({ place, ...played });
		return played;
	} finally {
		await context.close();
	}
};

describe('the generic reader in chat interfaces nobody here wrote', () => {
	it.concurrent.each([...tuned, ...heldBack].filter(isAsked))('%s', async (ui) => {
		const { right, expected, extra, told, live, drafts, sent, answers } = await playIn(ui);
		expect(extra).toEqual([]);
		expect(right / expected).toBeGreaterThanOrEqual(0.95);
		const unread = byNames.includes(ui) ? 1 : 0;
		expect({ drafts, sent }).toEqual({ drafts: answers - unread, sent: answers - unread });
		if (unread === 0) expect(live).toBe(told);
	});

	it.concurrent.each(
		(
			[
				['chatscope', 'right-to-left'],
				['react-chat-elements', 'right-to-left'],
				['chatscope', 'frame'],
				['chatscope', 'frame-in-shadow'],
				['react-chat-elements', 'closed-shadow'],
			] as const
		).filter(([ui]) => isAsked(ui)),
	)('%s, %s', async (ui, place) => {
		const { missing, wrongRole, extra, drafts, answers } = await playIn(ui, place);
		expect({ missing, wrongRole, extra, drafts }).toEqual({ missing: [], wrongRole: [], extra: [], drafts: answers });
	});
});
