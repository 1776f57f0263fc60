// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { open, openAndSettle, type Page } from './page.ts';

/** Pages that set people apart by name alone, or say only above the first row of a run who writes. */

const adapter: Adapter = {
	id: 'test',
	name: 'Test',
	basis: 'source',
	detect: { present: [{ css: '.chat' }] },
	conversation: {
		root: [{ css: '.chat' }],
		id: { attribute: 'data-chat' },
		customerName: { css: [{ css: 'h1' }], from: 'document' },
	},
	row: {
		css: [{ css: '.row' }],
		id: { attribute: 'id' },
		role: [
			{ role: 'bot', where: 'self', css: '.bot' },
			{ role: 'customer', where: 'inside', css: 'b', byCustomer: true },
			{ role: 'agent', where: 'inside', css: 'b' },
		],
		continues: '.run',
		otherwise: 'note',
		author: { css: [{ css: 'b' }] },
		body: { css: [{ css: 'p' }] },
	},
	composer: { css: [{ css: 'textarea' }], from: 'root' },
};

let count = 0;
const row = (text: string, { name = '', kind = '' } = {}) => {
	count += 1;
	return `<div class="day"><div class="row ${kind}" id="r${count}">${name && `<b>${name}</b>`}<p>${text}</p></div></div>`;
};
const show = (heading: string, rows: string) => {
	document.body.innerHTML = `${heading}<div class="chat" data-chat="1"><div class="log">${rows}</div><textarea></textarea></div>`;
};
const log = () => document.querySelector('.log')!;

let page: Page;
afterEach(() => page.abort());

/** What was told of the page as it stands, as `[role] text`. */
const history = async (): Promise<readonly string[]> => {
	page = await openAndSettle(adapter);
	return page.events.flatMap((event) =>
		event.type === 'opened' ? event.history.map(({ role, text }) => `[${role}] ${text}`) : [],
	);
};

describe('rows that are told apart by name', () => {
	test('the customer is the one whose name the page shows', async () => {
		show('<h1>Nurul Izzah</h1>', row('Hai', { name: 'Nurul Izzah' }) + row('Ya?', { name: 'Siti' }));
		expect(await history()).toEqual(['[customer] Hai', '[agent] Ya?']);
	});

	test.each(['nurul izzah', ' Nurul  Izzah ', 'Nurul Izzah:'])('%j is the same name', async (name) => {
		show('<h1>Nurul Izzah</h1>', row('Hai', { name }));
		expect(await history()).toEqual(['[customer] Hai']);
	});

	test('part of the name is another person', async () => {
		show('<h1>Nurul Izzah</h1>', row('Hai', { name: 'Nurul' }));
		expect(await history()).toEqual(['[agent] Hai']);
	});

	test('nobody is the customer where the page shows no name', async () => {
		show('', row('Hai', { name: 'Nurul Izzah' }));
		expect(await history()).toEqual(['[agent] Hai']);
	});

	test('a name that comes after the rows, but before the chat is told, counts', async () => {
		show('<h1></h1>', row('Hai', { name: 'Nurul Izzah' }));
		page = open(adapter);
		await page.time.pass(50);
		expect(page.news()).toEqual([]);
		document.querySelector('h1')!.textContent = 'Nurul Izzah';
		await page.time.pass(200);
		expect(page.news()).toContain('opened 1: [customer] Hai');
	});

	test('the name of the next chat counts for its rows', async () => {
		show('<h1>Nurul Izzah</h1>', row('Hai', { name: 'Nurul Izzah' }));
		await history();
		document.querySelector('h1')!.textContent = 'Daniel Wong';
		document.querySelector('.chat')!.setAttribute('data-chat', '2');
		log().innerHTML = row('Hi', { name: 'Daniel Wong' }) + row('I take over', { name: 'Nurul Izzah' });
		await page.time.pass(1000);
		expect(page.news()).toContain('opened 2: [customer] Hi | [agent] I take over');
	});
});

describe('rows without a writer of their own', () => {
	test('have the role of the row that begins the run', async () => {
		show(
			'<h1>Nurul</h1>',
			row('Hai', { name: 'Nurul' }) +
				row('Saya lagi', { kind: 'run' }) +
				row('Dan lagi', { kind: 'run' }) +
				row('Ya?', { name: 'Siti' }) +
				row('Sebentar', { kind: 'run' }),
		);
		expect(await history()).toEqual([
			'[customer] Hai',
			'[customer] Saya lagi',
			'[customer] Dan lagi',
			'[agent] Ya?',
			'[agent] Sebentar',
		]);
	});

	test('a test of their own goes before the row above', async () => {
		show('<h1>Nurul</h1>', row('Hai', { name: 'Nurul' }) + row('Selamat datang', { kind: 'run bot' }));
		expect(await history()).toEqual(['[customer] Hai', '[bot] Selamat datang']);
	});

	test('a row in between that is nobody’s ends the run', async () => {
		show('<h1>Nurul</h1>', row('Hai', { name: 'Nurul' }) + row('A note') + row('Who?', { kind: 'run' }));
		expect(await history()).toEqual(['[customer] Hai', '[note] A note', '[note] Who?']);
	});

	test('nobody is guessed where the beginning of the run is not on the page', async () => {
		show('<h1>Nurul</h1>', row('Who?', { kind: 'run' }) + row('Ya?', { name: 'Siti' }));
		expect(await history()).toEqual(['[note] Who?', '[agent] Ya?']);
	});

	test('a run is not looked for in the chat above', async () => {
		show('<h1>Nurul</h1>', row('Hai', { name: 'Nurul' }));
		document.body.insertAdjacentHTML(
			'beforeend',
			`<div class="chat" data-chat="2"><div class="log">${row('Who?', { kind: 'run' })}</div></div>`,
		);
		expect(await history()).toEqual(['[customer] Hai', '[note] Who?']);
	});

	test('a new row goes on with the one that stands there', async () => {
		show('<h1>Nurul</h1>', row('Hai', { name: 'Nurul' }));
		await history();
		log().insertAdjacentHTML('beforeend', row('Bila sampai?', { kind: 'run' }));
		await page.time.pass(0);
		log().insertAdjacentHTML('beforeend', row('Sekejap', { name: 'Siti' }) + row('Saya semak', { kind: 'run' }));
		await page.time.pass(0);
		expect(page.news()).toEqual([
			'message 1: [customer] Bila sampai?',
			'message 1: [agent] Sekejap',
			'message 1: [agent] Saya semak',
		]);
	});
});
