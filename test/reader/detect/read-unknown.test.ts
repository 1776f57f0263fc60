// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { readUnknown } from '../../../src/reader/detect/read-unknown.ts';
import type { ReaderEvent, Reading } from '../../../src/reader/reading.ts';
import { say } from '../page.ts';
import { createTime, type Time } from '../time.ts';
import { type DrawnLayout, drawn } from './drawn.ts';

/** Classes that say nothing: sides alone tell. */
const row = (side: string, text: string, name = ''): string =>
	`<div class="zeile ${side === 'end' ? 'b' : 'a'}"><i class="name">${name}</i><div class="worte" data-drawn="${side}">${text}</div></div>`;
/** All at one side: names alone tell. */
const signed = (name: string, text: string): string =>
	`<div class="zeile"><i class="name">${name}</i><p class="worte">${text}</p></div>`;
const page = (rows: readonly string[], head = ''): string =>
	`<main>${head}<div id="talk" data-scrolls>${rows.join('')}</div>
	<form><textarea placeholder="Type a message"></textarea><button>Send</button></form></main>`;

let life: AbortController;
let layout: DrawnLayout;
let time: Time;
let events: ReaderEvent[];
let told: number;
let reading: Reading;

const open = async (html: string): Promise<readonly string[]> => {
	document.body.innerHTML = html;
	life = new AbortController();
	layout = drawn();
	time = createTime();
	events = [];
	told = 0;
	reading = readUnknown({
		document,
		url: () => 'https://desk.example/',
		onEvent: (event) => events.push(event),
		now: time.now,
		signal: life.signal,
		schedule: time.schedule,
		layout,
	});
	await time.pass(1000);
	return news();
};
const news = (): readonly string[] => {
	const lines = events.slice(told).map(say);
	told = events.length;
	return lines;
};
const talk = (): Element => document.querySelector('#talk')!;
const add = async (html: string, ms = 50): Promise<readonly string[]> => {
	talk().insertAdjacentHTML('beforeend', html);
	await time.pass(ms);
	return news();
};
const input = (): HTMLTextAreaElement => document.querySelector('textarea')!;
const type = (text: string): void => {
	input().value = text;
	input().dispatchEvent(new InputEvent('input', { bubbles: true }));
};
/** The agent types and presses Enter; the page empties the field and draws the row. */
const send = async (text: string, html: string): Promise<readonly string[]> => {
	type(text);
	input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
	input().value = '';
	return add(html, 2000);
};

afterEach(() => {
	life.abort();
	document.dir = '';
});

const two = [row('start', 'Hi, it is broken'), row('end', 'I am sorry'), row('start', 'Thanks')];

