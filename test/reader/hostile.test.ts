// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { createRowCss } from '../../src/reader/row-css.ts';
import { createRowReader } from '../../src/reader/rows.ts';
import { createTimers } from '../../src/reader/schedule.ts';
import { createTranscript } from '../../src/reader/transcript.ts';
import { watchRows } from '../../src/reader/watch-rows.ts';
import {
	append,
	inputOf,
	logOf,
	press,
	row,
	rowOf,
	rows,
	sectionOf,
	showDesk,
	showOne,
	textOfRow,
	type,
} from './desk.ts';
import { open, openAndSettle, type Page } from './page.ts';
import { createTime, settle } from './time.ts';

let page: Page | undefined;
afterEach(() => {
	page?.abort();
	page = undefined;
	vi.restoreAllMocks();
});

describe('clobbered elements', () => {
	/** Names a form field can take over on its form, and a form on the document: all the reader might use. */
	const names = [
		'textContent',
		'querySelector',
		'querySelectorAll',
		'getAttribute',
		'matches',
		'closest',
		'contains',
		'compareDocumentPosition',
		'parentNode',
		'firstChild',
		'nextSibling',
		'nodeType',
		'isConnected',
		'localName',
		'shadowRoot',
		'getRootNode',
		'addEventListener',
		'dispatchEvent',
	];
	/** Those that jsdom's own selectors do not use. */
	const outer = [
		...['textContent', 'innerText', 'querySelector', 'querySelectorAll', 'matches', 'closest', 'contains'],
		...['compareDocumentPosition', 'shadowRoot', 'addEventListener', 'dispatchEvent', 'value', 'hidden'],
	];
	const documentNames = [
		'defaultView',
		'activeElement',
		'getSelection',
		'createRange',
		'createTextNode',
		'execCommand',
	];
	/** jsdom knows no clobbering: as `<form><input name=…>` does it in a browser. */
	const clobber = (target: object, all: readonly string[]): void => {
		for (const name of all) {
			Object.defineProperty(target, name, { configurable: true, get: () => document.createElement('input') });
		}
	};
	const free = (target: object, all: readonly string[]): void => {
		for (const name of all) Reflect.deleteProperty(target, name);
	};

	test('a form inside a message does not hide its text', async () => {
		showOne();
		textOfRow('a-3').outerHTML = '<form class="desk-text"><span>My parcel is late</span></form>';
		clobber(textOfRow('a-3'), names);
		page = await openAndSettle();
		expect(page.events[0]).toMatchObject({ type: 'opened', history: [{}, {}, { text: 'My parcel is late' }] });
	});

	test('neither rows nor the chat’s own element can hide anything', async () => {
		showOne();
		const log = logOf('a');
		const line = rowOf('a-3');
		clobber(sectionOf('a'), outer);
		clobber(log, outer);
		clobber(line, outer);
		page = await openAndSettle();
		Element.prototype.setAttribute.call(line, 'data-from', 'agent');
		Element.prototype.insertAdjacentHTML.call(log, 'beforeend', row({ id: '4', from: 'customer', text: 'Hello?' }));
		await page.time.pass(0);
		expect(page.news()).toEqual(['message a: [customer] Hello?']);
	});

	test('the composer’s own form does not stop drafts, notes and sending', async () => {
		showOne();
		const form = sectionOf('a').querySelector('form')!;
		const input = inputOf('a');
		clobber(form, outer);
		page = await openAndSettle();
		Element.prototype.setAttribute.call(form, 'data-mode', 'note');
		type(input, 'Hm');
		press(input, 'Enter');
		input.value = '';
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: (note) Hm', 'sent a']);
	});

	test('names on the document do not stop reading and inserting', async () => {
		showOne();
		const input = inputOf('a');
		const own = [...documentNames, ...outer];
		clobber(document, own);
		page = open();
		await page.time.pass(200);
		page.news();
		type(input, 'Hi');
		const isThere = await page.reading.insert('a', 'there');
		free(document, own);
		expect(isThere).toBe(true);
		expect(page.news()).toEqual(['draft a: Hi', 'draft a: Hi there']);
	});
});

test('markup in a message is read as the text it shows, never run', async () => {
	showOne();
	page = await openAndSettle();
	logOf('a').insertAdjacentHTML(
		'beforeend',
		row({
			id: '4',
			from: 'customer',
			text: '&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script><style>p{}</style> hi',
		}),
	);
	await page.time.pass(0);
	expect(page.news()).toEqual(['message a: [customer] <script>alert(1)</script> hi']);
});

