// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../src/engine/message.ts';
import type { Evidence } from '../../src/engine/tip.ts';
import { Because } from '../../src/ui/because.tsx';
import { Button, IconButton } from '../../src/ui/button.tsx';
import { type ChatCell, type ChatRest, Chats } from '../../src/ui/chats.tsx';
import { rich, TextsProvider, useTexts } from '../../src/ui/texts.tsx';
import { Wording } from '../../src/ui/wording.tsx';
import { fakeClock } from '../fakes/clock.ts';

afterEach(() => act(cleanup));

const nothing = (): void => undefined;

const show = (what: ComponentChildren, language: Language = 'en') =>
	render(<TextsProvider language={language}>{what}</TextsProvider>).container;

describe('the words a tip stands on', () => {
	const said = (who: Evidence['who'], quote: string): Evidence => ({ who, quote });

	test.each<[string, readonly Evidence[], Language, string]>([
		['one quote', [said('customer', 'refund')], 'en', 'They wrote “refund”'],
		[
			'several of one side',
			[said('customer', 'refund'), said('customer', 'now')],
			'en',
			'They wrote “refund” and “now”',
		],
		['in Malay', [said('customer', 'refund'), said('customer', 'now')], 'ms', 'Pelanggan tulis “refund” dan “now”'],
		['both sides', [said('customer', 'refund'), said('draft', 'no')], 'en', 'They wrote “refund”. Your draft has “no”'],
		['the agent’s own', [said('agent', 'tomorrow')], 'ms', 'Anda tulis “tomorrow”'],
		['the same words once', [said('customer', 'refund'), said('customer', ' refund ')], 'en', 'They wrote “refund”'],
		[
			'not more than three',
			['a', 'b', 'c', 'd'].map((quote) => said('customer', quote)),
			'en',
			'They wrote “a”, “b” and “c”',
		],
	])('%s', (_, evidence, language, text) => {
		expect(show(<Because evidence={evidence} />, language).textContent).toBe(text);
	});

	test('a whole message is cut', () => {
		const quote = show(<Because evidence={[said('customer', 'word '.repeat(50))]} />).querySelector(
			'mark',
		)?.textContent;
		expect(quote).toMatch(/^word .*word…$/);
		expect(quote?.length).toBeLessThanOrEqual(90);
	});

	test('a customer’s words have their time', () => {
		const at = Date.UTC(2026, 10, 25, 6, 2);
		const time = show(<Because evidence={[{ who: 'customer', quote: 'x', at }]} />).querySelector('time');
		expect(time?.dateTime).toBe('2026-11-25T06:02:00.000Z');
		expect(time?.textContent).toMatch(/^\d\d:\d\d$/);
	});

	test('nothing stands where there are none', () => {
		expect(show(<Because evidence={[]} />).innerHTML).toBe('');
	});
});

describe('wording', () => {
	test('marks what was filled in, wherever it stands', () => {
		const text = 'Daniel, SO-1 is for Daniel';
		const fills = [
			[0, 6],
			[8, 12],
			[20, 26],
		] as const;
		const container = show(<Wording choices={[{ text, fills }]} chosen={0} language="en" id="a" onChoose={nothing} />);
		expect(container.querySelector('[data-say]')?.textContent).toBe(text);
		expect([...container.querySelectorAll('.fill')].map((fill) => fill.textContent)).toEqual([
			'Daniel',
			'SO-1',
			'Daniel',
		]);
	});

	test('one wording has no tone to choose; those without a tone are numbered', () => {
		const one = { text: 'a', fills: [] };
		const ask = (choices: readonly (typeof one)[]) =>
			show(<Wording choices={choices} chosen={0} language="ms" id="a" onChoose={nothing} />);
		ask([one]);
		expect(screen.queryAllByRole('radio')).toEqual([]);
		cleanup();
		ask([one, { text: 'b', fills: [] }]);
		expect(screen.getByRole('radio', { name: 'Wording 2' })).toBeTruthy();
	});

	test('is in the customer’s language', () => {
		const container = show(
			<Wording choices={[{ text: 'Maaf', fills: [] }]} chosen={0} language="ms" id="a" onChoose={nothing} />,
		);
		expect(container.querySelector('[data-say]')?.getAttribute('lang')).toBe('ms');
	});
});