describe('a page that no adapter knows', () => {
	test('is read by the sides that messages stand at', async () => {
		const lines = await open(page(two));
		expect(lines[0]).toMatch(
			/^opened .*: \[customer\] Hi, it is broken \| \[agent\] I am sorry \| \[customer\] Thanks$/,
		);
		expect(await add(row('start', 'Hello?'))).toEqual(['message chat-1: [customer] Hello?']);
		expect(reading.health()).toEqual({ state: 'reading' });
	});

	test('has its draft read and told as sent', async () => {
		await open(page(two));
		expect(await send('One moment', row('end', 'One moment'))).toEqual([
			'draft chat-1: One moment',
			'sent chat-1',
			'message chat-1: [agent] One moment',
		]);
	});

	test('is not asked for layout by messages and keys of kinds already known', async () => {
		await open(page([...two, ...two]));
		await add(row('end', 'Welcome'));
		const before = layout.asked();
		for (const word of ['a', 'b', 'c']) {
			expect(await add(row('start', word) + row('end', `${word}!`))).toHaveLength(2);
		}
		type('x');
		type('xy');
		await time.pass(3000);
		expect(news()).toEqual(['draft chat-1: x', 'draft chat-1: xy']);
		expect(layout.asked()).toBe(before);
	});

	test('is read beside a drawing with elements named like frames and fields, and keys in these are nobody’s', async () => {
		const lines = await open(page(two, '<svg><iframe></iframe><textarea placeholder="Reply"></textarea><input></svg>'));
		expect(lines).toEqual([expect.stringMatching(/^opened .*Thanks$/), 'focused chat-1']);
		const errors: unknown[] = [];
		window.addEventListener('error', ({ message }) => errors.push(message), { signal: life.signal });
		document.querySelector('svg textarea')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
		expect(errors).toEqual([]);
		expect(news()).toEqual([]);
	});

	test('is turned round when what the agent sent appears at the other side', async () => {
		await open(page(two));
		const lines = await send('Let me look at that', row('start', 'Let me look at that'));
		expect(lines).toContain('left chat-1');
		expect(lines.at(-2)).toContain(
			'[agent] Hi, it is broken | [customer] I am sorry | [agent] Thanks | [agent] Let me',
		);
	});

	test('is not turned round by a customer who repeats the answer', async () => {
		await open(page(two));
		await send('Is it the blue one?', row('end', 'Is it the blue one?'));
		expect(await add(row('start', 'Is it the blue one?'), 2000)).toEqual([
			'message chat-1: [customer] Is it the blue one?',
		]);
	});

	test('has lines of the system read that look like nothing before, and no days', async () => {
		await open(page(two));
		expect(await add('<div class="linie"><span data-drawn="centre">Siti joined</span></div>')).toEqual([
			'message chat-1: [system] Siti joined',
		]);
		expect(await add('<div class="tag"><span data-drawn="centre">Monday, 24 November</span></div>')).toEqual([]);
	});

	test('has dots that a program draws while somebody types taken for no message, and the words that follow told', async () => {
		await open(page(two));
		expect(await add(row('start', '…'))).toEqual([]);
		const words = talk().lastElementChild?.querySelector('.worte');
		if (words) words.textContent = 'It came';
		await time.pass(50);
		expect(news()).toEqual(['message chat-1: [customer] It came']);
		expect(await add(row('start', '...'))).toEqual(['message chat-1: [customer] ...']);
	});

	test('has its rows told by names that what holds them does not have', async () => {
		const styled = (side: string, text: string): string =>
			row(side, text).replace('class="zeile', 'class="zeile lib-x');
		await open(
			page([styled('start', 'Hi'), styled('end', 'Hello'), styled('start', 'It is broken')]).replace(
				'id="talk"',
				'id="talk" class="talk lib-x"',
			),
		);
		for (const text of ['Are you there?', 'Hello?'])
			expect(await add(styled('start', text))).toEqual([`message chat-1: [customer] ${text}`]);
		expect(await add(styled('end', 'One moment'))).toEqual(['message chat-1: [agent] One moment']);
	});

	test('has yellow messages beside others of the agent taken for notes', async () => {
		const note =
			'<div class="zeile b n"><div class="worte" data-drawn="end" data-colour="rgb(254, 243, 199)">Rude!</div></div>';
		await open(page(two));
		expect(await add(note)).toEqual(['message chat-1: [note] Rude!']);
	});

	test('is read where each row keeps its words and its side in a shadow root of its own', async () => {
		if (customElements.get('x-said') === undefined) {
			/** Draws itself a moment after it came, as such components do. */
			class Said extends HTMLElement {
				async connectedCallback(): Promise<void> {
					const shadow = this.attachShadow({ mode: 'open' });
					await Promise.resolve();
					const side = this.getAttribute('at') ?? '';
					shadow.innerHTML = `<div part="line${side === 'end' ? ' sent' : ''}"><div part="head"></div>
						<div part="words" data-drawn="${side}">${this.getAttribute('words')}</div></div>`;
				}
			}
			customElements.define('x-said', Said);
		}
		const said = (side: string, words: string): string => `<x-said at="${side}" words="${words}"></x-said>`;
		const lines = await open(
			page([said('start', 'Hi, it is broken'), said('end', 'I am sorry'), said('start', 'Thanks')]),
		);
		expect(lines[0]).toMatch(/\[customer\] Hi, it is broken \| \[agent\] I am sorry \| \[customer\] Thanks$/);
		expect(await add(said('end', 'One moment') + said('start', 'ok'))).toEqual([
			'message chat-1: [agent] One moment',
			'message chat-1: [customer] ok',
		]);
	});

	test('is read from right to left', async () => {
		document.dir = 'rtl';
		const lines = await open(page([row('end', 'Hi'), row('start', 'Hello'), row('end', 'Help')]));
		expect(lines[0]).toContain('[customer] Hi | [agent] Hello | [customer] Help');
	});

	test('is read with the last message first', async () => {
		const times = ['09:12', '09:11', '09:10'].map(
			(at) =>
				`<div class="zeile a"><b class="time">${at}</b><div class="worte" data-drawn="start">at ${at} sharp</div></div>`,
		);
		const lines = await open(page([...times, row('end', 'Good morning to you')]));
		expect(lines[0]).toContain('[customer] at 09:10 sharp | [customer] at 09:11 sharp | [customer] at 09:12 sharp');
	});

	test('is left when its transcript goes, and read again when another comes', async () => {
		await open(page(two));
		document.querySelector('main')!.innerHTML = '<p>No chat</p>';
		await time.pass(3000);
		expect(news()).toEqual(['left chat-1']);
		document.body.innerHTML = page(two).replaceAll('zeile', 'reihe').replace('talk', 'other');
		await time.pass(6000);
		expect(news()[0]).toMatch(/^opened .*Hi, it is broken/);
	});
});

