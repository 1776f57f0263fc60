import { describe, expect, it, test } from 'vitest';
import { separatorText } from '../../../src/adapters/known-expressions.ts';
import { isFleeting, isHashed, isUtility, wordsIn } from '../../../src/reader/detect/tokens.ts';
import { botName, clockText, goneText, labelText } from '../../../src/reader/detect/words.ts';

describe('class names', () => {
	it.each([
		['css-1x2y3z', true],
		['sc-bdVaJa', true],
		['jss12', true],
		['x1n2onr6', true],
		['styles_row__a1b2c', true],
		['message', false],
		['cs-message--outgoing', false],
		['h1', false],
	])('%s: made by a build: %s', (token, isMade) => {
		expect(isHashed(token)).toBe(isMade);
	});

	it.each([
		['is-active', true],
		['message-first', true],
		['send-disabled', true],
		['message', false],
		['right', false],
		['outgoing', false],
	])('%s: comes and goes: %s', (token, isPassing) => {
		expect(isFleeting(token)).toBe(isPassing);
	});

	it.each([
		['text-sm', true],
		['md:my-2', true],
		['me-1', true],
		['self-end', true],
		['from-blue-500', true],
		['.md\\:my-2', true],
		['message-text', false],
		['my-message', false],
		['me', false],
		['from-me', false],
		['text-body', false],
	])('%s: says how it looks alone: %s', (token, isLook) => {
		expect(isUtility(token)).toBe(isLook);
	});

	it.each([
		['cs-message--outgoing', ['cs', 'message', 'outgoing']],
		['isOwnMessage', ['is', 'own', 'message']],
		['[type="end-user"]', ['type', 'enduser']],
	])('%s is taken apart', (name, words) => {
		expect(wordsIn(name)).toEqual(words);
	});
});

describe('texts beside messages', () => {
	const separator = new RegExp(separatorText, 'iu');
	test.each([
		'10:24',
		'10:24 AM',
		'Today at 8:04',
		'just now',
		'2 min ago',
		'tadi',
		'09.15',
		'9:18 AM | Nov 27',
		'09:18 · 27.11.2026',
		'7.30 pg, semalam',
	])('%s is a time', (text) => {
		expect(clockText.test(text)).toBe(true);
	});
	test.each(['Nur Aisyah ・ 07:30', 'Muhammad Faris bin Abd. Rahman • 7:30 am', 'Siti · 07.30'])(
		'%s is a name and a time',
		(text) => {
			expect(clockText.test(text)).toBe(true);
		},
	);
	test.each([
		'ok',
		'at 10',
		'Order 10',
		'now it works',
		'Please call me back before 10:30',
		'Siti • 3',
		'9:30, please',
		'10:30 | order 20931',
	])('%s is none', (text) => {
		expect(clockText.test(text)).toBe(false);
	});
	test.each([
		'This message has been deleted.',
		'Message deleted',
		'[Message removed]',
		'This message was deleted by Mei',
		'You deleted this message',
		'Nur Aisyah has removed a message',
		'Mesej ini telah dipadamkan',
	])('%s stands where a message was taken back', (text) => {
		expect(goneText.test(text)).toBe(true);
	});
	test.each([
		'I deleted the message',
		'I deleted a message',
		'Why was my message deleted?',
		'Have you removed this message?',
		'you removed a message',
		'This message has been deleted and I did not do it',
		'Message me',
	])('%s is a message', (text) => {
		expect(goneText.test(text)).toBe(false);
	});
	test.each([
		'Today',
		'Monday, 24 November',
		'Wednesday 11/25/2026',
		'25 November 2026',
		'Hari ini',
		'New messages',
		'3 unread messages',
		'Conversation started on: 25 November',
		'2026-11-25',
	])('%s parts days', (text) => {
		expect(separator.test(text)).toBe(true);
	});
	test.each(['Siti joined the chat', 'Today Siti joined', 'Chat started by Siti', '20931 is the order'])(
		'%s parts none',
		(text) => {
			expect(separator.test(text)).toBe(false);
		},
	);
	test.each([
		'Internal',
		'Private note',
		'Nota peribadi',
		'edited',
		'Seen at 12:03',
		'Sending…',
		'AI',
		'Chatbot',
		'Ejen AI',
	])('%s is a label', (text) => {
		expect(labelText.test(text)).toBe(true);
	});
	test.each(['Seen it', 'Sent it yesterday', 'ok', 'Noted', 'AI said so'])('%s is no label', (text) => {
		expect(labelText.test(text)).toBe(false);
	});
	test.each([
		['Pelita Bot', true],
		['Answer Bot 2', true],
		['Talbot', false],
		['Nur Aisyah', false],
	])('%s is the name of a program: %s', (text, isBot) => {
		expect(botName.test(text)).toBe(isBot);
	});
});
