// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RulePack } from '../../../src/engine/rule.ts';
import { createPastChatsState } from '../../../src/options/past-chats/create-state.ts';
import { PastChats } from '../../../src/options/past-chats/page.tsx';
import { TextsProvider } from '../../../src/ui/texts.tsx';
import { fileOf, lines, pack, startHere } from './talks.ts';

afterEach(() => act(cleanup));

const settle = (): Promise<void> =>
	act(async () => {
		for (let turn = 0; turn < 40; turn++) await Promise.resolve();
	});

async function show(
	of: {
		language?: 'en' | 'ms';
		slow?: Promise<void>;
		other?: RulePack;
		problems?: readonly string[];
		/** What the background waits for before it answers. */
		answers?: Promise<void>;
	} = {},
) {
	const asked = startHere(of.slow);
	const sent: [string, unknown][] = [];
	let saved = pack;
	const state = createPastChatsState({
		send: (async (kind: string, data: { team: unknown } | null) => {
			sent.push([kind, data]);
			await of.answers;
			return data?.team == null
				? { pack: saved, problems: [] }
				: { pack: of.other ?? null, problems: of.problems ?? [] };
		}) as never,
		asked,
	});
	const loaded = state.load();
	if (of.answers === undefined) await loaded;
	render(
		<TextsProvider language={of.language ?? 'en'}>
			<PastChats state={state} />
		</TextsProvider>,
	);
	const drop = async (file: File): Promise<void> => {
		fireEvent.drop(screen.getByRole('region', { name: /^(?:File of past chats|Fail chat lalu)$/ }), {
			dataTransfer: { files: [file] },
		});
		await settle();
		await vi.waitFor(() => expect(state.work.value === null || of.slow !== undefined).toBe(true));
		await settle();
	};
	const click = async (name: string | RegExp): Promise<void> => {
		fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
		await settle();
	};
	const pick = async (label: string, value: string): Promise<void> => {
		fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
		await settle();
		await vi.waitFor(() => expect(state.work.value).toBeNull());
		await settle();
	};
	/** Comes back from the rules, which are these by now. */
	const comeBack = async (rules: RulePack): Promise<void> => {
		saved = rules;
		await act(() => state.load());
	};
	return { state, asked, sent, drop, click, pick, comeBack };
}

const figure = (label: string | RegExp): string =>
	screen.getByText(label).nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const rows = (): readonly string[] =>
	within(screen.getByRole('table'))
		.getAllByRole('row')
		.slice(1)
		.map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));

test('a dropped file is read and played, and the figures stand there', async () => {
	const { drop } = await show();
	expect(screen.getByText(/^Conversation lines \(NDJSON\)/)).toBeTruthy();
	await drop(fileOf(lines));
	expect(screen.getByText('chats: 4, messages: 10')).toBeTruthy();
	expect(figure('Tips per 100 chats')).toBe('100.0');
	expect(figure('Chats with no tip')).toBe('25%');
	expect(figure('Most tips in one chat')).toBe('2');
	expect(figure('Right, of 0 marked')).toBe('–');
	expect(rows()).toEqual([
		'AdviceTitle of late100.0100%–',
		'AdviceTitle of sad0.00%–',
		'AdviceTitle of trying on trial, would have spoken: 10.00%–',
	]);
	expect(screen.getByRole('img', { name: 'Chats by their number of tips: 0: 1; 1: 2; 2: 1; 3: 0' })).toBeTruthy();
	expect(screen.getByText('Rules that said nothing in these chats: 1')).toBeTruthy();
});

