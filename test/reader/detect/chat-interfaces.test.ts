// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { windowLayout } from '../../../src/reader/detect/layout.ts';
import { say } from '../page.ts';
import { openUnknown } from './open-unknown.ts';

/** How interfaces from npm draw their chats, with classes that say nothing. */

const form = '<form><textarea placeholder="Type a message"></textarea><button>Send</button></form>';
const page = (rows: readonly string[], head = ''): string =>
	`<main>${head}<div id="talk" data-scrolls>${rows.join('')}</div>${form}</main>`;

let life = new AbortController();

const open = async (html: string) => {
	document.body.innerHTML = html;
	life = new AbortController();
	const { events, layout, time } = await openUnknown(life.signal);
	const news = (): readonly string[] =>
		events
			.splice(0)
			.filter(({ type }) => type !== 'focused')
			.map((event) => say(event).replace(/^opened .*?: /, 'opened: '));
	return {
		lines: news(),
		asked: layout.asked,
		add: async (row: string, before: Element | null = null): Promise<readonly string[]> => {
			const place = document.createElement('template');
			place.innerHTML = row;
			document.querySelector('#talk')?.insertBefore(place.content, before);
			await time.pass(1000);
			return news();
		},
	};
};
afterEach(() => life.abort());

const row = (side: string, text: string, more = '', attributes = ''): string =>
	`<div class="zeile ${side === 'end' ? 'b' : 'a'}"${attributes}>${more}<div class="worte" data-drawn="${side}">${text}</div></div>`;
const said = 'opened: [customer] It broke | [agent] I am sorry | [customer] Thanks';

