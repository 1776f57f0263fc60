// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { checkScenario } from '../../src/practice/check-scenario.ts';
import { createDesk, type Desk } from '../../src/practice/desk.ts';
import type { PlayLine } from '../../src/practice/play-line.ts';
import { createPlayer, type Player, type PlayerOptions } from '../../src/practice/player.ts';
import type { Scenario } from '../../src/practice/scenario.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

const start = Date.UTC(2026, 10, 25, 9, 0, 0);
const minute = 60_000;

const scenarioOf = (talk: readonly unknown[]): Scenario => {
	const checked = checkScenario({
		format: 1,
		id: 'lamp',
		language: 'en',
		title: 'The lamp',
		about: 'A lamp.',
		company: 'Rumah Serai',
		agent: 'Aina',
		chat: {
			id: 'farah',
			customer: 'Farah Izzati',
			queue: 'Products',
			channel: 'Web chat',
			history: [{ from: 'bot', text: 'Welcome', ago: 2 }],
		},
		others: [{ id: 'wei-jie', customer: 'Lim Wei Jie', queue: 'Products', channel: 'Web chat' }],
		talk,
		impatient: ['hello?', 'are you there?'],
	});
	if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
	return checked.scenario;
};

const ask = { customer: 'is it in stock?', after: 2, typing: 1 };
const answer = {
	agent: [
		{ type: 'No.', expect: ['no-arguing'] },
		{ type: 'Not now. Shall I tell you?', expect: [] },
	],
};

let clock: FakeClock;
let desk: Desk;
let lines: PlayLine[];
let player: Player;

beforeEach(() => {
	document.body.innerHTML = '<div id="desk"></div>';
	clock = createFakeClock(start);
	lines = [];
});

const stage = (talk: readonly unknown[], options: Partial<PlayerOptions> = {}): void => {
	desk = createDesk(document.querySelector('#desk')!, {
		clock,
		language: 'en',
		company: 'Rumah Serai',
		onDraft: () => player.takeOver(),
		onSend: (chat, text) => player.answered(chat, text),
	});
	player = createPlayer({ scenario: scenarioOf(talk), desk, clock, ...options, onLine: (line) => lines.push(line) });
	player.open();
};
const play = (): Promise<void> => player.play(new AbortController().signal);
const texts = (chat: string): (string | null | undefined)[] =>
	[...document.querySelectorAll(`[data-conversation-id="${chat}"] li.desk-row .desk-text`)].map(
		(row) => row.textContent,
	);
const isTyping = (): boolean =>
	!document.querySelector<HTMLElement>('[data-conversation-id="farah"] p.desk-typing')!.hidden;