describe('one rule', () => {
	test('shows its cost, its place, its neighbours and its tips with the words', async () => {
		const { drop, click } = await show();
		await drop(fileOf(lines));
		await click(/Title of late/);
		const card = region('Title of late');
		expect(document.activeElement?.textContent).toBe('Title of late');
		expect(card.getByText(/^Shown: 4, in 3 chats\. Held back: 0\./)).toBeTruthy();
		expect(
			card.getByText('100% of all tips shown are this one. Tips of other rules that waited beside it: 1.'),
		).toBeTruthy();
		expect(card.getByRole('img', { name: /1–4: 4; 5–10: 0/ })).toBeTruthy();
		expect(card.getByText('No other rule.')).toBeTruthy();
		expect(card.getByText('Chat a, message 2')).toBeTruthy();
		expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
			'late',
			'late',
			'late',
			'late',
		]);
	});

	test('marks give its precision, a second press takes a mark back, and a file of marks is taken in', async () => {
		const { drop, click, state } = await show();
		await drop(fileOf(lines));
		await click(/Title of late/);
		const press = async (name: string, nth: number): Promise<void> => {
			fireEvent.click(screen.getAllByRole('button', { name })[nth]!, { detail: 0 });
			await settle();
		};
		await press('Right', 0);
		await press('Wrong', 1);
		expect(figure('Right, of 2 marked')).toBe('50%');
		expect(screen.getByText('Marked: 2 of 4. Right: 50%')).toBeTruthy();
		await press('Wrong', 1);
		expect(figure('Right, of 1 marked')).toBe('100%');
		await act(() => state.takeMarks(new Blob(['{"id":"d","turn":3,"rule":"late","right":false}\n'])));
		expect(figure('Right, of 2 marked')).toBe('50%');
		await act(() => state.takeMarks(new Blob(['My parcel is late'])));
		expect(screen.getByRole('alert').textContent).toContain('no file of marks');
		expect(figure('Right, of 2 marked')).toBe('50%');
	});

	test('switched off for a try: before and after, what is gained and what is lost', async () => {
		const { drop, click, pick, state } = await show();
		await drop(fileOf(lines));
		await click(/Title of late/);
		await pick('What if this rule were', 'off');
		expect(screen.getByText(/^With what you try, tips gained: 1, lost: 4; chats that change: 3\./)).toBeTruthy();
		expect(figure('Tips per 100 chats')).toBe('25.0 was 100.0');
		expect(rows().slice(0, 2)).toEqual([
			'AdviceTitle of late0.0 was 100.0−100.00%–',
			'AdviceTitle of sad25.0 was 0.0+25.0100%–',
		]);
		// A rule that fell silent shows what is lost.
		expect(screen.getByRole('button', { name: 'Lost 4' }).getAttribute('aria-pressed')).toBe('true');
		await click('Try nothing');
		expect(figure('Tips per 100 chats')).toBe('100.0');
		expect(state.tries.value.size).toBe(0);
	});
});

test('a file of rules takes the place of the team’s; one that is wrong changes nothing and says where', async () => {
	const quiet = { ...pack, rules: pack.rules.filter(({ id }) => id !== 'late') };
	const { drop, sent, state } = await show({ other: quiet });
	await drop(fileOf(lines));
	await act(() => state.tryPack(fileOf('rules: []', 'quiet.yaml')));
	await settle();
	expect(sent.at(-1)).toEqual(['tryPack', { team: { name: 'quiet.yaml', text: 'rules: []' } }]);
	expect(screen.getByText('quiet.yaml in place of your team’s rules')).toBeTruthy();
	expect(screen.getByText('Rules gone: Title of late')).toBeTruthy();
	expect(figure('Tips per 100 chats')).toBe('25.0 was 100.0');
	await act(cleanup);

	const wrong = await show({ problems: ['bad.yaml:3:1: late: Say it otherwise.'] });
	await wrong.drop(fileOf(lines));
	await act(() => wrong.state.tryPack(fileOf('x', 'bad.yaml')));
	expect(screen.getByRole('alert').textContent).toContain('bad.yaml:3:1');
	expect(figure('Tips per 100 chats')).toBe('100.0');
});

test('rules changed meanwhile are laid beside the figures, which stay until they are to be counted anew', async () => {
	const quiet = { ...pack, rules: pack.rules.filter(({ id }) => id !== 'late') };
	const { drop, click, comeBack } = await show();
	await drop(fileOf(lines));
	await comeBack(structuredClone(pack));
	expect(screen.queryByText(/^Your rules have changed/)).toBeNull();
	await comeBack(quiet);
	expect(screen.getByText(/^Your rules have changed since/)).toBeTruthy();
	expect(figure('Tips per 100 chats')).toBe('100.0');
	await click('Show what changes');
	await vi.waitFor(() => expect(figure('Tips per 100 chats')).toBe('25.0 was 100.0'));
	expect(screen.getByText('Your rules as they are now')).toBeTruthy();
	expect(screen.getByText('Rules gone: Title of late')).toBeTruthy();
	expect(screen.queryByRole('button', { name: 'Show what changes' })).toBeNull();
	await click('Count with the new rules');
	await vi.waitFor(() => expect(figure('Tips per 100 chats')).toBe('25.0'));
	expect(screen.queryByText(/^Your rules have changed/)).toBeNull();
});

