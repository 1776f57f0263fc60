import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openChromium } from './harness/chromium.ts';
import { type Listener, listen } from './harness/listener.ts';
import { loggedRequests } from './harness/net-log.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { startScene } from './scene.ts';

/** The demo build with something put in front of its scripts. */
async function altered(folder: string, ahead: string, isAltered: (file: string) => boolean): Promise<string> {
	const copy = path.join(folder, 'extension');
	await cp(built.chromiumDemo, copy, { recursive: true });
	const scripts = (await readdir(copy, { recursive: true })).filter((file) => file.endsWith('.js') && isAltered(file));
	expect(scripts.length).toBeGreaterThan(0);
	for (const file of scripts) {
		const text = await readFile(path.join(copy, file), 'utf8');
		await writeFile(path.join(copy, file), `${ahead}\n${text}`);
	}
	return copy;
}

interface Played {
	/** Rules whose tips the panel showed. */
	readonly rules: readonly string[];
	/** Requests that the practice desk itself does not make. */
	readonly strays: readonly string[];
	/** What `browser` is in the panel. */
	readonly namespace: string;
}

const folders: string[] = [];
const listeners: Listener[] = [];
afterAll(async () => {
	for (const one of folders) await rm(one, { recursive: true, force: true });
	for (const one of listeners) await one.close();
});

/** Plays a chat with such a build until enough is heard or the first tip stands in the panel, and tells what went over the network. */
async function play(
	ahead: string,
	isAltered: (file: string) => boolean,
	isHeard: () => boolean = () => false,
): Promise<Played> {
	const folder = await mkdtemp(path.join(tmpdir(), 'santun-trust-'));
	folders.push(folder);
	const desk = await listen(built.desk);
	listeners.push(desk);
	const log = path.join(folder, 'net.json');
	const extension = await altered(folder, ahead, isAltered);
	const chromium = await openChromium({ extension, flags: [`--log-net-log=${log}`] });
	let rules: readonly string[] = [];
	let namespace = '';
	try {
		const page = await chromium.page(`${desk.origin}/?scenario=late-parcel&lang=en&speed=16&wait`);
		const panel = await chromium.panel(page);
		await page.evaluate(startScene);
		rules = await until(
			() => panel.$$eval('article[data-tip]', (tips) => tips.map((tip) => (tip as HTMLElement).dataset.rule ?? '')),
			(found) => found.length > 0 || isHeard(),
			{ what: 'a tip in the panel', timeoutMs: 60_000 },
		);
		namespace = await panel.evaluate(() => typeof Reflect.get(globalThis, 'browser'));
	} finally {
		await chromium.close();
	}
	const own = new Set(['/', '/desk.css', '/page.js', '/favicon.ico'].map((file) => desk.origin + file));
	// The browser's own errands have no initiator and reach nobody: no name is resolved.
	const strays = (await loggedRequests(log))
		.filter(({ url, initiator }) => !own.has(url.split('?', 1)[0] ?? '') && initiator.includes('://'))
		.map(({ url, initiator }) => `${initiator} → ${url}`);
	return { rules, namespace, strays: [...strays, ...desk.asked.filter((file) => !own.has(desk.origin + file))] };
}

describe('what goes over the network while a chat is coached, by the log of the browser', () => {
	it('is nothing of ours, and it coaches as well where the browser has only `chrome`, as before 148', async () => {
		const { rules, strays, namespace } = await play('delete globalThis.browser;', () => true);
		expect(strays).toEqual([]);
		expect(namespace).toBe('undefined');
		expect(rules.length).toBeGreaterThan(0);
	});

	it('would be told: a request planted in the content script is', async () => {
		const spy = await listen();
		listeners.push(spy);
		const planted = `fetch('${spy.origin}/planted').catch(() => undefined);`;
		const { strays } = await play(
			planted,
			(file) => file === path.join('content', 'main.js'),
			() => spy.asked.length > 0,
		);
		expect(strays).toEqual([expect.stringContaining(`${spy.origin}/planted`)]);
		expect(spy.asked).toEqual(['/planted']);
	});
});