describe('a whole helpdesk', () => {
	/** Names and avatars in elements that do not say so. */
	const helpdeskRow = (side: string, name: string, text: string, more = ''): string =>
		`<div class="zeile ${side}"><div class="kopf"><span>${name}</span></div><div class="bild"><span>${name.slice(0, 2).toUpperCase()}</span></div>${more}
		<div class="worte" data-drawn="${side}">${text}</div></div>`;
	const talkOf = [
		helpdeskRow('start', 'Nur Aisyah', 'Hi, it broke'),
		helpdeskRow('end', 'Mei Ling', 'I am sorry to hear that'),
		helpdeskRow('start', 'Nur Aisyah', 'Thanks for that'),
		helpdeskRow('end', 'Mei Ling', 'You are welcome'),
		helpdeskRow('start', 'Nur Aisyah', 'Bye then'),
	];
	const said = '[customer] Hi, it broke | [agent] I am sorry to hear that | [customer] Thanks for that | [agent] You';

	test('has names and initials that nothing marks kept out of the words', async () => {
		expect((await open(page(talkOf)))[0]).toContain(said);
	});

	test('has labels such as “Internal” kept out of the words', async () => {
		const note = helpdeskRow('end', 'Mei Ling', 'He is rude today', '<div class="note-tag">Internal</div>');
		const lines = await open(page([...talkOf, note]));
		expect(lines[0]).toMatch(/\[note\] He is rude today$/);
	});

	test('has names and times kept out of the words where only a dot parts them', async () => {
		const dotted = (side: string, text: string): string =>
			`<div class="zeile ${side}"><div class="kopf"><span>${side === 'end' ? 'Mei Ling' : 'Nur Aisyah'}</span> · <span>09:1${text.length % 10}</span></div><div class="worte" data-drawn="${side}">${text}</div></div>`;
		const lines = await open(
			page([
				dotted('start', 'It broke on the way here'),
				dotted('end', 'I am sorry to hear'),
				dotted('start', 'Can you send one more'),
			]),
		);
		expect(lines[0]).toMatch(
			/: \[customer\] It broke on the way here \| \[agent\] I am sorry to hear \| \[customer\] Can you send one more$/,
		);
	});

	test('has names told from times that stand within them', async () => {
		const headed = (side: string, name: string, text: string): string =>
			`<div class="zeile ${side}"><div class="kopf">${name}<time>09:1${text.length % 10}</time></div><div class="worte" data-drawn="${side}">${text}</div></div>`;
		const lines = await open(
			page([
				headed('start', 'Nur Aisyah', 'It broke on the way here'),
				headed('end', 'Mei Ling', 'I am sorry to hear'),
				headed('start', 'Nur Aisyah', 'Can you send one more'),
			]),
		);
		expect(lines[0]).toMatch(
			/: \[customer\] It broke on the way here \| \[agent\] I am sorry to hear \| \[customer\] Can you send one more$/,
		);
	});

	test('has words that nobody can see left out', async () => {
		const spoken = (side: string, who: string, text: string): string =>
			row(side, text).replace('<i class="name">', `<p class="laut" data-drawn="none">${who} said:</p><i class="name">`);
		const lines = await open(
			page([spoken('start', 'Nur', 'It broke'), spoken('end', 'You', 'I am sorry'), spoken('start', 'Nur', 'Thanks')]),
		);
		expect(lines[0]).toMatch(/: \[customer\] It broke \| \[agent\] I am sorry \| \[customer\] Thanks$/);
	});

	test('has what stands where a message was taken back left out', async () => {
		const gone = '<div class="zeile deleted"><div class="worte" data-drawn="start">Message deleted</div></div>';
		const lines = await open(page([...two, gone]));
		expect(lines[0]).toMatch(/\[customer\] Thanks$/);
		expect(await add(gone.replace('Message deleted', 'Taken back'))).toEqual([]);
	});

	test('has a text that says so left out where nothing else does, and rows below it go on with the one above', async () => {
		document.title = 'Nur Aisyah | Inbox';
		const more = (text: string): string => `<div class="zeile"><p class="worte">${text}</p></div>`;
		await open(page([signed('Nur Aisyah', 'Hi'), signed('Mei', 'Hello'), signed('Nur Aisyah', 'It broke')]));
		await add(more('Into two pieces'));
		await add(more('Hello?'));
		const words = talk().querySelectorAll('.worte')[3]!;
		words.classList.add('status');
		words.textContent = 'This message has been deleted.';
		await time.pass(3000);
		document.title = '';
		expect(news()).toEqual(['removed chat-1: row-4']);
	});

	test.each([
		['called after their owner alone', (name: string) => `<b class="user c-20" role="button">${name}</b>`],
		['called names', (name: string) => `<b class="open sender_name" role="button"><i class="tip">${name}</i></b>`],
		[
			'standing in what is called a name',
			(name: string) => `<b class="col__name"><button class="open">${name}</button></b>`,
		],
	])('has names read that can be pressed, %s', async (_, pressed) => {
		const line = (name: string, text: string): string =>
			`<div class="zeile">${pressed(name)}<p class="worte">${text}</p></div>`;
		const rows = [line('Nur Aisyah', 'Hi'), line('Mei', 'Hello'), line('Nur Aisyah', 'It broke')];
		const lines = await open(page(rows, '<h2>Nur Aisyah</h2>'));
		expect(lines[0]).toMatch(/: \[customer\] Hi \| \[agent\] Hello \| \[customer\] It broke$/);
	});

	test('is read in posts, though within them the words alone are called a message', async () => {
		const post = (name: string, text: string): string =>
			`<div class="post" id="p${text.length}"><b class="name">${name}</b><div class="post-words" id="w${text.length}_message"><p class="worte">${text}</p></div></div>`;
		const long = 'and somebody must have used it before me, which is not what I have paid for';
		const rows = [
			post('Nur Aisyah', `Hi, ${long}`),
			post('Mei', `Hello, ${long}.`),
			post('Nur Aisyah', `It broke, ${long}`),
		];
		const lines = await open(page(rows, '<h2>Nur Aisyah</h2>'));
		expect(lines[0]).toMatch(/: \[customer\] Hi, [^|]* \| \[agent\] Hello, [^|]* \| \[customer\] It broke, /);
	});

	test('has initials told from names where both stand in something that is called a name', async () => {
		const faced = (name: string, letters: string, text: string): string =>
			`<div class="zeile"><a class="open-author-box"><b class="gesicht">${letters}</b></a><a class="open-author-box">${name}</a><p class="worte">${text}</p></div>`;
		await open(
			page(
				[
					faced('Nur Aisyah', 'NA', 'Hi'),
					faced('Mei Ling', 'ML', 'Hello'),
					faced('Nur Aisyah', 'NA', 'It broke'),
					faced('Mei Ling', 'ML', 'I see'),
				],
				'<aside><b>NA</b></aside><h2>Nur Aisyah</h2>',
			),
		);
		expect(events[0]).toMatchObject({
			people: { customer: 'Nur Aisyah' },
			history: [{ author: 'Nur Aisyah' }, {}, {}, {}],
		});
	});

	test('is read by the side of a bubble and the face beside it where the bubble alone stands in the middle', async () => {
		const narrow = (side: string, text: string): string =>
			`<div class="zeile ${side === 'end' ? 'b' : 'a'}"><img data-drawn="face-${side}"><p class="worte" data-drawn="middle">${text}</p></div>`;
		const lines = await open(
			page([narrow('start', 'It broke'), narrow('end', 'I am sorry'), narrow('start', 'Thanks')]),
		);
		expect(lines[0]).toMatch(/: \[customer\] It broke \| \[agent\] I am sorry \| \[customer\] Thanks$/);
	});

	test('is read where a component scrolls what is slotted into it', async () => {
		if (customElements.get('x-scroller') === undefined) {
			class Scroller extends HTMLElement {
				connectedCallback(): void {
					this.attachShadow({ mode: 'open' }).innerHTML =
						'<div data-scrolls><slot></slot></div><slot name="fixed"></slot>';
				}
			}
			customElements.define('x-scroller', Scroller);
		}
		const plain = page(two).replace('id="talk" data-scrolls', 'id="talk"');
		expect(await open(plain)).toEqual([]);
		life.abort();
		const slotted = plain
			.replace('<div id="talk">', '<x-scroller><div id="talk">')
			.replace('</div>\n\t<form>', '</div></x-scroller><form>');
		expect((await open(slotted))[0]).toMatch(/\[agent\] I am sorry \| \[customer\] Thanks$/);
	});

	test('is read in rows of a table', async () => {
		const cell = (side: string, text: string): string =>
			`<tr class="${side === 'end' ? 'b' : 'a'}"><td><div data-drawn="${side}">${text}</div></td></tr>`;
		const rows = [cell('start', 'It broke'), cell('end', 'Oh no'), cell('start', 'Yes'), cell('end', 'Wait')];
		const lines = await open(page([`<table><tbody>${rows.join('')}</tbody></table>`]));
		expect(lines[0]).toMatch(/: \[customer\] It broke \| \[agent\] Oh no \| \[customer\] Yes \| \[agent\] Wait$/);
	});

	test('has pictures without words tell nothing of who wrote what', async () => {
		const picture = helpdeskRow('start', 'Nur Aisyah', '<img class="foto">');
		const lines = await open(page([...talkOf.slice(0, 3), picture, ...talkOf.slice(3)]));
		expect(lines[0]).toContain(said);
	});

	test('has what a program writes told from what the agent writes, by its name', async () => {
		const bot = helpdeskRow('end', 'Kedai Bot', 'A person will come soon');
		expect((await open(page([...talkOf, bot, bot])))[0]).toContain('[bot] A person will come soon');
	});

	test('has no name over the rows of one writer taken for a line', async () => {
		const over = '<div class="gruppe"><div class="agent-name" data-drawn="centre">Mei Ling</div></div>';
		const lines = await open(page([...two.slice(0, 1), over, ...two.slice(1)]));
		expect(lines[0]).toMatch(/: \[customer\] Hi, it is broken \| \[agent\] I am sorry \| \[customer\] Thanks$/);
	});

	test('has days at the side left out, and a day that the customer writes told', async () => {
		const day = (text: string): string => `<div class="zeile tag"><span data-drawn="start">${text}</span></div>`;
		const lines = await open(page([day('Yesterday'), ...two, day('Today'), row('start', 'Today')]));
		expect(lines[0]).toMatch(
			/: \[customer\] Hi, it is broken \| \[agent\] I am sorry \| \[customer\] Thanks \| \[customer\] Today$/,
		);
	});

	test('is not taken for newest first where its clocks pass midnight', async () => {
		const times = ['22:58', '22:59', '00:01', '00:02'].map(
			(at) =>
				`<div class="zeile a"><b class="time">${at}</b><div class="worte" data-drawn="start">at ${at} sharp</div></div>`,
		);
		const lines = await open(page([...times, row('end', 'Good morning to you')]));
		expect(lines[0]).toMatch(/at 22:58 sharp.*at 22:59 sharp.*at 00:01 sharp.*at 00:02 sharp/);
	});

	test('is not read where rows of one shape stand at both sides', async () => {
		const alike = (side: string, text: string): string =>
			`<div class="zeile"><div class="worte"><span data-drawn="${side}">${text}</span></div></div>`;
		expect(await open(page([alike('start', 'Hi'), alike('end', 'Hello'), alike('start', 'It broke')]))).toEqual([]);
	});

	test('is not read as the agent’s alone where the customer is known to have written', async () => {
		const end = [helpdeskRow('end', 'Nur Aisyah', 'Hi, it broke'), helpdeskRow('end', 'Nur Aisyah', 'Hello?')];
		expect(await open(page([...end, ...end], '<header><h2>Nur Aisyah</h2></header>'))).toEqual([]);
	});
});

