// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyGlance, type Glance } from '../../src/engine/glance.ts';
import type { Language } from '../../src/engine/message.ts';
import { GlanceParts } from '../../src/ui/glance.tsx';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { copiedForMs } from '../../src/ui/use-copied.ts';
import { fakeClock } from '../fakes/clock.ts';
import { aGlance } from '../fakes/tips.ts';

afterEach(() => act(cleanup));

const show = (glance: Partial<Glance>, language: Language = 'en') => {
	const clock = fakeClock();
	const onCopy = vi.fn(async () => true);
	const onQuote = vi.fn(async () => true);
	const onFold = vi.fn();
	render(
		<TextsProvider language={language}>
			<GlanceParts
				glance={{ ...emptyGlance, ...glance }}
				clock={clock}
				folded={new Set()}
				onFold={onFold}
				onCopy={onCopy}
				onQuote={onQuote}
			/>
		</TextsProvider>,
	);
	return { clock, onCopy, onQuote, onFold };
};
const part = (name: string | RegExp) => screen.getByRole('region', { name });
const rows = (name: string | RegExp) =>
	within(part(name))
		.getAllByRole('listitem')
		.map(({ textContent }) => textContent);
const click = async (name: string | RegExp) => {
	fireEvent.click(screen.getByRole('button', { name }));
	await act(async () => undefined);
};

test('of an empty chat nothing is shown: no zeros, no placeholders', () => {
	show({});
	expect(document.body.textContent).toBe('');
});

describe('heat', () => {
	const heat = (glance: Glance['heat'], language: Language = 'en') => {
		show({ heat: glance }, language);
		return document.querySelector('[data-heat]')?.textContent;
	};
	const reasons = [
		{ who: 'customer', quote: 'third time' },
		{ who: 'customer', quote: 'STILL' },
	] as const;

	test.each([
		['en', 2, 2, 'Heat 2 of 3 · Upset“third time” and “STILL”'],
		['ms', 2, 2, 'Suhu 2 / 3 · Marah“third time” dan “STILL”'],
		['en', 1, 3, 'Heat 1 of 3 · Tense, down from 3“third time” and “STILL”'],
		['ms', 0, 1, 'Suhu 0 / 3 · Tenang, turun dari 1“third time” dan “STILL”'],
		['en', 3, 3, 'Heat 3 of 3 · Very upset“third time” and “STILL”'],
	] as const)('%s, %d of a peak of %d', (language, level, peak, text) => {
		expect(heat({ level, peak, reasons }, language)).toBe(text);
	});

	test('its bars say nothing to a screen reader, the word does', () => {
		heat({ level: 2, peak: 2, reasons });
		expect(document.querySelector('.heat.h2')?.getAttribute('aria-hidden')).toBe('true');
	});
});

describe('the checklist', () => {
	test('keeps its order, and says in words what is done, due and later', () => {
		show({ skills: aGlance.skills });
		expect(rows(/Skills\s*2 of 5/)).toEqual([
			'Use the name, done',
			'Say sorry, due now',
			'Ask to be sure, done',
			'Name next step, not yet',
			'Offer more help, not yet',
		]);
	});

	test('in Malay', () => {
		show({ skills: aGlance.skills.slice(0, 2) }, 'ms');
		expect(rows(/Kemahiran\s*1 \/ 2/)).toEqual(['Sebut nama, selesai', 'Minta maaf, perlu sekarang']);
	});
});

describe('questions', () => {
	test('a click quotes the words in the reply, and shows that it has', async () => {
		const { clock, onQuote } = show({ questions: aGlance.questions });
		expect(within(part(/Not answered yet\s*2/)).getAllByRole('button')).toHaveLength(3);
		await click(/Will it come before Friday/);
		expect(onQuote).toHaveBeenCalledExactlyOnceWith('“Will it come before Friday?”');
		const row = screen.getByRole('button', { name: /Will it come/ });
		expect(row.querySelector('.end path')?.getAttribute('d')).toMatch(/^m3\.25/);
		await act(async () => clock.pass(copiedForMs));
		expect(row.querySelector('.end path')?.getAttribute('d')).toMatch(/^M6\.25/);
	});
});

describe('promises', () => {
	test.each([
		['en', 0, 'Give me two minutes, please.in 1:30'],
		['en', 31_000, 'Give me two minutes, please.in 0:59'],
		['en', 90_001, 'Give me two minutes, please.0:00 late'],
		['en', 170_000, 'Give me two minutes, please.1:20 late'],
		['ms', 0, 'Give me two minutes, please.dalam 1:30'],
		['ms', 95_000, 'Give me two minutes, please.lewat 0:05'],
	] as const)('%s, after %d ms', (language, ms, text) => {
		const { clock } = show({ promises: aGlance.promises.slice(0, 1) }, language);
		act(() => clock.pass(ms));
		expect(rows(/Promises|Janji/)).toEqual([text]);
	});

	test('what outlasts the chat has its time in the words themselves', () => {
		show({ promises: aGlance.promises.slice(1) });
		expect(rows(/Promises\s*1/)).toEqual(['The refund arrives within 5 days.']);
		expect(part(/Promises/).querySelector('b')?.textContent).toBe('5 days');
	});
});

describe('what they gave', () => {
	test('is copied one by one; what is secret cannot be', async () => {
		const { onCopy } = show({ given: aGlance.given });
		const given = part(/They already gave\s*3/);
		expect(
			within(given)
				.getAllByRole('term')
				.map(({ textContent }) => textContent),
		).toEqual(['E-mail', 'Order', 'Card']);
		await click('Copy Order SO-20418');
		expect(onCopy).toHaveBeenCalledExactlyOnceWith('SO-20418');
		expect(within(given).queryByRole('button', { name: /Card/ })).toBeNull();
		expect(within(given).getByText('hidden for safety')).toBeTruthy();
	});

	test('in Malay', () => {
		show({ given: aGlance.given }, 'ms');
		expect(screen.getByRole('button', { name: 'Salin Pesanan SO-20418' })).toBeTruthy();
	});
});

test.each([
	['en', /So far/, ['Apologies1', 'Favours givenRM10 voucher']],
	['ms', /Setakat ini/, ['Ucapan maaf1', 'Kelonggaran diberibaucar RM10']],
] as const)('sorries and favours are counted: %s', (language, name, texts) => {
	show({ apologies: 1, favours: aGlance.favours }, language);
	expect(rows(name)).toEqual(texts);
});

test('a part folds to its head', () => {
	const { onFold } = show({ skills: aGlance.skills });
	const head = screen.getByRole('button', { name: /Skills/, expanded: true });
	expect(document.getElementById(head.getAttribute('aria-controls') ?? '')).toBeTruthy();
	fireEvent.click(head);
	expect(onFold).toHaveBeenCalledExactlyOnceWith('skills');
});

test('chat text is text, whatever it looks like', () => {
	const words = '<img src=x onerror=alert(1)>';
	show({
		questions: [{ message: 'm', text: words }],
		promises: [{ message: 'm', text: words, time: 'x', due: null }],
		given: [{ kind: 'order', text: words, hidden: false }],
		heat: { level: 1, peak: 1, reasons: [{ who: 'customer', quote: words }] },
	});
	expect(document.querySelector('img')).toBeNull();
	expect(document.body.textContent?.split(words).length).toBe(5);
});