describe('the chat switcher', () => {
	const cells = (count: number, current = 0): ChatCell[] =>
		Array.from({ length: count }, (_, index) => ({
			conversation: `c${index}`,
			name: `N${index}`,
			waitingSince: null,
			tips: index,
			current: index === current,
		}));
	const names = () => screen.getAllByRole('button').map((button) => button.textContent);

	const switcher = (chats: readonly ChatCell[], over: { elsewhere?: ChatRest; onAll?: () => void } = {}) => (
		<Chats chats={chats} clock={fakeClock(90_000)} onShow={nothing} onAll={nothing} {...over} />
	);

	test('three chats stand side by side', () => {
		show(switcher(cells(3)));
		expect(names()).toEqual(['N0shown here', 'N11 tip', 'N22 tips']);
	});

	test.each([
		['en', 0, '1:30 waiting'],
		['ms', 0, '1:30 menunggu'],
		['en', 2, '2 tips · 1:30'],
	] as const)('tells how long somebody has been waiting: %s, %d tips', (language, tips, text) => {
		const [first, second] = cells(2);
		show(switcher([first!, { ...second!, tips, waitingSince: 0 }]), language);
		expect(names()[1]).toBe(`N1${text}`);
	});

	test('of more, the rest is behind one button that counts their tips and asks for the list', () => {
		const onAll = vi.fn();
		show(switcher(cells(5), { onAll }));
		expect(names()).toEqual(['N0shown here', 'N11 tip', '3 more9 tips']);
		fireEvent.click(screen.getByRole('button', { name: /3 more/, expanded: false }));
		expect(onAll).toHaveBeenCalledOnce();
	});

	test('chats in other tabs are behind it too, with the longest wait among them', () => {
		show(switcher(cells(1), { elsewhere: { count: 2, tips: 0, waitingSince: 30_000 } }));
		expect(names()).toEqual(['N0shown here', '2 more1:00 waiting']);
		cleanup();
		show(switcher(cells(1)));
		expect(screen.queryByRole('button')).toBeNull();
	});

	test('the chat in front is never behind it', () => {
		show(switcher(cells(5, 3)));
		expect(names()).toEqual(['N0no tip', 'N11 tip', 'N22 tips', 'N3shown here', '1 more4 tips']);
		expect(screen.getByRole('button', { current: true }).textContent).toContain('N3');
	});
});

describe('buttons', () => {
	test('a mouse leaves no focus behind, a keyboard keeps its own', () => {
		const onClick = vi.fn();
		show(<Button onClick={onClick}>Go</Button>);
		const button = screen.getByRole('button', { name: 'Go' });
		button.focus();
		fireEvent.click(button, { detail: 0 });
		expect(document.activeElement).toBe(button);
		fireEvent.click(button, { detail: 1 });
		expect(document.activeElement).toBe(document.body);
		expect(onClick).toHaveBeenCalledTimes(2);
	});

	test('an icon has a name', () => {
		show(<IconButton icon="cross" label="Close" onClick={nothing} />);
		expect(screen.getByRole('button', { name: 'Close' }).querySelector('svg')?.getAttribute('aria-hidden')).toBe(
			'true',
		);
	});
});

describe('texts', () => {
	test('a node stands in the place of its placeholder', () => {
		expect(show(<p>{rich('Say {name} now', 'name', <b>Daniel</b>)}</p>).innerHTML).toBe('<p>Say <b>Daniel</b> now</p>');
	});

	test('nobody speaks without a language', () => {
		const Mute = () => <p>{useTexts().language}</p>;
		expect(() => render(<Mute />)).toThrow('TextsProvider');
	});
});