describe('a page where names alone tell who wrote what', () => {
	const talkOf = [
		signed('Nur Aisyah', 'Hi'),
		signed('Mei', 'Hello'),
		signed('Nur Aisyah', 'It broke'),
		signed('Mei', 'Oh no'),
	];

	test('is read where its title names the customer; rows without a name go on with the one above', async () => {
		document.title = 'Nur Aisyah | Inbox';
		const more = '<div class="zeile"><p class="worte">Into two pieces</p></div>';
		const lines = await open(page([...talkOf.slice(0, 3), more, ...talkOf.slice(3)]));
		document.title = '';
		expect(lines[0]).toContain(
			'[customer] Hi | [agent] Hello | [customer] It broke | [customer] Into two pieces | [agent] Oh no',
		);
	});

	test('is silent until the agent has sent something', async () => {
		expect(await open(page(talkOf))).toEqual([]);
		expect(reading.health()).toMatchObject({ state: 'unreadable', found: { rows: 4, roles: 0, composer: true } });
		const lines = await send('Let me see', signed('Mei', 'Let me see'));
		expect(lines[0]).toContain(
			'[customer] Hi | [agent] Hello | [customer] It broke | [agent] Oh no | [agent] Let me see',
		);
		expect(await add(signed('Nur Aisyah', 'Thanks'))).toEqual(['message chat-1: [customer] Thanks']);
	});

	test('is read after a click on Send, however long the answer stood there before', async () => {
		await open(page(talkOf));
		type('Let me see');
		await time.pass(10_000);
		document.querySelector('button')!.click();
		input().value = '';
		expect((await add(signed('Mei', 'Let me see'), 2000))[0]).toContain('[agent] Let me see');
	});

	test.each([
		['while what was typed still stands there', () => type('Let me see')],
		['long after something was sent', () => send('Let me see', '')],
	])('is not looked at for each click %s', async (_, act) => {
		await open(page(talkOf));
		await act();
		await time.pass(10_000);
		const before = layout.asked();
		for (let count = 0; count < 3; count += 1) {
			talk().dispatchEvent(new MouseEvent('click', { bubbles: true }));
			await time.pass(2000);
		}
		expect(layout.asked()).toBe(before);
	});

	test('is not read by sides where long lines reach the end of a narrow window', async () => {
		const first = (name: string, text: string): string =>
			`<div class="zeile"><i class="name">${name}</i><p class="worte" data-drawn="bare-long">${text}</p></div>`;
		const next = '<div class="zeile"><p class="worte" data-drawn="bare-short">Into two pieces</p></div>';
		const rows = [first('Nur Aisyah', 'It broke'), next, first('Mei', 'Oh no'), first('Nur Aisyah', 'Yes')];
		const lines = await open(page(rows, '<header><h2>Nur Aisyah</h2></header>'));
		expect(lines[0]).toMatch(
			/: \[customer\] It broke \| \[customer\] Into two pieces \| \[agent\] Oh no \| \[customer\] Yes$/,
		);
	});

	test('is read at once where one of them stands over the chat', async () => {
		const lines = await open(page(talkOf, '<header><h2>Nur Aisyah</h2></header>'));
		expect(lines[0]).toContain('[customer] Hi | [agent] Hello | [customer] It broke | [agent] Oh no');
		expect(events[0]).toMatchObject({ people: { customer: 'Nur Aisyah' } });
	});
});

