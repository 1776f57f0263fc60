import { describe, expect, it } from 'vitest';
import { bareCode, findSecrets } from '../../../src/engine/facts/secret-words.ts';
import { drive, lexicon, program, rule } from '../small-pack.ts';

describe('a secret in a message', () => {
	it.each([
		['the OTP is 482913', 'code', '482913'],
		['TAC: 4829 13', 'code', '4829 13'],
		['my verification code 482913', 'code', '482913'],
		['482913 is the OTP', 'code', '482913'],
		['kod TAC saya 482913', 'code', '482913'],
		['no otp saya dapat 482913', 'code', '482913'],
		['my PIN is 4821', 'code', '4821'],
		['cvv 123', 'code', '123'],
		['password: Sunny2024', 'password', 'Sunny2024'],
		['my password is 48213', 'password', '48213'],
		['my password is "P@ssw0rd!"', 'password', 'P@ssw0rd'],
		['kata laluan saya Mawar123.', 'password', 'Mawar123'],
		['4111 1111 1111 1111 exp 05/27', 'card', '4111111111111111'],
	])('%s', (text, kind, value) => {
		expect(findSecrets(text)).toMatchObject([{ kind, value }]);
	});

	it.each([
		'the OTP never came, I waited 20 minutes',
		'OTP to 012-345 6789 please',
		'TAC tak sampai sejak 2024',
		'tried the OTP 3 times',
		'pin code 560001',
		'error code 5003',
		'discount code 12345',
		'the password is wrong, tried 3 times',
		'password must be 8 characters',
		'the password 2025/11 has run out',
		'reset password, it says 24hour wait',
		'kata laluan salah 3 kali',
		'my support pin 482913',
		'card ending 4417',
		'order 482913',
		'pinned 2024',
	])('none: %s', (text) => {
		expect(findSecrets(text)).toEqual([]);
	});

	it.each([
		['482913', '482913'],
		["it's 4821.", '4821'],
		['ok 482 913', '482 913'],
	])('%s may be one where a code was asked for', (text, value) => {
		expect(bareCode(text)?.value).toBe(value);
	});

	it.each(['order 482913', '482913 and 482914', 'yes', '012-345 6789'])('%s is no bare code', (text) => {
		expect(bareCode(text)).toBeNull();
	});
});

describe('what is known of secrets', () => {
	const run = program(
		[
			rule('shared', { level: 'critical', on: 'message', when: [{ kind: 'fact', is: 'secret-shared' }] }),
			rule('repeats', { level: 'critical', when: [{ kind: 'fact', is: 'draft-repeats-secret' }] }),
			rule('card', { level: 'critical', when: [{ kind: 'fact', is: 'draft-has-card' }] }),
		],
		[lexicon('asks-secret', ['your pin'])],
	);

	it('is told without the secret itself', () => {
		const chat = drive(run);
		chat.customer('password: Sunny2024, card 4111 1111 1111 1111');
		chat.draft('so Sunny2024 and 4111 1111 1111 1111');
		expect([...chat.shown()].sort()).toEqual(['card', 'repeats', 'shared']);
		expect(JSON.stringify(chat.tips())).not.toMatch(/Sunny2024|4111 1111/);
		const quoteOf = (id: string) => chat.tips().find((tip) => tip.rule === id)?.because;
		expect(quoteOf('card')).toEqual([{ who: 'draft', quote: '•••• 1111' }]);
		expect(quoteOf('repeats')).toEqual([{ who: 'draft', quote: '••••' }]);
	});

	it('comes within the key press, and goes with the number', () => {
		const chat = drive(run);
		expect(chat.draft('it was 4111 1111 1111 1111')).toEqual(['card']);
		expect(chat.draft('it was 4111 1111 1111 111')).toEqual([]);
	});

	it('takes a bare number for a code only where one was asked for', () => {
		const asked = drive(run);
		asked.agent('What is your PIN?');
		expect(asked.customer('4821')).toEqual(['shared']);
		const other = drive(run);
		other.agent('What is your order number?');
		expect(other.customer('4821')).toEqual([]);
	});

	it('takes no other answer for a code', () => {
		const chat = drive(run);
		chat.agent('What is your PIN?');
		expect(chat.customer('I sent 3 of them on 12 May 2026')).toEqual([]);
	});

	it('knows a code by itself, and not within a longer number', () => {
		const chat = drive(run);
		chat.customer('the OTP is 482913');
		expect(chat.draft('order 94829135 is here')).not.toContain('repeats');
		expect(chat.draft('order 94829135 is here, and 482913')).toContain('repeats');
		expect(chat.draft('482913')).toContain('repeats');
	});

	it('knows one of five digits wherever it stands, and none that the agent told', () => {
		const chat = drive(run);
		chat.customer('the OTP is 48291');
		expect(chat.draft('so 48291')).toContain('repeats');
		const other = drive(run);
		other.agent('The OTP is 48291.');
		expect(other.draft('so 48291')).not.toContain('repeats');
	});

	it('does not take a year for the PIN', () => {
		const chat = drive(run);
		chat.customer('my pin is 2026');
		expect(chat.draft('It comes in May 2026.')).not.toContain('repeats');
		expect(chat.draft('So your PIN is 2026.')).toContain('repeats');
	});
});