test('a new file is counted with the rules as they are by then', async () => {
	const { drop, comeBack } = await show();
	await drop(fileOf(lines));
	await comeBack({ ...pack, rules: pack.rules.filter(({ id }) => id !== 'late') });
	await drop(fileOf(lines, 'again.ndjson'));
	expect(figure('Tips per 100 chats')).toBe('25.0');
	expect(screen.queryByText(/^Your rules have changed/)).toBeNull();
});

test('what is wrong in another pack, and in a line of the file, is told in Malay', async () => {
	const { drop, state } = await show({
		language: 'ms',
		problems: ['bad.yaml:3:1: late: “tip” is missing: write a text here.'],
	});
	await drop(fileOf(`${lines}{"id":"odd","messages":[{"role":"agnet","text":"hello there"}]}\n`));
	expect(
		screen.getByText(/Baris ini bukan perbualan: messages\[0\]\.role: Ini bukan peranan; maksud anda “agent”/),
	).toBeTruthy();
	await act(() => state.tryPack(fileOf('x', 'bad.yaml')));
	expect(screen.getByRole('alert').textContent).toContain('bad.yaml:3:1: late: “tip” belum ada: tulis teks di sini.');
});

test('the columns of a table are mapped in the page', async () => {
	const { drop, state } = await show();
	await drop(fileOf('Nr,Wer,Was\n1,customer,It is late\n1,agent,Which?\n', 'chats.csv'));
	expect(screen.getAllByRole('alert')[0]?.textContent).toContain('can’t be used');
	expect(screen.getByText(/Say which column holds the messages/)).toBeTruthy();
	const map = (label: string, value: string): void => {
		fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
	};
	map('Message', 'Was');
	map('Who wrote: a role', 'Wer');
	map('Which chat', 'Nr');
	await settle();
	fireEvent.click(screen.getByRole('button', { name: 'Read it like this' }), { detail: 0 });
	await vi.waitFor(() => expect(state.now.value).not.toBeNull());
	await settle();
	expect(screen.getByText('chats: 1, messages: 2')).toBeTruthy();
	expect(screen.getByText(/^There are no times/)).toBeTruthy();
	expect(figure('Tips per 100 chats')).toBe('100.0');
});

test('playing is told and can be cancelled; nothing of it stays, and it can be played again', async () => {
	let go = (): void => undefined;
	const slow = new Promise<void>((resolve) => {
		go = resolve;
	});
	const { drop, click, state } = await show({ slow });
	await drop(fileOf(lines));
	await vi.waitFor(() => expect(state.work.value?.kind).toBe('playing'));
	await settle();
	expect(screen.getByRole('progressbar')).toBeTruthy();
	await click('Cancel');
	expect(screen.queryByRole('progressbar')).toBeNull();
	expect(screen.getByText('Stopped.')).toBeTruthy();
	go();
	await settle();
	expect(state.now.value).toBeNull();
	await click('Play again');
	await vi.waitFor(() => expect(figure('Tips per 100 chats')).toBe('100.0'));
	expect(screen.queryByText('Stopped.')).toBeNull();
});

test('a file that comes before the rules waits for them; without an answer, says what to do', async () => {
	let answer = (): void => undefined;
	const answers = new Promise<void>((resolve) => {
		answer = resolve;
	});
	const { drop, state } = await show({ answers });
	await drop(fileOf(lines));
	expect(state.found.value).toBeNull();
	answer();
	await vi.waitFor(() => expect(state.now.value).not.toBeNull());
	await act(cleanup);

	const lost = await show({ answers: Promise.reject(new Error('gone')) });
	await lost.drop(fileOf(lines));
	expect(screen.getByRole('alert').textContent).toContain('Reload');
});

test('forgetting ends the worker and empties the page', async () => {
	const { drop, click, asked } = await show();
	await drop(fileOf(lines));
	const before = asked.ends();
	await click('Forget it');
	expect(asked.ends()).toBe(before + 1);
	expect(screen.getByText('Drop a file of chats here')).toBeTruthy();
	expect(screen.queryByRole('table')).toBeNull();
});

test.each(['en', 'ms'] as const)('%s: axe finds nothing, in any state', async (language) => {
	const { drop, state } = await show({ language });
	const look = async (): Promise<readonly string[]> => {
		const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
		return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
	};
	expect(await look()).toEqual([]);
	await drop(fileOf(lines));
	await act(() => state.choose('late'));
	await act(() => state.tryRule('late', 'nudge'));
	await settle();
	expect(screen.getByRole('heading', { name: language === 'en' ? 'Past chats' : 'Chat lalu' })).toBeTruthy();
	for (const one of document.querySelectorAll('details')) one.open = true;
	expect(await look()).toEqual([]);
});
