// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { parseLocalAdapters } from '../../../src/adapters/parse-local.ts';
import { derive } from '../../../src/reader/pick/derive.ts';
import { previewOf } from '../../../src/reader/pick/preview.ts';
import { drawn } from '../detect/drawn.ts';

const at = Date.parse('2026-11-25T10:00:00Z');
const pointAt = (wanted: string): Element =>
	[...document.querySelectorAll('*')].filter((one) => one.textContent?.trim() === wanted).at(-1)!;

const deriveFrom = (customer: string, own: string, name: string | null = null) =>
	derive(
		{
			customer: pointAt(customer),
			own: pointAt(own),
			composer: document.querySelector('textarea,[contenteditable]')!,
			name: name === null ? null : pointAt(name),
		},
		{ layout: drawn(), now: () => at },
	);

/** What is read by the description once it was kept, in one line each; or the problem. */
const readBy = (customer: string, own: string, name: string | null = null): readonly string[] | string => {
	const derived = deriveFrom(customer, own, name);
	if (!derived.ok) return derived.problem;
	const kept = parseLocalAdapters([{ origin: derived.base.location.origin, adapter: derived.adapter }]);
	if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
	const { preview } = previewOf(kept.value[0]!.adapter, derived.base, derived.root, at);
	return preview.messages.map(({ role, text }) => `${role}: ${text}`);
};

const field = '<form><textarea placeholder="Reply"></textarea><button>Send</button></form>';
const lines = [
	['c', 'Hello there'],
	['a', 'Hi, how can I help?'],
	['c', 'My parcel is late'],
	['a', 'Let me look'],
] as const;
const all = [
	'customer: Hello there',
	'agent: Hi, how can I help?',
	'customer: My parcel is late',
	'agent: Let me look',
];
const rows = (draw: (from: 'c' | 'a', text: string) => string): string =>
	lines.map(([from, text]) => draw(from, text)).join('');

test.each<[string, string]>([
	[
		'rows at two sides, with classes that say nothing',
		rows(
			(from, text) =>
				`<div class="zeile ${from === 'a' ? 'p' : 'q'}"><b data-drawn="${from === 'a' ? 'end' : 'start'}">${text}</b></div>`,
		),
	],
	[
		'rows at one side, told apart by one class alone',
		rows((from, text) => `<li class="${from === 'a' ? 'p' : 'q'}"><span>${text}</span></li>`),
	],
	[
		'only the own rows are marked',
		rows((from, text) => `<div class="zeile"><p${from === 'a' ? ' class="mark"' : ''}>${text}</p></div>`),
	],
	[
		'rows of one shape, told apart by who signs',
		rows(
			(from, text) =>
				`<div class="zeile"><i class="name">${from === 'a' ? 'Nurul' : 'Aisha'}</i><p class="worte">${text}</p></div>`,
		),
	],
	[
		'classes made by a build beside a lasting attribute',
		rows((from, text) => `<div class="css-1x2y3z" data-side="${from === 'a' ? 'right' : 'left'}"><p>${text}</p></div>`),
	],
	[
		'elements without any name but at each side',
		rows(
			(from, text) => `<div><p data-drawn="${from === 'a' ? 'end' : 'start'}" data-from="${from}">${text}</p></div>`,
		),
	],
])('reads a page by two messages and a field: %s', (_, html) => {
	document.body.innerHTML = `<main><div id="talk" data-scrolls>${html}</div>${field}</main>`;
	expect(readBy('My parcel is late', 'Hi, how can I help?')).toEqual(all);
});

test('lines of the system and days between the rows are no messages', () => {
	const row = (side: string, text: string): string =>
		`<div class="zeile ${side}"><b data-drawn="${side}">${text}</b></div>`;
	document.body.innerHTML = `<main><div id="talk" data-scrolls>
		${row('centre', 'Today')}${row('start', 'Hello there')}${row('centre', 'Nurul joined the chat')}
		${row('end', 'Hi, how can I help?')}${row('start', 'My parcel is late')}${row('end', 'Let me look')}</div>${field}</main>`;
	expect(readBy('Hello there', 'Let me look')).toEqual([
		all[0],
		'system: Nurul joined the chat',
		all[1],
		all[2],
		all[3],
	]);
});

test('a list that is parted by days is read whole', () => {
	const row = (side: string, text: string): string =>
		`<div class="zeile ${side}"><b data-drawn="${side}">${text}</b></div>`;
	document.body.innerHTML = `<main><div id="talk"><section>${row('start', 'Hello there')}</section>
		<section>${row('end', 'Hi, how can I help?')}${row('start', 'My parcel is late')}${row('end', 'Let me look')}</section></div>${field}</main>`;
	expect(readBy('My parcel is late', 'Let me look')).toEqual(all);
});