describe('the next chat in the same place', () => {
	test('has its customer known once the page says the name', async () => {
		const head = '<header><h2>Nur Aisyah</h2></header>';
		await open(page([signed('Nur Aisyah', 'Hi'), signed('Mei', 'Hello'), signed('Nur Aisyah', 'It broke')], head));
		talk().innerHTML = [signed('Ben Tan', 'Where is it?'), signed('Mei', 'On its way'), signed('Ben Tan', 'Good')].join(
			'',
		);
		await time.pass(100);
		document.querySelector('h2')!.textContent = 'Ben Tan';
		await time.pass(3000);
		const opened = news().filter((line) => line.startsWith('opened') && line.includes('|'));
		expect(opened.at(-1)).toContain('[customer] Where is it? | [agent] On its way | [customer] Good');
	});
});

describe('a page that is no chat', () => {
	test.each([
		[
			'a search over results',
			'<main><input type="text" placeholder="Search"><ul><li>One</li><li>Two</li><li>Three</li></ul></main>',
			false,
		],
		[
			'a form below questions',
			`<main><ul>${'<li><h3>How?</h3><p>So.</p></li>'.repeat(4)}</ul><form><textarea placeholder="Your message"></textarea><button>Send</button></form></main>`,
			true,
		],
		[
			'a history of the firm over a form',
			`<main><ul class="jahre">${two.join('')}</ul><form><textarea placeholder="Your message"></textarea><button>Send</button></form></main>`,
			true,
		],
		['a page of text', '<main><p>One</p><p>Two</p><p>Three</p></main>', false],
	])('is not read: %s', async (_, html, composer) => {
		expect(await open(html)).toEqual([]);
		expect(reading.health()).toMatchObject({ state: 'unreadable', found: { roles: 0, composer } });
	});
});
