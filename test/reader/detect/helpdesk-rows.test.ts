// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { piecesIn } from '../../../src/reader/detect/bubbles.ts';
import { partsOf } from '../../../src/reader/detect/piece-parts.ts';
import { say } from '../page.ts';
import { drawn } from './drawn.ts';
import { openUnknown } from './open-unknown.ts';

/** Rows as whole helpdesks draw them, with faces, heads and marks beside the words. */

let life: AbortController | undefined;
afterEach(() => life?.abort());

const open = async (
	rows: readonly string[],
	head = '',
	composer = '<button>Send</button>',
	place: HTMLElement | ShadowRoot = document.body,
) => {
	place.innerHTML = `<main>${head}<div id="talk" data-scrolls>${rows.join('')}</div>
		<form>${composer}<textarea placeholder="Type a message"></textarea></form></main>`;
	life = new AbortController();
	const { events, time } = await openUnknown(life.signal);
	const news = (): readonly string[] => events.splice(0).map(say);
	const people = events.flatMap((one) => (one.type === 'opened' ? [one.people] : []));
	return { first: news()[0]?.replace('opened chat-1: ', ''), people, news, time };
};
const talk = (): Element => document.querySelector('#talk')!;

type Said = readonly [side: 'start' | 'end', text: string];
const said: readonly Said[] = [
	['start', 'My parcel is late again'],
	['start', 'Again!'],
	['end', 'I am sorry to hear that'],
	['start', 'Where is it?'],
];
const wanted = '[customer] My parcel is late again | [customer] Again! | [agent] I am sorry to hear that';

