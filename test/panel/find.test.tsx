// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Language } from '../../src/engine/message.ts';
import type { Snippet } from '../../src/engine/wordings.ts';
import { Panel } from '../../src/panel/panel.tsx';
import { mostFound, searchSnippets } from '../../src/panel/search.ts';
import { aGlance, aPage, aTip, critical } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => act(cleanup));

const snippet = (rule: string, en: string, ms: string, text: string): Snippet => ({
	rule,
	skill: 'acknowledge',
	level: 'advice',
	title: { en, ms },
	wording: { text, fills: [] },
	language: 'en',
});
const snippets = [
	snippet('date', 'Give the date', 'Beri tarikh', 'Your refund arrives by Thursday.'),
	snippet('refund', 'Hear the refund', 'Dengar bayaran balik', 'I see why you want your money back.'),
	snippet('naïve', 'Thank them', 'Ucap terima kasih', 'Thanks for the café’s receipt.'),
];

describe('searching wording', () => {
	test.each<[string, Language, readonly string[]]>([
		['', 'en', ['date', 'refund', 'naïve']],
		['refund', 'en', ['refund', 'date']],
		['REFUND arrives', 'en', ['date']],
		['cafe', 'en', ['naïve']],
		["café's", 'en', ['naïve']],
		['fund', 'en', ['date', 'refund']],
		['terima', 'ms', ['naïve']],
		['terima', 'en', []],
	])('“%s” in %s', (query, language, rules) => {
		expect(searchSnippets(snippets, query, language).map(({ rule }) => rule)).toEqual(rules);
	});

	test('a sentence that says the word comes before one whose title only names it', () => {
		const fix = snippet('fix', 'Enough sorry, now the fix', 'Cukup maaf', 'I can send a new one today.');
		const sorry = snippet('sorry', 'Say sorry first', 'Minta maaf dulu', "I'm sorry this happened.");
		expect(searchSnippets([fix, sorry], 'sorry', 'en').map(({ rule }) => rule)).toEqual(['sorry', 'fix']);
	});
});

async function show(language: Language = 'en', view = aPage({ tips: [aTip()], glance: aGlance }), many = snippets) {
	const panel = await openPanel({ view, settings: { language, pausedUntil: 0 }, snippets: many });
	render(<Panel state={panel.state} />);
	const key = async (name: string, on: Element = document.activeElement ?? document.body) => {
		fireEvent.keyDown(on, { key: name });
		await act(settled);
	};
	return { ...panel, world: panel, key, says: (next: typeof view) => act(() => panel.says(next)) };
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Find wording' });
const options = () => screen.queryAllByRole('option').map((one) => (one as HTMLElement).dataset.snippet);
const chosen = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.dataset.snippet;

describe('the search in the panel', () => {
	test('takes the place of my week, and is not offered while a page is set up', async () => {
		const { state } = await show();
		await act(async () => {
			state.week.open();
			await settled();
		});
		fireEvent.click(screen.getByRole('button', { name: 'Find wording' }));
		await act(settled);
		expect(document.activeElement).toBe(field());
		expect(screen.queryByRole('region', { name: 'My week' })).toBeNull();
		await act(async () => {
			state.find.close();
			state.setUp.open();
			await settled();
		});
		expect(screen.queryByRole('button', { name: 'Find wording' })).toBeNull();
	});

	test('by keys alone: / opens it, the arrows choose and go round, Enter inserts, and it closes', async () => {
		const { key, told } = await show();
		await key('/');
		expect(document.activeElement).toBe(field());
		expect(screen.queryByRole('article')).toBeNull();
		expect([options(), chosen()]).toEqual([['date', 'refund', 'naïve'], 'date']);
		await key('ArrowUp');
		expect(chosen()).toBe('naïve');
		await key('ArrowDown');
		await key('ArrowDown');
		expect(chosen()).toBe('refund');
		await key('Enter');
		expect(told).toContainEqual([
			'insert',
			{ conversation: 'c1', tip: null, text: 'I see why you want your money back.' },
		]);
		expect(screen.getByRole('status').textContent).toBe('Inserted in the reply box');
		expect(screen.queryByRole('combobox')).toBeNull();
		expect(screen.getByRole('article')).toBeTruthy();
	});

	test('typing finds, and begins again at the first', async () => {
		const { key } = await show();
		await key('/');
		await key('ArrowDown');
		fireEvent.input(field(), { target: { value: 'receipt' } });
		expect([options(), chosen()]).toEqual([['naïve'], 'naïve']);
		fireEvent.input(field(), { target: { value: 'xyz' } });
		expect(options()).toEqual([]);
		expect(screen.getByText('No wording has these words.')).toBeTruthy();
		await key('Enter');
		expect(field()).toBeTruthy();
	});

	test('what is typed before the page has answered is not lost', async () => {
		const { state } = await show();
		act(() => state.find.open());
		expect(document.activeElement).toBe(field());
		expect([options(), screen.queryByText('No wording has these words.')]).toEqual([[], null]);
		fireEvent.input(field(), { target: { value: 'receipt' } });
		await act(settled);
		expect([field().value, options()]).toEqual(['receipt', ['naïve']]);
	});

	test('Escape closes it, inserts nothing, and the focus goes back to its button', async () => {
		const { key, told } = await show();
		await key('/');
		await key('Escape');
		expect(screen.queryByRole('combobox')).toBeNull();
		expect(told.map(([kind]) => kind)).not.toContain('insert');
		expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Find wording' }));
	});

	test('a click takes a sentence; where the reply box cannot be reached, the search stays', async () => {
		const { world } = await show();
		fireEvent.click(screen.getByRole('button', { name: 'Find wording' }));
		await act(settled);
		world.isReachable = false;
		fireEvent.click(within(screen.getByRole('listbox')).getByText('Your refund arrives by Thursday.'));
		await act(settled);
		expect(screen.getByRole('status').textContent).toMatch(/can’t reach the reply box/);
		expect(field()).toBeTruthy();
	});

	test('shows a screenful, and says how many more there are', async () => {
		const many = Array.from({ length: 20 }, (_, i) => snippet(`r${i}`, `Title ${i}`, `Tajuk ${i}`, `Text ${i}`));
		const { key } = await show('en', aPage(), many);
		await key('/');
		expect(options()).toHaveLength(mostFound);
		expect(screen.getByText('14 more. Type a word to find one.')).toBeTruthy();
	});

	test('a critical tip stands above it; another chat closes it', async () => {
		const { key, says } = await show();
		await key('/');
		await says(aPage({ tips: [critical] }));
		expect(screen.getByRole('article').dataset.rule).toBe('other-order');
		expect(field()).toBeTruthy();
		await says(aPage({ conversation: 'c2' }));
		expect(screen.queryByRole('combobox')).toBeNull();
	});

	test('/ is a letter like any other where somebody writes, and without a chat', async () => {
		const { key, says } = await show();
		const input = document.body.appendChild(document.createElement('textarea'));
		await key('/', input);
		expect(screen.queryByRole('combobox')).toBeNull();
		input.remove();
		await says({ page: 'waiting', site: 's', adapter: 'a' });
		await key('/', document.body);
		expect(screen.queryByRole('combobox')).toBeNull();
	});

	test.each<Language>(['en', 'ms'])('%s: has no faults that axe finds', async (language) => {
		const { key } = await show(language);
		await key('/');
		expect(screen.getByRole('combobox', { name: { en: 'Find wording', ms: 'Cari ayat' }[language] })).toBeTruthy();
		const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
		expect(violations).toEqual([]);
	});
});