test('a message of a megabyte is cut', async () => {
	showOne();
	page = await openAndSettle();
	append('a', '4', 'customer', 'spam '.repeat(200_000));
	await page.time.pass(0);
	expect(page.news()[0]?.length).toBeLessThan(25_000);
});

describe('floods', () => {
	/** A transcript of 60 rows whose reads are counted. */
	const count = () => {
		showDesk({ id: 'a' });
		logOf('a').innerHTML = rows(
			'a',
			Array.from({ length: 60 }, (_, index) => `customer: line ${index}`),
		);
		const reader = createRowReader(practiceDesk);
		const read = vi.fn(reader.read);
		const root = sectionOf('a');
		const rowCss = createRowCss(practiceDesk);
		const transcript = createTranscript({
			adapter: practiceDesk,
			root,
			rows: { ...reader, read },
			rowCss,
			now: () => 0,
			stale: new Map(),
		});
		transcript.start();
		read.mockClear();
		const controller = new AbortController();
		const onBatch: Parameters<typeof watchRows>[0]['onBatch'] = (batch) => {
			if (batch.rows !== null) transcript.update(batch.rows);
		};
		const time = createTime();
		const watching = {
			root,
			rowCss,
			attributes: ['class', 'data-from'],
			onBatch,
			onFlood: vi.fn(),
			now: time.now,
			timers: createTimers(time.schedule, controller.signal),
		};
		watchRows(watching, controller.signal);
		return { read, transcript, time, onFlood: watching.onFlood, end: () => controller.abort() };
	};

	test('four hundred changes of one row in a batch read that row once', async () => {
		const { read, end } = count();
		for (let change = 0; change < 400; change += 1) rowOf('a-7').className = `desk-row tick-${change}`;
		await settle();
		expect(read).toHaveBeenCalledTimes(1);
		end();
	});

	test('a new row reads only itself', async () => {
		const { read, transcript, time, end } = count();
		for (let index = 0; index < 20; index += 1) {
			append('a', `new-${index}`, 'agent', `new ${index}`);
			await time.pass(50);
		}
		expect(read).toHaveBeenCalledTimes(20);
		expect(transcript.here()).toHaveLength(80);
		end();
	});

	test('a flood outside of the rows reads none of them', async () => {
		const { read, time, end } = count();
		for (let index = 0; index < 200; index += 1) {
			sectionOf('a').querySelector('header')!.className = `tick-${index}`;
			sectionOf('a').querySelector('.desk-customer')!.textContent = `Rohana ${index}`;
			await time.pass(20);
		}
		expect(read).not.toHaveBeenCalled();
		end();
	});

	test('a flood is looked away from: at its beginning, and ten times a second, all is looked at', async () => {
		const { time, onFlood, end } = count();
		const change = (tick: number) => {
			for (let index = 0; index < 600; index += 1) rowOf('a-7').className = `desk-row tick-${tick}-${index}`;
		};
		// Half a second of it: in jsdom each change costs as much as a page's whole look.
		for (let tick = 0; tick < 50; tick += 1) {
			change(tick);
			await time.pass(10);
		}
		expect(onFlood.mock.calls.length).toBeGreaterThan(3);
		expect(onFlood.mock.calls.length).toBeLessThan(7);
		end();
	}, 240_000);

	test('messages that come, change and go in a flood are told once each, and the page is read as before after it', async () => {
		showOne();
		page = await openAndSettle();
		await page.time.pass(6000);
		const ticking = sectionOf('a').querySelector('header')!;
		const rush = () => {
			for (let index = 0; index < 600; index += 1) ticking.className = `tick-${index}`;
		};
		for (let turn = 0; turn < 5; turn += 1) {
			rush();
			append('a', `new-${turn}`, 'customer', `new ${turn}`);
			const last = rowOf(`new-${turn}`);
			last.replaceWith(last.cloneNode(true));
			await page.time.pass(30);
		}
		rush();
		textOfRow('new-1').textContent = 'new 1, I mean';
		rowOf('new-2').remove();
		await page.time.pass(150);
		expect(page.news().toSorted()).toEqual([
			'edited a: new-1 new 1, I mean',
			...[0, 1, 2, 3, 4].map((turn) => `message a: [customer] new ${turn}`),
		]);
		await page.time.pass(1500);
		expect(page.news()).toEqual(['removed a: new-2']);
		append('a', 'after', 'customer', 'Still there?');
		await settle();
		expect(page.news()).toEqual(['message a: [customer] Still there?']);
	});

	test('nothing is looked at again when reading ends in a flood', async () => {
		const { time, onFlood, end } = count();
		for (let index = 0; index < 600; index += 1) rowOf('a-7').className = `desk-row tick-${index}`;
		await settle();
		expect(onFlood).toHaveBeenCalledTimes(1);
		end();
		await time.pass(1000);
		expect(onFlood).toHaveBeenCalledTimes(1);
		expect(time.waiting()).toBe(0);
	});

	test('the page around is looked at ten times a second at most', async () => {
		showDesk({ id: 'a' });
		page = await openAndSettle();
		await page.time.pass(3000);
		const seen = vi.fn();
		const check = Object.getOwnPropertyDescriptor(Element.prototype, 'checkVisibility');
		Object.defineProperty(Element.prototype, 'checkVisibility', {
			configurable: true,
			value: () => seen() === undefined,
		});
		for (let index = 0; index < 300; index += 1) {
			document.querySelector('nav')!.insertAdjacentHTML('beforeend', `<i>${index}</i>`);
			await page.time.pass(3);
		}
		if (check === undefined) Reflect.deleteProperty(Element.prototype, 'checkVisibility');
		else Object.defineProperty(Element.prototype, 'checkVisibility', check);
		expect(seen.mock.calls.length).toBeGreaterThan(5);
		expect(seen.mock.calls.length).toBeLessThan(13);
	});
});