describe('a row of a helpdesk', () => {
	const line = (text: string): string =>
		`<div class="zeile mitte"><span class="klein" data-drawn="centre">${text}</span></div>`;

	test('has initials in a box of their own kept out of the words, where its name stands elsewhere', async () => {
		const rows = said.map(
			([side, text]) =>
				`<div class="zeile ${side}"><div class="bild" data-drawn="face-${side}">${side === 'end' ? 'A' : 'F'}</div><div class="worte" data-drawn="${side}">${text}</div></div>`,
		);
		expect((await open(rows)).first).toMatch(`${wanted} | [customer] Where is it?`);
	});

	test('has a name with something to it kept out of the words', async () => {
		const rows = said.map(
			([side, text]) =>
				`<div class="zeile ${side}"><div class="kopf"><span><strong>${side === 'end' ? 'Mei Ling' : 'Nur Aisyah'}</strong> via Chat</span><span>09:12</span></div><div class="inhalt" data-drawn="${side}"><p>${text}</p></div></div>`,
		);
		const { first, people } = await open(rows, '<h2>Nur Aisyah</h2>');
		expect(first).toMatch(`${wanted} | [customer] Where is it?`);
		expect(people).toEqual([{ customer: 'Nur Aisyah' }]);
	});

	test('is not signed by somebody whom a sentence ends with, or begins with where it is all that stands there', () => {
		const partOfName = (html: string): string | undefined => {
			document.body.innerHTML = `<div class="title">${html}</div>`;
			const pieces = piecesIn(document.body, drawn());
			const parts = partsOf({ row: document.body, pieces }, { texts: new Set(), places: new Set() });
			return [...parts].find(([{ element }]) => element.tagName === 'B')?.[1];
		};
		expect(partOfName('Mei Ling gave it to <b>Siti</b>')).toBe('body');
		expect(partOfName('<b>Siti</b> has it now')).toBe('body');
		expect(partOfName('<b>Siti</b> via chat</div><div>Hello you')).toBe('name');
	});

	test('has what stands in a line with the time kept out of the words', async () => {
		const rows = said.map(
			([side, text], index) =>
				`<div class="zeile ${side}"><div data-drawn="${side}"><div class="worte">${text}</div><div class="unten"><span>${index > 1 ? `Flow: n${index}` : ''}</span><span>09:12</span></div></div></div>`,
		);
		expect((await open(rows)).first).toMatch(`${wanted} | [customer] Where is it?`);
	});

	test('has times kept out of the words whose names lines of the system have as well', async () => {
		const rows = said.map(
			([side, text]) =>
				`<div class="zeile ${side}"><div class="halb"><div class="blase" data-drawn="${side}">${text}</div><div class="klein">09:12 AM</div></div></div>`,
		);
		const { first } = await open([line('Nur opened it'), ...rows.slice(0, 3), line('Mei took it'), ...rows.slice(3)]);
		expect(first).toBe(`[system] Nur opened it | ${wanted} | [system] Mei took it | [customer] Where is it?`);
	});

	test('has the quotation that it answers kept out of the words, however long', async () => {
		const rows = said.map(
			([side, text], index) =>
				`<div class="zeile ${side}"><div data-drawn="${side}">${index === 3 ? '<div class="msg-quote"><div>Mei Ling [today, 09:11]</div><div>I am sorry to hear that</div></div>' : ''}<div class="worte">${text}</div></div></div>`,
		);
		const { first } = await open([line('Nur opened it'), ...rows.slice(0, 3), line('Mei took it'), ...rows.slice(3)]);
		expect(first).toBe(`[system] Nur opened it | ${wanted} | [system] Mei took it | [customer] Where is it?`);
	});

	test('is at the side of its face where its box takes all the rest', async () => {
		const rows = said.map(([side, text]) => {
			const wide = side === 'end' ? 'from-start' : 'to-end';
			return `<div class="zeile ${side === 'end' ? 'b' : 'a'}"><img class="bild" data-drawn="face-${side}"><div class="worte" data-drawn="${wide}">${text}</div></div>`;
		});
		expect((await open(rows)).first).toMatch(wanted);
	});

	test('is a note in the palest yellow as well', async () => {
		const rows = said.map(
			([side, text]) => `<div class="zeile ${side}"><div class="worte" data-drawn="${side}">${text}</div></div>`,
		);
		const note =
			'<div class="zeile end n"><div class="worte" data-drawn="end" data-colour="rgb(255, 251, 235)">Rude!</div></div>';
		expect((await open([...rows, note])).first).toMatch(/\[note\] Rude!$/);
	});

	test('is no part of a message, where every text has the name of a library', async () => {
		const box = ([side, text]: Said): string =>
			side === 'start'
				? `<div class="css-m2"><div class="css-b2" data-drawn="start"><p class="lib-text css-x8">${text}</p><p class="lib-text css-t9">09:12</p></div></div>`
				: `<div class="css-m1"><div class="css-b1" data-drawn="end"><p class="lib-text css-n7">Mei Ling</p><p class="lib-text css-x8">${text}</p><p class="lib-text css-t9">09:12 ✓</p></div></div>`;
		const { first } = await open([...said, ['end', 'It is on its way'] as const].map(box));
		expect(first).toBe(`${wanted} | [customer] Where is it? | [agent] It is on its way`);
	});

	test('is told for itself where it stands in a group, whatever the parts are called', async () => {
		const group = (side: string, ...texts: readonly string[]): string =>
			`<div class="css-g1 css-${side === 'end' ? 'r1' : 'l1'}"><div class="css-s7">${texts.map((text) => `<div class="css-b2" data-drawn="${side}">${text}</div>`).join('')}<div class="css-t4">09:12</div></div></div>`;
		const { first, time, news } = await open([
			group('start', 'My parcel is late again', 'Again!'),
			group('end', 'I am sorry to hear that'),
			group('start', 'Where is it?'),
			group('end', 'On its way'),
			group('start', 'Since when?'),
			group('end', 'Since Monday'),
			group('start', 'Thanks'),
		]);
		expect(first).toMatch(`${wanted} | [customer] Where is it?`);
		talk()
			.querySelector('.css-g1:last-child .css-b2')!
			.insertAdjacentHTML('afterend', '<div class="css-b2" data-drawn="start">Hello?</div>');
		await time.pass(50);
		expect(news()).toEqual(['message chat-1: [customer] Hello?']);
	});
});

