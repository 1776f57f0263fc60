// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SetUpState } from '../../../src/engine/set-up.ts';
import type { PanelHost } from '../../../src/panel/host.ts';
import { SetUp } from '../../../src/panel/set-up/set-up.tsx';
import { createSetUp, type SetUp as State } from '../../../src/panel/set-up/state.ts';
import type { SiteState } from '../../../src/protocol/sites.ts';
import { TextsProvider } from '../../../src/ui/texts.tsx';
import { settled } from '../fake-host.ts';

const origin = 'https://desk.example';
const begin: SetUpState = { change: 0, step: 'customer', problem: null, pointed: null, preview: null };
const check: SetUpState = {
	...begin,
	step: 'check',
	preview: {
		messages: [
			{ role: 'customer', author: 'Aisha', text: 'My parcel is late' },
			{ role: 'agent', author: null, text: 'Let me look' },
		],
		counts: { customer: 4, agent: 3 },
		draft: '',
		name: 'Aisha Rahman',
		warnings: ['few', 'fragile'],
	},
};

let told: (readonly [string, unknown])[];
/** What the page answers to the question for news that is open. */
let news: (state: SetUpState) => void;
let isThere: boolean;
let found: { origin: string; adapter: unknown } | null;
let saveAnswer: readonly { at: string; why: string }[];
let importAnswer: { sites: string[]; problems: { at: string; why: string }[] };
let setUp: State;

beforeEach(() => {
	told = [];
	isThere = true;
	found = { origin, adapter: { id: 'x' } };
	saveAnswer = [];
	importAnswer = { sites: [origin], problems: [] };
	const host = {
		send: async (kind: string, data: unknown) => {
			told.push([kind, data]);
			if (kind === 'setUpSites') return [origin];
			if (kind === 'importSetUps') return importAnswer;
			return kind === 'saveSetUp' ? saveAnswer : kind === 'exportSetUps' ? '{}' : null;
		},
		sendToTab: async (_: number, kind: string, data: { deed?: string; seen?: number }) => {
			if (!isThere) throw new Error('Receiving end does not exist.');
			if (kind === 'setUpResult') return found;
			if (data.deed === 'look') return new Promise((resolve) => (news = resolve));
			told.push([`page ${data.deed}`, null]);
			return begin;
		},
	} as unknown as PanelHost;
	setUp = createSetUp(host, {
		tab: signal<number | null>(7),
		site: signal<SiteState | null>({ site: 'on', origin }),
		retry: () => told.push(['retry', null]),
	});
});
afterEach(() => act(cleanup));

const show = async (language: 'en' | 'ms' = 'en'): Promise<void> => {
	setUp.open();
	await settled();
	render(
		<TextsProvider language={language}>
			<main>
				<SetUp setUp={setUp} />
			</main>
		</TextsProvider>,
	);
};
const says = (state: SetUpState): Promise<void> =>
	act(async () => {
		news(state);
		await settled();
	});
const click = (name: string): Promise<void> =>
	act(async () => {
		fireEvent.click(screen.getByRole('button', { name }));
		await settled();
	});
const kinds = (): readonly string[] => told.map(([kind]) => kind);

test.each<[SetUpState, string, string]>([
	[begin, 'Click one message from the customer.', 'Klik satu mesej daripada pelanggan.'],
	[{ ...begin, change: 1, step: 'own' }, 'Click one of your own messages.', 'Klik satu mesej anda sendiri.'],
	[
		{ ...begin, change: 2, step: 'own', problem: 'same' },
		'Those two are one message. Click another one.',
		'Kedua-duanya satu mesej yang sama. Klik mesej lain.',
	],
	[
		{ ...begin, change: 3, step: 'composer', pointed: 'Type here' },
		'Click the box where you write replies.',
		'Klik kotak tempat anda menulis balasan.',
	],
	[
		{ ...begin, change: 4, step: 'name' },
		'Click the customer’s name above the chat.',
		'Klik nama pelanggan di atas chat.',
	],
	[{ ...check, change: 5 }, 'Is this the chat?', 'Betulkah ini chatnya?'],
])('each step says one thing to do, in both languages, and axe finds nothing: $step', async (state, english, malay) => {
	for (const [language, text] of [['en', english] as const, ['ms', malay] as const]) {
		await show(language);
		await says(state);
		expect(screen.getByText(text)).toBeTruthy();
		const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		act(cleanup);
		setUp.leave();
	}
});

