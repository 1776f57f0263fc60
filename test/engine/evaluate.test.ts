import { describe, expect, it } from 'vitest';
import { step } from '../../src/engine/evaluate.ts';
import type { When } from '../../src/engine/rule.ts';
import { emptyState } from '../../src/engine/state.ts';
import { drive, lexicon, program, rule, says } from './small-pack.ts';

const lists = [lexicon('problem', ['broken', 'never arrived'], ['rosak']), lexicon('apology', ['sorry'], ['maaf'])];
const sorry = rule('say-sorry', {
	when: [{ kind: 'fact', is: 'problem-open' }],
	satisfiedBy: [says('draft', '$apology')],
	say: { en: [{ text: 'I’m sorry, {name}.' }], ms: [{ text: 'Maaf, {name}.' }] },
});
const never = rule('no-never', { skill: 'no-arguing', when: [says('draft', 'you never')] });
const stop = rule('no-card', { skill: 'safety', level: 'critical', when: [says('draft', '4111')] });
const run = program([sorry, never, stop], lists);

describe('tips about the draft', () => {
	it('wait until the draft is settled where something is missing', () => {
		const chat = drive(run);
		chat.customer('My kettle is broken.');
		expect(chat.draft('What is your order number?')).toEqual([]);
		expect(chat.pause()).toEqual(['say-sorry']);
	});

	it('come at the end of a sentence where something is there', () => {
		const chat = drive(run);
		expect(chat.draft('But you never')).toEqual([]);
		expect(chat.draft('But you never told')).toEqual([]);
		expect(chat.draft('But you never told us that.')).toEqual(['no-never']);
	});

	it('come behind the sentence they are about, though another has begun', () => {
		expect(drive(run).draft('But you never told us that. And no')).toEqual(['no-never']);
		expect(drive(run).draft('We looked. But you never')).toEqual([]);
	});

	it('come at the end of a sentence where there is too much of something', () => {
		const chat = drive(program([rule('shout', { when: [{ kind: 'count', of: 'draft-exclamations', min: 2 }] })]));
		expect(chat.draft('No! No! And')).toEqual([]);
		expect(chat.draft('No! No! And no!')).toEqual(['shout']);
	});

	it.each<[string, readonly When[]]>([
		['too little', [{ kind: 'all', of: [says('draft', 'never'), { kind: 'count', of: 'draft-words', max: 4 }] }]],
		['something that is missing', [says('draft', 'never'), { kind: 'not', of: says('draft', 'sorry') }]],
	])('wait for the end of the draft where there is %s', (_, when) => {
		const chat = drive(program([rule('waits', { when })]));
		expect(chat.draft('You never said.')).toEqual([]);
		expect(chat.pause()).toEqual(['waits']);
	});

	it('wait for the end of a sentence where no words of the draft say what they are about', () => {
		const card = rule('card', { when: [{ kind: 'fact', is: 'draft-has-card' }] });
		const chat = drive(program([card]));
		expect(chat.draft('It is 4111 1111 1111 1111')).toEqual([]);
		expect(chat.draft('It is 4111 1111 1111 1111.')).toEqual(['card']);
	});

	it('may be about a number that the chat has reached', () => {
		const chat = drive(program([rule('many', { when: [{ kind: 'count', of: 'customer-messages', min: 2 }] })]));
		const speaks = (text: string) => {
			chat.customer(text);
			chat.draft('Yes.');
			return chat.pause();
		};
		expect([speaks('Hello'), speaks('Hello?')]).toEqual([[], ['many']]);
	});

	it('come at once where they are critical', () => {
		expect(drive(run).draft('the card 4111')).toEqual(['no-card']);
	});

	it('leave when the need is met, and leave a trace once they were seen', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		chat.see();
		expect(chat.draft('I am sorry. Your number?')).toEqual([]);
		expect(chat.state.trace?.rule).toBe('say-sorry');
	});

	it('come back when the cure is deleted again', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		chat.see();
		chat.draft('Sorry! Your number?');
		chat.draft('Your number?');
		expect(chat.pause()).toEqual(['say-sorry']);
	});

	it.each(['', '  '])('leave when nothing is left of the draft: %j', (text) => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		expect(chat.pause()).toEqual(['say-sorry']);
		expect(chat.draft(text)).toEqual([]);
		expect(chat.pause()).toEqual([]);
	});

	it('go with the draft when it is sent, and say nothing a second time about the same message', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		chat.see();
		expect(chat.agent('Your number?')).toEqual([]);
		chat.draft('And your name?');
		expect(chat.pause()).toEqual([]);
	});

	it('come again with the next reply when nobody saw them', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		chat.agent('Your number?');
		chat.draft('And your name?');
		expect(chat.pause()).toEqual(['say-sorry']);
	});

	it('quote the words they are about', () => {
		const chat = drive(run);
		chat.customer('The parcel never arrived, hello?');
		chat.draft('Your number?');
		chat.pause();
		expect(chat.tips()[0]?.because).toMatchObject([{ who: 'customer', quote: 'never arrived', message: 'm1' }]);
	});

	it('name their source, where there is one', () => {
		const sourced = rule('sourced', { when: [says('draft', 'hi')], source: 'A book' });
		const chat = drive(program([sourced, rule('plain', { skill: 'greet', when: [says('draft', 'hi')] })]));
		chat.draft('Hi.');
		expect(Object.fromEntries(chat.tips().map(({ rule: id, source }) => [id, source]))).toEqual({
			sourced: 'A book',
			plain: undefined,
		});
	});

	it('say who the agent is', () => {
		const chat = drive(
			program([rule('greet', { when: [says('draft', 'hi')], say: { en: [{ text: 'I’m {agent}.' }], ms: [] } })]),
		);
		chat.open({ agent: 'Mei' });
		chat.draft('Hi.');
		expect(chat.tips()[0]?.say).toMatchObject([{ text: 'I’m Mei.' }]);
	});

	it('offer wording in the language of the customer’s last message, with the name', () => {
		const chat = drive(run);
		chat.open({ customer: 'Aisyah Rahman' });
		chat.customer('Barang saya rosak lah, macam mana ni');
		chat.draft('Nombor pesanan?');
		chat.pause();
		expect(chat.tips()[0]).toMatchObject({ language: 'ms', say: [{ text: 'Maaf, Aisyah.' }] });
	});
});

