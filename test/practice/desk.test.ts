// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk, type Desk } from '../../src/practice/desk.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

const start = Date.UTC(2026, 10, 25, 9, 0, 0);

let clock: FakeClock;
let desk: Desk;
const heard = { onSend: vi.fn(), onDraft: vi.fn(), onSwitch: vi.fn() };

beforeEach(() => {
	document.body.innerHTML = '<div id="desk"></div>';
	document.documentElement.removeAttribute('data-practice-desk');
	for (const listener of Object.values(heard)) listener.mockReset();
	clock = createFakeClock(start);
	desk = createDesk(document.querySelector('#desk')!, { clock, language: 'en', company: 'Rumah Serai', ...heard });
	open('farah', 'Farah Izzati');
	open('kavitha', 'Kavitha Raman');
});

const open = (id: string, customer: string): void =>
	desk.openChat({ id, customer, agent: 'Aina', queue: 'Delivery', channel: 'Web chat', facts: [] });
const section = (id: string): HTMLElement => document.querySelector(`section[data-conversation-id="${id}"]`)!;
const entry = (id: string): HTMLElement => document.querySelector(`nav.desk-chats button[data-chat-id="${id}"]`)!;
const rows = (id: string): HTMLElement[] => [...section(id).querySelectorAll<HTMLElement>('ol.desk-log > li.desk-row')];
const input = (id: string): HTMLTextAreaElement => section(id).querySelector('form.desk-composer textarea.desk-input')!;
const form = (id: string): HTMLFormElement => section(id).querySelector('form.desk-composer')!;
const press = (id: string, key: string, more: KeyboardEventInit = {}): void => {
	input(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
};
const typeByHand = (id: string, text: string): void => {
	input(id).value = text;
	input(id).dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe('what the adapter reads', () => {
	test('the page says that it is a practice desk', () => {
		expect(document.documentElement.hasAttribute('data-practice-desk')).toBe(true);
	});

	test('each open chat has a section with the names of both sides, and only the one in front is not hidden', () => {
		expect(section('farah').querySelector('header .desk-customer')?.textContent).toBe('Farah Izzati');
		expect(section('farah').querySelector<HTMLElement>('header .desk-agent')?.dataset.agent).toBe('Aina');
		expect(section('farah').hidden).toBe(false);
		expect(section('kavitha').hidden).toBe(true);
	});

	test.each(['customer', 'agent', 'bot', 'system', 'note'] as const)('a line from %s says whom it is from', (from) => {
		const id = desk.addMessage('farah', { from, text: 'One\nTwo', at: start - 60_000, author: 'Someone' });
		const [row] = rows('farah');
		expect(row?.dataset).toMatchObject({ messageId: id, from });
		expect(row?.querySelector('.desk-text')?.textContent).toBe('One\nTwo');
		expect(row?.querySelector('time')?.dateTime).toBe('2026-11-25T08:59:00.000Z');
	});

	test('system lines have no author, and a bot without a name is called a bot', () => {
		desk.addMessage('farah', { from: 'system', text: 'Aina joined the chat' });
		desk.addMessage('farah', { from: 'bot', text: 'Hi' });
		expect(rows('farah').map((row) => row.querySelector('.desk-author')?.textContent)).toEqual([undefined, 'Bot']);
	});

	test('lines of one writer within a minute stand under one name and time', () => {
		const say = (text: string, at: number): string =>
			desk.addMessage('farah', { from: 'customer', author: 'Farah Izzati', text, at });
		say('one', start);
		say('two', start + 59_000);
		say('three', start + 119_000);
		expect(rows('farah').map((row) => row.querySelector('time') !== null)).toEqual([true, false, true]);
	});

	test('text from a chat is never markup', () => {
		desk.addMessage('farah', { from: 'customer', text: '<img src=x onerror=alert(1)>' });
		expect(document.querySelector('img')).toBeNull();
		expect(rows('farah')[0]?.textContent).toContain('<img src=x');
	});

	test('the typing line shows while the customer types', () => {
		const typing = section('farah').querySelector<HTMLElement>('p.desk-typing')!;
		expect(typing.hidden).toBe(true);
		desk.setTyping('farah', true);
		expect(typing.hidden).toBe(false);
		expect(typing.textContent).toBe('Farah Izzati is typing…');
		desk.setTyping('farah', false);
		expect(typing.hidden).toBe(true);
	});
});

describe('sending', () => {
	test('a sent row is pending first and is then replaced by the final one', async () => {
		desk.typeDraft('farah', '  Hi Farah  ');
		const sent = desk.send('farah');
		const [pending] = rows('farah');
		expect(pending?.dataset.messageId).toMatch(/^pending-/);
		expect(input('farah').value).toBe('');
		await clock.pass(300);
		await sent;
		const [final, ...others] = rows('farah');
		expect(others).toEqual([]);
		expect(final).not.toBe(pending);
		expect(final?.dataset.messageId).not.toMatch(/^pending-/);
		expect(final?.dataset.from).toBe('agent');
		expect(final?.querySelector('.desk-text')?.textContent).toBe('Hi Farah');
	});

	test('a line that arrives while a row is pending stays behind it', async () => {
		desk.typeDraft('farah', 'first');
		void desk.send('farah');
		desk.addMessage('farah', { from: 'customer', text: 'second' });
		await clock.pass(300);
		expect(rows('farah').map((row) => row.querySelector('.desk-text')?.textContent)).toEqual(['first', 'second']);
	});

	test('ids are never given twice in a chat', async () => {
		for (const text of ['one', 'two']) {
			desk.typeDraft('farah', text);
			void desk.send('farah');
			desk.addMessage('farah', { from: 'customer', text });
		}
		await clock.pass(300);
		const ids = rows('farah').map((row) => row.dataset.messageId);
		expect(new Set(ids).size).toBe(4);
	});

	test('an empty draft is not sent', async () => {
		desk.typeDraft('farah', ' \n ');
		await desk.send('farah');
		expect(rows('farah')).toEqual([]);
	});

	test('a private note is sent as a note', async () => {
		desk.setMode('farah', 'note');
		expect(form('farah').dataset.mode).toBe('note');
		desk.typeDraft('farah', 'No unit number on the label');
		void desk.send('farah');
		await clock.pass(300);
		expect(rows('farah')[0]?.dataset.from).toBe('note');
	});

	test.each([
		['Enter sends', {}, 1],
		['Shift and Enter starts a new line', { shiftKey: true }, 0],
		['Enter that picks a word of an input method does not send', { isComposing: true }, 0],
	] as const)('%s', (_, keys, sends) => {
		typeByHand('farah', 'Hi Farah');
		press('farah', 'Enter', keys);
		expect(heard.onSend).toHaveBeenCalledTimes(sends);
		expect(rows('farah')).toHaveLength(sends);
	});

	test('the send button sends', () => {
		typeByHand('farah', 'Hi Farah');
		section('farah').querySelector<HTMLButtonElement>('button.desk-send')!.click();
		expect(heard.onSend).toHaveBeenCalledExactlyOnceWith('farah', 'Hi Farah', 'reply');
	});
});

describe('who does it', () => {
	test('the script types in plain sight of the page, and is not taken for a person', () => {
		const seen = vi.fn();
		document.addEventListener('input', seen);
		desk.typeDraft('farah', 'Hi');
		document.removeEventListener('input', seen);
		expect(seen).toHaveBeenCalledOnce();
		expect(heard.onDraft).not.toHaveBeenCalled();
		expect(desk.draft('farah')).toBe('Hi');
	});

	test('a person who types is heard', () => {
		typeByHand('farah', 'Hi');
		expect(heard.onDraft).toHaveBeenCalledExactlyOnceWith('farah', 'Hi');
	});

	test('the script does not take the keyboard away from where a person has put it', () => {
		const button = entry('kavitha');
		button.focus();
		desk.typeDraft('farah', 'Hi');
		expect(document.activeElement).toBe(button);
	});
});

describe('the list of chats', () => {
	test('a click brings a chat to the front and keeps the draft of the other', () => {
		typeByHand('farah', 'half a sent');
		entry('kavitha').click();
		expect([section('farah').hidden, section('kavitha').hidden]).toEqual([true, false]);
		expect([entry('farah'), entry('kavitha')].map((one) => one.getAttribute('aria-current'))).toEqual([
			'false',
			'true',
		]);
		expect(heard.onSwitch).toHaveBeenCalledExactlyOnceWith('kavitha');
		expect(desk.draft('farah')).toBe('half a sent');
	});

	const badge = (id: string): HTMLElement => entry(id).querySelector('.desk-unread')!;

	test('unread lines are counted behind the front, until they are looked at', () => {
		desk.addMessage('kavitha', { from: 'customer', text: 'hello' });
		desk.addMessage('kavitha', { from: 'customer', text: 'anyone?' });
		expect([badge('kavitha').hidden, badge('kavitha').firstChild?.textContent]).toEqual([false, '2']);
		desk.show('kavitha');
		expect(badge('kavitha').hidden).toBe(true);
	});

	test('lines that were answered are not unread', () => {
		desk.addMessage('kavitha', { from: 'customer', text: 'hello' });
		desk.addMessage('kavitha', { from: 'agent', text: 'Hi Kavitha' });
		expect(badge('kavitha').hidden).toBe(true);
	});

	test('a customer waits from the first line that nobody answered', async () => {
		const wait = entry('kavitha').querySelector<HTMLElement>('.desk-wait')!;
		desk.addMessage('kavitha', { from: 'customer', text: 'hello' });
		await clock.pass(60_000);
		desk.addMessage('kavitha', { from: 'customer', text: 'anyone?' });
		await clock.pass(5_000);
		desk.tick();
		expect([wait.textContent, wait.dataset.state]).toEqual(['1:05', 'waiting']);
		await clock.pass(60_000);
		desk.tick();
		expect([wait.textContent, wait.dataset.state]).toEqual(['2:05', 'late']);
		desk.addMessage('kavitha', { from: 'agent', text: 'Hi Kavitha' });
		expect(wait.dataset.state).toBe('answered');
	});

	test('a customer whose answer is taken back waits from that first line again', async () => {
		const wait = entry('kavitha').querySelector<HTMLElement>('.desk-wait')!;
		desk.addMessage('kavitha', { from: 'agent', text: 'Hi Kavitha' });
		desk.addMessage('kavitha', { from: 'customer', text: 'hello' });
		await clock.pass(60_000);
		desk.addMessage('kavitha', { from: 'customer', text: 'anyone?' });
		await clock.pass(5_000);
		desk.addMessage('kavitha', { from: 'agent', text: 'Wait.' });
		desk.addMessage('kavitha', { from: 'customer', text: 'what?' });
		expect(desk.takeBack('kavitha')).toBe('Wait.');
		expect([wait.textContent, wait.dataset.state]).toEqual(['1:05', 'waiting']);
		expect(entry('kavitha').querySelector('.desk-last')?.textContent).toBe('anyone?');
		expect(rows('kavitha').map((row) => row.dataset.from)).toEqual(['agent', 'customer', 'customer']);
	});

	test('the last line shows, but no private note', () => {
		const last = entry('farah').querySelector('.desk-last')!;
		desk.addMessage('farah', { from: 'agent', text: 'Hi Farah' });
		expect(last.textContent).toBe('You: Hi Farah');
		desk.addMessage('farah', { from: 'note', text: 'call the courier' });
		expect(last.textContent).toBe('You: Hi Farah');
	});
});

test('a chat that is not open is a mistake', () => {
	expect(() => desk.show('nobody')).toThrow('nobody');
});

test('the desk speaks Malay', () => {
	document.body.innerHTML = '<div id="desk"></div>';
	desk = createDesk(document.querySelector('#desk')!, { clock, language: 'ms', company: 'Rumah Serai' });
	open('rohana', 'Rohana');
	expect(document.querySelector('#desk')?.getAttribute('lang')).toBe('ms');
	expect(section('rohana').querySelector('.desk-send')?.textContent).toBe('Hantar');
});