test('shows what would be read, and keeps it once it looks right', async () => {
	await show();
	await says({ ...check, change: 1 });
	expect(screen.getByText('My parcel is late').parentElement?.textContent).toBe('Customer · AishaMy parcel is late');
	expect(screen.getByText('Customer: 4 · You: 3')).toBeTruthy();
	expect(screen.getByText('Aisha Rahman')).toBeTruthy();
	expect(screen.getByText(/names that change/)).toBeTruthy();
	await click('Looks right');
	expect(told).toContainEqual(['saveSetUp', { site: { origin, adapter: { id: 'x' } } }]);
	expect(screen.getByText('desk.example is set up.')).toBeTruthy();
	expect(kinds()).toContain('page leave');
	await click('Done');
	expect(setUp.shown.value).toBeNull();
});

test('what cannot be saved is told with its place, and what to do', async () => {
	saveAnswer = [{ at: 'adapter.thread', why: 'is missing' }];
	await show('ms');
	await says({ ...check, change: 1 });
	await click('Nampak betul');
	expect(screen.getByText('Ini tidak dapat disimpan.')).toBeTruthy();
	expect(screen.getByText('Muat semula halaman, kemudian cuba lagi.')).toBeTruthy();
	expect(screen.getByText('adapter.thread is missing').closest('[lang]')?.getAttribute('lang')).toBe('en');
});

test('who leaves at once leaves a page that never began', async () => {
	setUp.open();
	setUp.leave();
	await settled();
	expect(kinds()).not.toContain('page start');
});

test('who has left while it was being saved is not brought back', async () => {
	await show();
	await says({ ...check, change: 1 });
	const accepted = setUp.accept();
	await Promise.resolve();
	await Promise.resolve();
	setUp.leave();
	await act(() => accepted);
	expect(kinds()).toContain('saveSetUp');
	expect(setUp.shown.value).toBeNull();
});

test('a page cannot be set up for another site than its own', async () => {
	await show();
	found = { origin: 'https://other.example', adapter: {} };
	await says({ ...check, change: 1 });
	await click('Looks right');
	expect(kinds()).not.toContain('saveSetUp');
	expect(screen.getByText('I can’t reach this page.')).toBeTruthy();
});

test('the buttons do without a mouse what clicks on the page do', async () => {
	await show();
	await click('Next');
	await says({ ...begin, change: 1, pointed: 'Hello there' });
	expect(screen.getByText('Hello there')).toBeTruthy();
	await click('This one');
	await says({ ...begin, change: 2, step: 'name' });
	await click('Skip');
	await click('Start again');
	expect(kinds().filter((kind) => kind.startsWith('page'))).toEqual([
		'page start',
		'page next',
		'page take',
		'page skip',
		'page again',
	]);
});

test('Escape in the panel leaves, and so does the page when it says so', async () => {
	await show();
	await act(settled);
	fireEvent.keyDown(document.body, { key: 'Escape' });
	expect(setUp.shown.value).toBeNull();
	expect(kinds()).toContain('page leave');
	setUp.open();
	await settled();
	await says({ ...begin, change: 9, step: 'ended' });
	expect(setUp.shown.value).toBeNull();
});

test('an answer that comes after leaving opens nothing', async () => {
	await show();
	setUp.leave();
	await says({ ...begin, change: 1, step: 'own' });
	expect(setUp.shown.value).toBeNull();
});

test('a page that cannot be reached says so, and can be tried again', async () => {
	isThere = false;
	await show();
	expect(screen.getByText('I can’t reach this page.')).toBeTruthy();
	isThere = true;
	await click('Try again');
	expect(screen.getByText('Click one message from the customer.')).toBeTruthy();
});

test('a file is taken in, or its problems are told where they are', async () => {
	await show();
	const choose = (): Promise<void> =>
		act(async () => {
			const file = Object.assign(new File(['{}'], 'sites.json'), { text: async () => '{"a":1}' });
			fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
			await settled();
		});
	await choose();
	expect(told).toContainEqual(['importSetUps', { text: '{"a":1}' }]);
	expect(screen.getByText('Sites taken in: 1.')).toBeTruthy();
	saveAnswer = [];
	importAnswer = { sites: [], problems: [{ at: 'sites[0].origin', why: 'This must be a site.' }] };
	await choose();
	expect(screen.getByText('This file can’t be used. Nothing was changed.')).toBeTruthy();
	expect(screen.getByText('sites[0].origin This must be a site.')).toBeTruthy();
});

test('a site can be forgotten', async () => {
	await show();
	await click('Forget desk.example');
	expect(told).toContainEqual(['dropSetUp', { origin }]);
});