describe('a tip', () => {
	it('never returns once dismissed', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		const [tip] = chat.tips();
		expect(chat.feed({ type: 'dismissed', tip: tip?.id })).toEqual([]);
		chat.draft('Your number');
		expect(chat.pause()).toEqual([]);
	});

	it('goes when its wording was used', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		expect(chat.feed({ type: 'used', tip: chat.tips()[0]?.id })).toEqual([]);
		expect(chat.state.trace?.rule).toBe('say-sorry');
	});

	it('is not made of what stood on the page before', () => {
		const silent = rule('on-message', { on: 'message', when: [says('customer', 'broken')] });
		const chat = drive(program([silent], lists));
		chat.open({}, [{ role: 'customer', text: 'It is broken' }]);
		expect(chat.shown()).toEqual([]);
		expect(chat.customer('It is still broken')).toEqual(['on-message']);
	});

	it('goes when the message that asked for it is taken away', () => {
		const chat = drive(run);
		chat.customer('It is broken');
		chat.draft('Your number?');
		chat.pause();
		expect(chat.feed({ type: 'removed', id: 'm1' })).toEqual([]);
	});

	it('comes when a message is edited to ask for it', () => {
		const chat = drive(run);
		chat.customer('It is brown');
		chat.feed({ type: 'edited', id: 'm1', text: 'It is broken' });
		chat.draft('Your number?');
		expect(chat.pause()).toEqual(['say-sorry']);
	});
});

