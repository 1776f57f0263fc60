import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from './chromium-launch.ts';

/** The page for past chats may take so many times as long as `santun replay` on the same file. */
const limit = 3;
const rounds = 3;
/** The labelled chats, so many times over: about as many messages as a team writes in a day. */
const copies = 10;

/** All test chats in one file, each copy with ids of its own. */
const writeChats = (folder: string): { readonly file: string; readonly chats: number; readonly messages: number } => {
	const chats = readdirSync('test/data')
		.filter((name) => name.endsWith('.ndjson') && !name.endsWith('.gold.ndjson'))
		.flatMap((name) => readFileSync(path.join('test/data', name), 'utf8').trim().split('\n'))
		.map((line): { readonly id: string; readonly messages: readonly unknown[] } => JSON.parse(line));
	const all = Array.from({ length: copies }, (_, copy) =>
		chats.map((chat) => ({ ...chat, id: `${chat.id}-${copy}` })),
	).flat();
	const file = path.join(folder, 'chats.ndjson');
	writeFileSync(file, all.map((chat) => `${JSON.stringify(chat)}\n`).join(''));
	return { file, chats: all.length, messages: all.reduce((sum, { messages }) => sum + messages.length, 0) };
};

/** ms of one `santun replay` from its start to its end. */
const replayMs = (file: string): number => {
	const start = performance.now();
	const out = openSync(devNull, 'w');
	const { status } = spawnSync(process.execPath, ['dist/cli/santun.mjs', 'replay', file], {
		stdio: ['ignore', out, 'inherit'],
	});
	if (status !== 0) throw new Error(`santun replay ended with ${status}.`);
	return performance.now() - start;
};

/** ms from a chosen file to the figures, in a page that was just opened. */
const pageMs = async (browser: Browser, address: string, file: string): Promise<number> => {
	const page = await browser.newPage();
	try {
		await page.bringToFront();
		await page.goto(address);
		const field = await page.waitForSelector('.drop input[type=file]');
		const start = performance.now();
		await (await field?.toElement('input'))?.uploadFile(file);
		await page.waitForSelector('table.t', { timeout: 90_000 });
		return performance.now() - start;
	} finally {
		await page.close();
	}
};

const folder = mkdtempSync(path.join(tmpdir(), 'santun-bench-'));
const { browser, extension } = await launchChromium({ extension: 'dist/chromium' });
try {
	const { file, chats, messages } = writeChats(folder);
	const address = `chrome-extension://${extension.id}/options/options.html#past`;
	const times: { page: number; replay: number }[] = [];
	// One after the other in each round: what slows the machine down slows both.
	for (let round = 0; round < rounds; round += 1) {
		times.push({ replay: replayMs(file), page: await pageMs(browser, address, file) });
	}
	const best = (of: 'page' | 'replay'): number => Math.min(...times.map((one) => one[of]));
	const ratio = best('page') / best('replay');
	console.log(
		`${ratio <= limit ? '✓' : '✗'} past chats ÷ santun replay: ${ratio.toFixed(2)} × (≤ ${limit}); ${chats} chats, ${messages} messages; ` +
			`the quickest of ${rounds}: ${Math.round(best('page'))} ms and ${Math.round(best('replay'))} ms`,
	);
	process.exitCode = ratio <= limit ? 0 : 1;
} finally {
	await browser.close();
	rmSync(folder, { recursive: true });
}
