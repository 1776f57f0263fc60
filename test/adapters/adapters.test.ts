// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { adapters } from '../../src/adapters/all.ts';
import { pickAdapter, readPage } from '../../src/reader/read-page.ts';
import type { ReaderEvent } from '../../src/reader/reading.ts';
import { createClock } from './clock.ts';
import { type Expected, readEvents } from './expected.ts';
import { fillGaps } from './jsdom-gaps.ts';
import { perform } from './perform.ts';

/** The window that vitest runs the file in. */
declare const jsdom: { reconfigure(settings: { readonly url: string }): void };

const here = `${process.cwd()}/test/adapters`;
const folders = readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	.sort();
const pages = folders.map((folder) => ({
	folder,
	html: readFileSync(`${here}/${folder}/page.html`, 'utf8'),
	expected: JSON.parse(readFileSync(`${here}/${folder}/expected.json`, 'utf8')) as Expected,
}));

/** Puts the page into the window, at its address. Scripts in it do not run. */
const load = (html: string, url: string): void => {
	jsdom.reconfigure({ url });
	const page = new DOMParser().parseFromString(html, 'text/html').documentElement;
	document.replaceChild(document.adoptNode(page), document.documentElement);
};

let running: AbortController;

const adapterOf = ({ adapter: id }: Expected): Adapter => {
	const adapter = adapters.find((one) => one.id === id);
	if (adapter === undefined) throw new Error(`no adapter “${id}”`);
	return adapter;
};

/** Opens a page; `heard` gives what was told since it was last asked. */
const open = (html: string, expected: Expected, adapter = adapterOf(expected)) => {
	const { url: address, now } = expected;
	load(html, address);
	running = new AbortController();
	const clock = createClock(Date.parse(now));
	let url = address;
	let events: ReaderEvent[] = [];
	const reading = readPage({
		document,
		url: () => url,
		adapter,
		onEvent: (event) => events.push(event),
		now: clock.now,
		signal: running.signal,
		schedule: clock.schedule,
	});
	return {
		clock,
		reading,
		url: () => url,
		setUrl: (next: string) => {
			url = next;
			jsdom.reconfigure({ url });
		},
		heard: () => {
			const all = events;
			events = [];
			return all;
		},
	};
};

/** Who said what in the chats that were opened. */
const rolesOf = (events: readonly ReaderEvent[]): readonly string[] =>
	events.flatMap((event) =>
		event.type === 'opened' ? event.history.map(({ role, text }) => `${role}: ${text.replace(/\s+/g, ' ')}`) : [],
	);

beforeAll(() => {
	fillGaps();
	// The pages' own scripts send without leaving the page.
	document.addEventListener('submit', (event) => event.preventDefault());
});
afterEach(() => running?.abort());

describe('saved helpdesk pages', () => {
	it('every adapter has a page', () => {
		const covered = new Set(pages.map(({ expected }) => expected.adapter));
		expect(adapters.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
	});

	it.each(pages)('$folder is named after an adapter', ({ folder, expected }) => {
		expect(adapters.map(({ id }) => id)).toContain(expected.adapter);
		expect(folder === expected.adapter || folder.startsWith(`${expected.adapter}-`)).toBe(true);
	});

	it.each(pages)('$folder is known to its own adapter and to no other', ({ html, expected }) => {
		load(html, expected.url);
		const known = adapters.filter((adapter) => pickAdapter(document, expected.url, [adapter]) !== null);
		expect(known.map(({ id }) => id)).toEqual([expected.adapter]);
		expect(pickAdapter(document, expected.url, adapters)?.id).toBe(expected.adapter);
	});

	it.each(pages)('$folder is read as it stands', async ({ html, expected }) => {
		const { clock, reading, heard } = open(html, expected);
		await clock.pass(1000);
		expect(heard()).toStrictEqual(readEvents(expected.opening));
		expect(reading.adapter).toBe(expected.adapter);
		expect(reading.health()).toEqual({ state: 'reading' });
	});

	const known = pages.filter(({ expected }) => expected.idle !== undefined);
	it.each(known)('$folder is known while no chat is open', async ({ html, expected }) => {
		const { clock, heard, url, ...stage } = open(html, expected);
		await clock.pass(1000);
		heard();
		for (const change of expected.idle ?? []) perform(change, stage);
		await clock.pass(1000);
		expect(pickAdapter(document, url(), adapters)?.id).toBe(expected.adapter);
		expect(stage.reading.health()).toEqual({ state: 'waiting' });
		expect(new Set(heard().map(({ type }) => type))).toEqual(new Set(['left']));
	});

	it.each(pages)('$folder without its first row selector is read all the same, or called unreadable', async (page) => {
		const { html, expected } = page;
		const adapter = adapterOf(expected);
		const { clock, reading, heard } = open(html, expected, {
			...adapter,
			row: { ...adapter.row, css: adapter.row.css.length > 1 ? adapter.row.css.slice(1) : [{ css: 'gone' }] },
		});
		await clock.pass(1000);
		const roles = rolesOf(readEvents(expected.opening));
		const found = rolesOf(heard());
		const wrong = found.filter((one) => !roles.includes(one));
		expect(wrong).toEqual([]);
		const state = found.length === 0 ? 'unreadable' : 'reading';
		expect(reading.health().state).toBe(state);
	});

	it.each(pages)('$folder is read as it changes', async ({ html, expected }) => {
		const { clock, heard, ...stage } = open(html, expected);
		await clock.pass(1000);
		heard();
		for (const { what, do: changes, wait = 200, tells } of expected.steps) {
			for (const change of changes) {
				const answer = perform(change, stage);
				if (answer !== null) await answer;
			}
			await clock.pass(wait);
			expect({ what, tells: heard() }).toStrictEqual({ what, tells: readEvents(tells) });
		}
	});

	it.each(pages)('$folder tells nothing any more once its reading has ended', async ({ html, expected }) => {
		const { clock, heard, ...stage } = open(html, expected);
		await clock.pass(1000);
		heard();
		running.abort();
		const [step] = expected.steps;
		for (const change of step?.do ?? []) void perform(change, stage);
		await clock.pass(2000);
		expect(heard()).toEqual([]);
	});
});