describe('rules about silence', () => {
	const slow = rule('still-there', {
		skill: 'patience',
		on: 'silence',
		when: [{ kind: 'time', since: 'customer-waits', minMs: 60_000 }],
	});

	it('speak when the time has passed, once', () => {
		const chat = drive(program([slow]));
		chat.customer('Hello?');
		expect(chat.wait(30)).toEqual([]);
		expect(chat.wait(40)).toEqual(['still-there']);
		chat.see();
		expect(chat.wait(5)).toEqual(['still-there']);
		expect(chat.agent('Hi!')).toEqual([]);
		expect(chat.wait(90)).toEqual([]);
	});

	it('stay silent without times', () => {
		const state = emptyState();
		const silent = program([slow]);
		step(silent, state, { type: 'message', at: null, message: { id: 'a', role: 'customer', text: 'Hello?' } });
		step(silent, state, { type: 'tick', at: null });
		expect(state.standing).toEqual([]);
	});
});

describe('limits of a rule', () => {
	const nag = rule('nag', { when: [says('draft', 'just')], limit: { perChat: 2, every: 2 } });

	it('count what was seen alone: the pause begins with the tip before the one that nobody saw', () => {
		const rules = [rule('name', { when: [says('draft', 'ok')], limit: { every: 3 } })];
		const chat = drive(program(rules));
		expect(chat.draft('ok.')).toEqual(['name']);
		chat.see();
		for (const text of ['ok.', 'a', 'b', 'c']) chat.agent(text);
		expect(chat.draft('ok.')).toEqual(['name']);
		chat.agent('ok.');
		expect(chat.draft('ok.')).toEqual(['name']);
		chat.see();
		chat.agent('ok.');
		expect(chat.draft('ok.')).toEqual([]);
	});

	it('count a tip that was seen though it came back for a moment and nobody saw it again', () => {
		const rules = [
			rule('name', { when: [says('draft', 'ok')], unless: [says('draft', 'ben')], limit: { perChat: 1 } }),
		];
		const chat = drive(program(rules));
		chat.draft('ok.');
		expect(chat.pause()).toEqual(['name']);
		chat.see();
		expect(chat.draft('ok ben.')).toEqual([]);
		chat.draft('ok.');
		expect(chat.pause()).toEqual(['name']);
		chat.agent('ok.');
		chat.draft('ok.');
		expect(chat.pause()).toEqual([]);
	});

	it('hold for a rule of any name', () => {
		const chat = drive(program([rule('constructor', { when: [says('draft', 'ok')], limit: { perChat: 1 } })]));
		expect(chat.draft('ok.')).toEqual(['constructor']);
		chat.see();
		chat.agent('ok.');
		expect(chat.draft('ok.')).toEqual([]);
	});

	it('hold a rule back for some agent messages, and after so many times for good', () => {
		const chat = drive(program([nag]));
		const spoke = ['one just.', 'two just.', 'three just.', 'four just.', 'five just.'].map((text) => {
			const tips = chat.draft(text);
			chat.see();
			chat.agent(text);
			return tips.length;
		});
		expect(spoke).toEqual([1, 0, 1, 0, 0]);
	});
});

describe('the state', () => {
	it('is plain JSON: a chat goes on the same from a copy of it', () => {
		const chat = drive(run);
		chat.open({ customer: 'Ben' });
		chat.customer('It is broken');
		chat.draft('Number?');
		const copy = JSON.parse(JSON.stringify(chat.state));
		step(run, copy, { type: 'paused', at: 1 });
		chat.feed({ type: 'paused' });
		expect(copy.standing.map(({ tip }: { tip: { id: string } }) => tip.id)).toEqual(
			chat.state.standing.map(({ tip }) => tip.id),
		);
		expect(copy.standing).toHaveLength(1);
	});
});

describe('what the agent said last', () => {
	it('may be what a tip is about', () => {
		const chat = drive(program([rule('told', { on: 'message', when: [says('agent', 'will call')] })]));
		expect(chat.agent('I will call you.')).toEqual(['told']);
	});

	it('is nothing before the first message', () => {
		const chat = drive(program([rule('told', { when: [{ kind: 'says', who: 'agent', in: 'chat', anyOf: ['hi'] }] })]));
		chat.draft('So.');
		expect(chat.pause()).toEqual([]);
	});

	const promised = rule('keep-word', { when: [says('agent', 'will call')] });

	it('ends where the customer speaks again', () => {
		const chat = drive(program([promised]));
		chat.agent('I will call you.');
		chat.agent('One more thing.');
		chat.draft('So.');
		expect(chat.pause()).toEqual(['keep-word']);
		chat.customer('Yes?');
		chat.agent('Hm.');
		chat.draft('So.');
		expect(chat.pause()).toEqual([]);
	});
});