describe('interfaces that nobody here wrote', () => {
	test('a bubble as wide as the chat is of whoever is shown beside it', async () => {
		const face = '<img class="bild" data-drawn="face-start">';
		const { lines } = await open(
			page([row('to-end', 'It broke', face), row('end', 'I am sorry'), row('to-end', 'Thanks', face)]),
		);
		expect(lines).toEqual([said]);
	});

	test.each([
		['an id of its own', (nth: number) => `class="zeile" data-popupid="x${'abcdefg'.charAt(nth)}y"`],
		['its number in a class', (nth: number) => `class="zeile msg-${nth}"`],
		['its number in an attribute', (nth: number) => `class="zeile" data-testid="row-by-index-${nth}"`],
	])('rows that each have %s are of one kind', async (_, attributes) => {
		const texts = ['It broke', 'I am sorry', 'Thanks', 'Welcome', 'Bye'];
		const rows = texts.map(
			(text, nth) =>
				`<div ${attributes(nth)}><div class="worte ${nth % 2 === 1 ? 'b' : 'a'}" data-drawn="${nth % 2 === 1 ? 'end' : 'start'}">${text}</div></div>`,
		);
		const chat = await open(page(rows.slice(0, 4)));
		const before = chat.asked();
		expect(await chat.add(rows[4] ?? '')).toEqual(['message chat-1: [customer] Bye']);
		expect(chat.asked()).toBe(before);
	});

	test('rows that a test id alone tells apart are', async () => {
		const by = (side: string, text: string): string =>
			`<div class="zeile" data-testid="line-${side}"><div class="worte"><span data-drawn="${side}">${text}</span></div></div>`;
		const { lines } = await open(page([by('start', 'It broke'), by('end', 'I am sorry'), by('start', 'Thanks')]));
		expect(lines).toEqual([said]);
	});

	test('words are read that stand in the shadow root of a part of the row', async () => {
		customElements.define(
			'x-worte',
			class extends HTMLElement {
				connectedCallback(): void {
					this.attachShadow({
						mode: 'open',
					}).innerHTML = `<div class="innen" data-drawn="${this.dataset.at}">${this.title}</div>`;
				}
			},
		);
		const shadowed = (side: string, text: string): string =>
			`<div class="zeile ${side === 'end' ? 'b' : 'a'}"><x-worte data-at="${side}" title="${text}"></x-worte></div>`;
		const chat = await open(
			page([shadowed('start', 'It broke'), shadowed('end', 'I am sorry'), shadowed('start', 'Thanks')]),
		);
		expect(chat.lines).toEqual([said]);
		expect(await chat.add(shadowed('end', 'Anything else?'))).toEqual(['message chat-1: [agent] Anything else?']);
		const last = [...document.querySelectorAll('x-worte')].at(-1);
		for (const inner of last?.shadowRoot?.querySelectorAll('.innen') ?? []) inner.textContent = 'That is all?';
		expect(await chat.add('')).toEqual(['edited chat-1: row-4 That is all?']);
	});

	test('a field that sticks to the end of what scrolls belongs to the rows above it', async () => {
		const chat = await open(
			`<main><div id="talk" data-scrolls>${row('start', 'It broke')}${row('end', 'I am sorry')}${row('start', 'Thanks')}<footer data-pinned>${form}</footer></div></main>`,
		);
		expect(chat.lines).toEqual([said]);
		expect(await chat.add(row('start', 'Bye'), document.querySelector('footer'))).toEqual([
			'message chat-1: [customer] Bye',
		]);
	});

	test('what comes and goes beside that field is no line of the chat', async () => {
		const chat = await open(
			`<main><div id="talk" data-scrolls>${row('start', 'It broke')}${row('end', 'I am sorry')}${row('start', 'Thanks')}<footer data-pinned>${form}</footer></div></main>`,
		);
		document
			.querySelector('footer')
			?.insertAdjacentHTML('afterbegin', '<p class="rat" data-drawn="centre">Press Enter</p>');
		expect(await chat.add('')).toEqual([]);
	});

	test('a form that scrolls away with the comments above it is no chat', async () => {
		// An answer of the shop stands further in.
		const { lines } = await open(
			`<main><div id="talk" data-scrolls>${row('full', 'It broke')}${row('end', 'We are sorry')}${row('full', 'Good value')}${form}</div></main>`,
		);
		expect(lines).toEqual([]);
	});

	test('initials in a disc are no words, though the page names nobody', async () => {
		const disc = '<div class="kreis" data-drawn="face-start">NA</div>';
		const { lines } = await open(
			page([
				row('start', 'It broke', disc),
				row('end', 'I am sorry'),
				row('start', 'Thanks', disc),
				row('start', 'OK'),
			]),
		);
		expect(lines).toEqual([`${said} | [customer] OK`]);
	});

	test('a short answer in capitals is no face', async () => {
		const by = (side: string, name: string, text: string): string => row(side, text, `<i class="name">${name}</i>`);
		const { lines } = await open(
			page([
				by('start', 'Nur', 'It broke'),
				by('end', 'Mei', 'I am sorry'),
				by('start', 'Nur', 'Thanks'),
				by('start', 'Nur', 'OK'),
			]),
		);
		expect(lines).toEqual([`${said} | [customer] OK`]);
	});

	test('names and times are known where every part has the name of the library', async () => {
		const boxed = (name: string, text: string, at: string): string =>
			`<div class="lib zeile"><div class="lib kopf"><span class="lib wer-name">${name}</span><b class="lib tag">Shop</b><i class="lib um">${at}</i></div><div class="lib"><p class="worte">${text}</p></div></div>`;
		const chat = await open(
			page(
				[
					boxed('Nur Aisyah', 'It broke', '09:12'),
					boxed('Mei Ling', 'I am sorry', '09:13'),
					boxed('Nur Aisyah', 'Thanks', '09:14'),
				],
				'<h2>Nur Aisyah</h2>',
			),
		);
		expect(chat.lines).toEqual([said]);
	});

	test('a line of the system is told where its time looks like words elsewhere', async () => {
		const line =
			'<div class="linie"><i class="klein">09:15</i><span class="klein" data-drawn="centre">Siti joined</span></div>';
		const chat = await open(page([row('start', 'It broke'), row('end', 'I am sorry'), row('start', 'Thanks')]));
		expect(await chat.add(line)).toEqual([expect.stringMatching(/^message chat-1: \[system\] .*Siti joined$/s)]);
	});

	test('a line at the side that is called the system’s is told as such, without its time', async () => {
		const line = '<div class="system-line"><span>Siti joined</span><i class="um">09:15</i></div>';
		const chat = await open(page([row('start', 'It broke'), row('end', 'I am sorry'), row('start', 'Thanks')]));
		expect(await chat.add(line)).toEqual(['message chat-1: [system] Siti joined']);
	});
});

test.each([
	['rgba(0, 0, 0, 0)', false],
	['rgb(255, 0, 0)', true],
])('a border of %s makes a box: %s', (borderInlineStartColor, isFilled) => {
	// jsdom knows no borders at the side where lines begin.
	const drawn = { backgroundColor: '', backgroundImage: 'none', borderInlineStartWidth: '1px', borderInlineStartColor };
	vi.stubGlobal('getComputedStyle', () => drawn);
	expect(windowLayout.look(document.body).isFilled).toBe(isFilled);
	vi.unstubAllGlobals();
});
