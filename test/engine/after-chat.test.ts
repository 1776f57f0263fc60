import { describe, expect, it } from 'vitest';
import { afterChat } from '../../src/engine/after-chat.ts';
import { talk } from './facts/talk.ts';

const lookBack = (...lines: readonly string[]) => {
	const { program, state } = talk(lines);
	return afterChat(program, state);
};
const closing = ['a: Your new parcel is on its way and arrives on Friday.', 'c: ok thanks, bye', 'a: Thank you, bye!'];

describe('a look back on a chat', () => {
	it('names what went well and one thing to try', () => {
		const found = lookBack(
			'c: My parcel is broken',
			'a: I am sorry about that. What is your order number?',
			'c: SO-20418',
			...closing,
		);
		expect(found).toMatchObject({ well: 'sorry', wasHeated: false });
		expect(found?.tryNext).not.toBe('sorry');
	});

	it('an apology that was missing comes first', () => {
		expect(
			lookBack('c: My parcel is broken', 'a: What is your order number?', 'c: SO-20418', ...closing),
		).toMatchObject({
			tryNext: 'sorry',
		});
	});

	it('an upset customer who went calmer is the best that there is to say', () => {
		const found = lookBack(
			'c: THIS IS RIDICULOUS!!! You people are useless, I am furious, this is the third time!!!',
			'a: I am so sorry, that is not good enough. What is your order number?',
			'c: SO-20418',
			'a: Thank you. I have sent a new one today.',
			'c: ok thank you, that is great',
			'c: thanks a lot for your help',
			...closing,
		);
		expect(found).toMatchObject({ well: 'calmed', wasHeated: true });
	});

	it.each<[string, readonly string[]]>([
		['is not over', ['c: My parcel is broken', 'a: Sorry!', 'a: One moment.', 'a: I am looking.', 'c: still nothing?']],
		['was short', ['c: hi', 'a: Hello!', 'c: bye', 'a: Bye!']],
	])('says nothing of one that %s', (_, lines) => {
		expect(lookBack(...lines)).toBeNull();
	});
});
