import { describe, expect, it } from 'vitest';
import { drive, lexicon, program, rule, says } from './small-pack.ts';

/** An internal note is no speech to the customer: rules that do not ask for notes see an empty draft instead. */
const run = program(
	[
		rule('say-sorry', { when: [{ kind: 'fact', is: 'problem-open' }], satisfiedBy: [says('draft', '$apology')] }),
		rule('no-but', { skill: 'no-arguing', when: [says('draft', 'but')] }),
		rule('fill-silence', {
			on: 'silence',
			when: [{ kind: 'time', since: 'customer-waits', minMs: 10_000 }],
			satisfiedBy: [says('draft', '$apology')],
		}),
		rule('in-note', { level: 'critical', when: [{ kind: 'fact', is: 'draft-is-note' }, says('draft', 'secret')] }),
	],
	[lexicon('problem', ['broken']), lexicon('apology', ['sorry'])],
);
const note = (chat: ReturnType<typeof drive>, text: string) => chat.feed({ type: 'draft', text, note: true });

describe('while a note is written', () => {
	it('nothing advises on it as if it were a reply', () => {
		const chat = drive(run);
		chat.customer('it is broken');
		note(chat, 'known issue, but not here');
		expect(chat.pause()).toEqual([]);
		expect(note(chat, '')).toEqual([]);
		chat.draft('known issue, but not here');
		expect(chat.pause()).toEqual(['say-sorry', 'no-but']);
	});

	it('advice on the reply leaves, and comes back with the reply', () => {
		const chat = drive(run);
		chat.customer('it is broken');
		chat.draft('but why');
		expect(chat.pause()).toEqual(['say-sorry', 'no-but']);
		expect(note(chat, 'but why')).toEqual([]);
		chat.draft('but why');
		expect(chat.pause()).toEqual(['say-sorry', 'no-but']);
	});

	it('its words meet no need of the customer', () => {
		const chat = drive(run);
		chat.customer('it is broken');
		note(chat, 'sorry, colleagues');
		expect(chat.wait(20)).toEqual(['fill-silence']);
		expect(chat.draft('sorry about that')).toEqual([]);
	});

	it('rules that ask for notes speak, within the key press where they are critical', () => {
		const chat = drive(run);
		expect(note(chat, 'his secret')).toEqual(['in-note']);
		expect(chat.draft('his secret')).toEqual([]);
	});
});