it('an event of another version is told as such', () => {
	expect(() => step(run, emptyState(), { type: 'sneezed', at: null } as never)).toThrow('no such event');
});

describe('rules of another version', () => {
	it('that name facts which this one does not know never speak', () => {
		const chat = drive(
			program([
				rule('is', { when: [{ kind: 'fact', is: 'from-the-future' }] }),
				rule('many', { when: [{ kind: 'count', of: 'from-the-future', min: 0 }] }),
				rule('long', { when: [{ kind: 'time', since: 'from-the-future', minMs: 0 }] }),
			]),
		);
		chat.customer('Hello');
		chat.draft('Hi.');
		expect(chat.pause()).toEqual([]);
	});

	it('that are gone from the pack take their tips with them', () => {
		const chat = drive(run);
		chat.draft('But you never told us that.');
		expect(chat.shown()).toEqual(['no-never']);
		step(program([sorry], lists), chat.state, { type: 'draft', at: null, text: 'But you never told us that. ' });
		expect(chat.shown()).toEqual([]);
	});
});

describe('a conversation too long to be kept whole', () => {
	const said = rule('said', { when: [{ kind: 'says', who: 'customer', in: 'chat', anyOf: ['broken'] }] });
	const long = (first: string) => {
		const chat = drive(program([said, sorry], lists));
		chat.customer(first);
		for (let i = 0; i < 402; i += 1) chat.customer(`message ${i}`);
		return chat;
	};

	it('still knows that something was said whose words are gone', () => {
		const chat = long('It is broken');
		chat.draft('So.');
		expect(chat.pause()).toContain('said');
		expect(chat.tips().find((tip) => tip.rule === 'said')?.because).toEqual([]);
	});

	it('takes a change of a line that is kept, and leaves the others as they are', () => {
		const chat = long('Hello');
		chat.feed({ type: 'edited', id: 'm403', text: 'It is broken' });
		expect(chat.state.lines.at(-1)).toMatchObject({
			id: 'm403',
			text: 'It is broken',
			hits: [{ start: 6 }, { start: 6 }],
		});
		expect(chat.state.lines.at(-2)).toMatchObject({ text: 'message 400' });
		chat.feed({ type: 'removed', id: 'm403' });
		expect(chat.state.lines.at(-1)).toMatchObject({ text: 'message 400' });
	});
});

describe('what happens beside the draft', () => {
	const still = rule('still-typing', {
		on: 'message',
		level: 'critical',
		when: [says('customer', 'broken'), { kind: 'not', of: { kind: 'fact', is: 'customer-typing' } }],
	});
	const both = program([never, still], lists);

	it('takes back what no longer holds while the customer types', () => {
		const chat = drive(both);
		expect(chat.customer('It is broken')).toEqual(['still-typing']);
		expect(chat.feed({ type: 'typing', on: true })).toEqual([]);
	});

	it.each([
		['is sent', { type: 'sent' }],
		['is deleted', { type: 'draft', text: '' }],
		['is nothing but spaces', { type: 'draft', text: '  ' }],
	] as const)('takes the tips about a draft away when it %s, and leaves those about messages', (_, event) => {
		const chat = drive(both);
		chat.customer('It is broken');
		expect(chat.draft('But you never told us that.').toSorted()).toEqual(['no-never', 'still-typing']);
		expect(chat.feed(event)).toEqual(['still-typing']);
	});

	it('counts a tip as seen only while it is shown', () => {
		const chat = drive(both);
		chat.customer('It is broken');
		const [tip] = chat.tips();
		chat.feed({ type: 'typing', on: true });
		expect(chat.feed({ type: 'seen', tip: tip!.id })).toEqual([]);
		expect(chat.feed({ type: 'seen', tip: 'no such tip' })).toEqual([]);
	});
});