const kinds = (): string[] => lines.map((line) => (line.kind === 'said' ? `${line.kind} ${line.from}` : line.kind));
const typeByHand = (text: string): void => {
	const input = document.querySelector<HTMLTextAreaElement>('[data-conversation-id="farah"] textarea')!;
	input.value = text;
	input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const sendByHand = (text: string): void => {
	typeByHand(text);
	document.querySelector<HTMLButtonElement>('[data-conversation-id="farah"] .desk-send')!.click();
};

describe('by the script', () => {
	test('opening shows what was said before, and nothing moves until it plays', async () => {
		stage([ask, answer]);
		await clock.pass(minute);
		expect(texts('farah')).toEqual(['Welcome']);
		const time = document.querySelector<HTMLTimeElement>('[data-conversation-id="farah"] time')!;
		expect(time.dateTime).toBe('2026-11-25T08:58:00.000Z');
		expect(lines).toEqual([]);
	});

	test('a customer is quiet, types, and writes', async () => {
		stage([ask, answer]);
		void play();
		await clock.pass(1999);
		expect(isTyping()).toBe(false);
		await clock.pass(1);
		expect(isTyping()).toBe(true);
		await clock.pass(999);
		expect(texts('farah')).toEqual(['Welcome']);
		await clock.pass(1);
		expect(isTyping()).toBe(false);
		expect(texts('farah')).toEqual(['Welcome', 'is it in stock?']);
	});

	test('the agent types a draft, looks at it, types it anew and sends the last', async () => {
		stage([ask, answer]);
		void play();
		await clock.pass(minute);
		expect(texts('farah')).toEqual(['Welcome', 'is it in stock?', 'Not now. Shall I tell you?']);
		expect(kinds()).toEqual(['said customer', 'typed', 'looked', 'typed', 'looked', 'said agent', 'done']);
		const looked = lines.flatMap((line) => (line.kind === 'looked' ? [[line.text, line.expect]] : []));
		expect(looked).toEqual([
			['No.', ['no-arguing']],
			['Not now. Shall I tell you?', []],
		]);
	});

	test('a draft is typed key by key, from where it and the one before part', async () => {
		stage([{ after: 0, agent: [{ type: 'Yes, tomorrow' }, { type: 'Yes, today' }] }]);
		const drafts: string[] = [];
		document.addEventListener('input', (event) => {
			if (event.target instanceof HTMLTextAreaElement) drafts.push(event.target.value);
		});
		void play();
		await clock.pass(minute);
		expect(drafts.slice(0, 3)).toEqual(['Ye', 'Yes,', 'Yes, t']);
		expect(drafts.slice(drafts.indexOf('Yes, tomorrow') + 1)).toEqual(['Yes, toda', 'Yes, today']);
	});

	test('a private note goes where the team alone reads it, and the next draft is a reply again', async () => {
		stage([{ note: 'ask the warehouse' }, answer]);
		void play();
		await clock.pass(minute);
		const from = [...document.querySelectorAll<HTMLElement>('li.desk-row')].map((row) => row.dataset.from);
		expect(from).toEqual(['bot', 'note', 'agent']);
	});

	test('a customer of another chat writes behind the front', async () => {
		stage([{ ...ask, chat: 'wei-jie' }, answer]);
		void play();
		await clock.pass(3000);
		expect(texts('wei-jie')).toEqual(['is it in stock?']);
		expect(document.querySelector<HTMLElement>('[data-conversation-id="wei-jie"]')!.hidden).toBe(true);
	});

	test('twice the speed takes half the time', async () => {
		stage([ask, answer], { speed: 2 });
		void play();
		await clock.pass(1499);
		expect(texts('farah')).toEqual(['Welcome']);
		await clock.pass(1);
		expect(texts('farah')).toEqual(['Welcome', 'is it in stock?']);
	});

	test('however fast it plays, a draft that earns a tip stands long enough, and one that earns none half as long', async () => {
		stage([answer], { speed: 100, leastReadMs: 3000 });
		void play();
		await clock.pass(minute);
		const stood = lines.flatMap((line, index) =>
			line.kind === 'looked' ? [line.at - (lines[index - 1]?.at ?? 0)] : [],
		);
		expect(stood).toEqual([3000, 1500]);
	});

	const line = { customer: 'hm', after: 0, typing: 0 };
	test.each([
		['reads before the first key', 4500, { speed: 1 }, [line]],
		['reads faster in a faster scene', 450, { speed: 10, leastQuietMs: 4000 }, [line]],
		['lets a burst end by the clock', 4000, { speed: 10, leastQuietMs: 4000 }, [line, line]],
	] as const)('the agent %s', async (_, quietMs, options, lines) => {
		stage([...lines, { ...answer, after: 4.5 }], options);
		void play();
		await clock.pass(quietMs - 1);
		expect(desk.draft('farah')).toBe('');
		await clock.pass(1);
		expect(desk.draft('farah')).toBe('No');
	});

	test('a burst that was answered is over', async () => {
		stage([line, line, { ...answer, after: 0 }, line, { ...answer, after: 0 }], { speed: 100, leastQuietMs: 4000 });
		void play();
		await clock.pass(6000);
		expect(lines.at(-1)?.kind).toBe('done');
	});

	test('it pauses and goes on', async () => {
		stage([ask, answer]);
		void play();
		await clock.pass(2000);
		player.pause();
		await clock.pass(minute);
		expect(texts('farah')).toEqual(['Welcome']);
		player.resume();
		await clock.pass(0);
		expect(texts('farah')).toEqual(['Welcome', 'is it in stock?']);
	});

	test('an aborted scene ends where it is', async () => {
		stage([ask, answer]);
		const abort = new AbortController();
		const played = player.play(abort.signal);
		await clock.pass(2500);
		abort.abort();
		await played;
		await clock.pass(minute);
		expect(texts('farah')).toEqual(['Welcome']);
		expect(lines).toEqual([]);
	});
});

describe('with a person at the keyboard', () => {
	test('a key takes over: what stands in the composer stays, and nothing more is typed', async () => {
		stage([ask, answer]);
		void play();
		await clock.pass(3100);
		typeByHand('No, b');
		await clock.pass(20_000);
		expect(desk.draft('farah')).toBe('No, b');
		expect(kinds()).toEqual(['said customer', 'taken-over']);
	});

	test('the customer goes on after the person has answered', async () => {
		stage([ask, answer, { customer: 'thanks', after: 1, typing: 1 }]);
		void play();
		await clock.pass(3100);
		sendByHand('It is, shall I put one aside?');
		await clock.pass(2000);
		expect(texts('farah')).toEqual(['Welcome', 'is it in stock?', 'It is, shall I put one aside?', 'thanks']);
		expect(lines.at(-1)?.kind).toBe('done');
	});

	test('an answer from before the customer wrote again is no answer to that', async () => {
		stage([ask, answer]);
		void play();
		await clock.pass(100);
		sendByHand('Hi Farah');
		await clock.pass(3000 + minute);
		expect(texts('farah')).toEqual(['Welcome', 'Hi Farah', 'is it in stock?', 'hello?']);
	});

	test('a customer who waits asks after a minute each time, then waits quietly', async () => {
		stage([ask, answer]);
		player.takeOver();
		void play();
		await clock.pass(3000 + minute - 1);
		expect(texts('farah')).toHaveLength(2);
		await clock.pass(1);
		expect(texts('farah').at(-1)).toBe('hello?');
		await clock.pass(minute);
		expect(texts('farah').at(-1)).toBe('are you there?');
		await clock.pass(10 * minute);
		expect(texts('farah')).toHaveLength(4);
		sendByHand('Yes, sorry');
		await clock.pass(1000);
		expect(lines.at(-1)?.kind).toBe('done');
	});

	test('answers in other chats make no customer impatient', async () => {
		stage([ask, answer, { customer: 'thanks', after: 1, typing: 1 }]);
		player.takeOver();
		void play();
		await clock.pass(3100);
		for (const text of ['Hi', 'It is on its way', 'Bye']) player.answered('wei-jie', text);
		await clock.pass(minute - 200);
		expect(texts('farah')).toEqual(['Welcome', 'is it in stock?']);
	});

	test('a customer waits a minute by the clock, however fast the scene plays', async () => {
		stage([answer], { speed: 10 });
		player.takeOver();
		void play();
		await clock.pass(minute - 1);
		expect(texts('farah')).toHaveLength(1);
		await clock.pass(1);
		expect(texts('farah')).toHaveLength(2);
	});
});