test('the name that was pointed at is read, and never written into a selector', () => {
	document.body.innerHTML = `<main><header><h2 title="Aisha Rahman">Aisha Rahman</h2></header><div id="talk">${rows(
		(from, text) => `<div class="zeile ${from}"><b data-drawn="${from === 'a' ? 'end' : 'start'}">${text}</b></div>`,
	)}</div>${field}</main>`;
	const derived = deriveFrom('Hello there', 'Let me look', 'Aisha Rahman');
	if (!derived.ok) throw new Error(derived.problem);
	expect(previewOf(derived.adapter, derived.base, derived.root, at).preview.name).toBe('Aisha Rahman');
	expect(JSON.stringify(derived.adapter)).not.toContain('Aisha');
});

describe('writers that only their names tell apart', () => {
	const signed = (customer: string): string =>
		`<main><h2 class="kunde">${customer}</h2><div id="talk">${rows(
			(from, text) =>
				`<div class="zeile"><i class="name">${from === 'a' ? 'Nurul' : customer}</i><p class="worte">${text}</p></div>`,
		)}</div>${field}</main>`;

	test('are told by the name over the chat, which is another one in the next chat', () => {
		document.body.innerHTML = signed('Aisha');
		const heading = document.querySelector('h2')!;
		const [customer, own] = ['Hello there', 'Let me look'].map(pointAt);
		const derived = derive(
			{ customer: customer!, own: own!, composer: document.querySelector('textarea')!, name: heading },
			{ layout: drawn(), now: () => at },
		);
		if (!derived.ok) throw new Error(derived.problem);
		expect(JSON.stringify(derived.adapter)).not.toMatch(/Aisha|Nurul/);
		document.body.innerHTML = signed('Ravi');
		const { preview } = previewOf(derived.adapter, document, document.querySelector('#talk')!, at);
		expect(preview.messages.map(({ role, text }) => `${role}: ${text}`)).toEqual(all);
		expect(preview.warnings).toEqual([]);
	});

	test('are told by the agent’s own name where none stands over the chat, and that is said', () => {
		document.body.innerHTML = signed('Aisha');
		const derived = deriveFrom('Hello there', 'Let me look');
		if (!derived.ok) throw new Error(derived.problem);
		expect(JSON.stringify(derived.adapter)).not.toContain('Aisha');
		document.body.innerHTML = signed('Ravi');
		const { preview } = previewOf(derived.adapter, document, document.querySelector('#talk')!, at);
		expect(preview.messages.map(({ role, text }) => `${role}: ${text}`)).toEqual(all);
		expect(preview.warnings).toEqual(['own-name']);
	});
});

test('what a writer says without signing again is theirs', () => {
	const talk = [
		['Aisha', 'Hello there'],
		['', 'Are you there?'],
		['Nurul', 'Hi, how can I help?'],
		['', 'Your number, please'],
	] as const;
	document.body.innerHTML = `<main><h2 class="kunde">Aisha</h2><div id="talk">${talk
		.map(
			([name, text]) =>
				`<div class="zeile">${name === '' ? '' : `<i class="name">${name}</i>`}<p class="worte">${text}</p></div>`,
		)
		.join('')}</div>${field}</main>`;
	expect(readBy('Hello there', 'Hi, how can I help?')).toEqual([
		'customer: Hello there',
		'customer: Are you there?',
		'agent: Hi, how can I help?',
		'agent: Your number, please',
	]);
});

test('names made by a build are used only where nothing else is there, and that is told', () => {
	document.body.innerHTML = `<main><div id="talk">${rows(
		(from, text) => `<div class="css-1x2y3z ${from === 'a' ? 'css-9k8j7h' : 'css-4d5f6g'}"><p>${text}</p></div>`,
	)}</div>${field}</main>`;
	const derived = deriveFrom('Hello there', 'Let me look');
	if (!derived.ok) throw new Error(derived.problem);
	expect(previewOf(derived.adapter, derived.base, derived.root, at).preview.warnings).toContain('fragile');
});

test.each<[string, string, string, string]>([
	['the same message twice', '<div class="z"><b>One</b> <i>Two</i></div><div class="z"><b>x</b></div>', 'One', 'Two'],
	['rows that nothing tells apart', '<div class="z"><b>One</b></div><div class="z"><b>Two</b></div>', 'One', 'Two'],
])('says what is the matter: %s', (name, html, customer, own) => {
	document.body.innerHTML = `<main><div id="talk">${html}</div>${field}</main>`;
	expect(readBy(customer, own)).toBe(name.startsWith('the same') ? 'same' : 'alike');
});

test('a page that hides the methods of its elements is read all the same', () => {
	document.body.innerHTML = `<main><form id="talk"><input name="querySelectorAll"><input name="parentNode">${rows(
		(from, text) => `<div class="zeile ${from}"><b data-drawn="${from === 'a' ? 'end' : 'start'}">${text}</b></div>`,
	)}</form>${field}</main>`;
	expect(readBy('Hello there', 'Let me look')).toEqual(all);
});