test('keys and messages ask for no layout', async () => {
	showOne();
	page = await openAndSettle();
	const asked: string[] = [];
	const spy = (owner: object, name: string) => {
		const before = Object.getOwnPropertyDescriptor(owner, name);
		const note = () => {
			asked.push(name);
			return 0;
		};
		Object.defineProperty(owner, name, { configurable: true, get: note });
		return () =>
			before === undefined ? Reflect.deleteProperty(owner, name) : Object.defineProperty(owner, name, before);
	};
	const undo = [
		...['offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight', 'offsetParent', 'innerText', 'outerText'].map(
			(name) => spy(HTMLElement.prototype, name),
		),
		...[
			'clientTop',
			'clientLeft',
			'clientWidth',
			'clientHeight',
			'scrollTop',
			'scrollHeight',
			'scrollWidth',
			'getBoundingClientRect',
			'getClientRects',
			'checkVisibility',
		].map((name) => spy(Element.prototype, name)),
		spy(window, 'getComputedStyle'),
		spy(Document.prototype, 'elementFromPoint'),
	];
	type(inputOf('a'), 'Hello');
	type(inputOf('a'), 'Hello there');
	append('a', 'a-4', 'customer', 'Hello?');
	await settle();
	press(inputOf('a'), 'Enter');
	inputOf('a').value = '';
	append('a', 'pending-1', 'agent', 'Hello there');
	await page.time.pass(1000);
	for (const one of undo) one();
	expect(page.news()).toHaveLength(5);
	expect(asked).toEqual([]);
});

test('nothing goes on after the signal has aborted', async () => {
	showOne();
	page = await openAndSettle();
	type(inputOf('a'), 'Hello');
	press(inputOf('a'), 'Enter');
	page.news();
	page.abort();
	expect(page.time.waiting()).toBe(0);
	inputOf('a').value = '';
	type(inputOf('a'), 'More');
	append('a', 'a-4', 'customer', 'Hello?');
	sectionOf('a').querySelector<HTMLElement>('.desk-typing')!.hidden = false;
	sectionOf('a').hidden = true;
	rowOf('a-1').remove();
	await page.time.pass(60_000);
	expect(page.news()).toEqual([]);
	expect(page.time.waiting()).toBe(0);
});

test('a signal that has aborted before starts nothing', async () => {
	showOne();
	const observe = vi.spyOn(MutationObserver.prototype, 'observe');
	const { readPage } = await import('../../src/reader/read-page.ts');
	const onEvent = vi.fn();
	readPage({ document, url: () => '', adapter: practiceDesk, onEvent, now: () => 0, signal: AbortSignal.abort() });
	await settle();
	expect(observe).not.toHaveBeenCalled();
	expect(onEvent).not.toHaveBeenCalled();
});