describe('the next chat in the same list', () => {
	const row = (side: string, text: string): string =>
		`<div class="zeile ${side === 'end' ? 'b' : 'a'}"><div class="worte" data-drawn="${side}">${text}</div></div>`;
	const line = (text: string): string => `<div class="linie"><span data-drawn="centre">${text}</span></div>`;
	const rows = [line('Mei Ling joined'), ...said.map(([side, text]) => row(side, text))];

	test.each([
		['lines of the system', 'Good day'],
		['the first words', 'My parcel is late again'],
	])('is told as another one though %s are the same', async (_, hello) => {
		const { time, news } = await open(rows);
		news();
		talk().innerHTML = [line('Mei Ling joined'), row('start', hello), row('start', 'I lost my card')].join('');
		await time.pass(500);
		expect(news()).toEqual([
			'left chat-1',
			`opened chat-1: [system] Mei Ling joined | [customer] ${hello} | [customer] I lost my card`,
			'focused chat-1',
		]);
	});
});

describe('what stands around a chat', () => {
	const rows = said.map(
		([side, text]) =>
			`<div class="zeile ${side}"><i class="name">${side === 'end' ? 'Mei Ling' : 'Nur Aisyah'}</i><div class="worte" data-drawn="${side}">${text}</div></div>`,
	);

	test('has the customer’s name alone read, where the queue stands beside it', async () => {
		const { people } = await open(rows, '<h2><b>Nur Aisyah</b> · Skill: Billing</h2>');
		expect(people).toEqual([{ customer: 'Nur Aisyah' }]);
	});

	test('has no tab called “Reply” taken for the button that sends', async () => {
		const { time, news } = await open(rows, '', '<button type="button" role="tab">Reply</button><button>Send</button>');
		news();
		const field = document.querySelector('textarea')!;
		const write = (text: string): void => {
			field.value = text;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		};
		write('One moment');
		document.querySelector<HTMLElement>('[role="tab"]')!.click();
		write('');
		await time.pass(2000);
		expect(news()).toEqual(['draft chat-1: One moment', 'draft chat-1: ']);
	});

	test.each([
		['whose tab is chosen', (tab: Element) => tab.setAttribute('aria-selected', 'true')],
		['whose tab is active', (tab: Element) => tab.classList.add('is-active')],
		[
			'that the field asks for',
			() => document.querySelector('textarea')!.setAttribute('placeholder', 'Write an internal note'),
		],
	])('has what is written into a note told as one %s', async (_, choose) => {
		const tabs = '<div><a class="tab is-inactive">Private note</a></div><button>Send</button>';
		const { time, news } = await open(rows, '', tabs);
		news();
		const write = async (text: string): Promise<void> => {
			const field = document.querySelector('textarea')!;
			field.value = text;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			await time.pass(500);
		};
		await write('Hello');
		await write('');
		const tab = document.querySelector('.tab')!;
		tab.classList.remove('is-inactive');
		choose(tab);
		await time.pass(500);
		await write('He is rude');
		expect(news()).toEqual(['draft chat-1: Hello', 'draft chat-1: ', 'draft chat-1: (note) He is rude']);
	});

	test('has drafts told where all of it stands in a shadow root', async () => {
		document.body.innerHTML = '<x-desk></x-desk>';
		const shadow = document.querySelector('x-desk')!.attachShadow({ mode: 'open' });
		const { time, news } = await open(rows, '', '<a class="tab">Private note</a><button>Send</button>', shadow);
		news();
		shadow.querySelector('textarea')!.value = 'Hello';
		shadow.querySelector('textarea')!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
		await time.pass(500);
		expect(news()).toEqual(['draft chat-1: Hello']);
	});
});
