import { describe, expect, it } from 'vitest';
import { createCoachedChat } from '../../src/coach/chat.ts';
import type { TipOutcome } from '../../src/engine/counts.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import { lexicon, program, rule, says } from '../engine/small-pack.ts';

const sorry = rule('sorry', {
	when: [{ kind: 'fact', is: 'problem-open' }],
	satisfiedBy: [says('draft', '$apology')],
});
const lists = [lexicon('problem', ['broken']), lexicon('apology', ['sorry'])];

const begin = (muted: readonly string[] = []) => {
	const heard: TipOutcome[] = [];
	const run = program([sorry], lists, { muted });
	const chat = createCoachedChat(
		'c1',
		() => run,
		() => 0,
		(outcomes) => heard.push(...outcomes),
	);
	let at = 0;
	const feed = (event: ChatEvent) => chat.feed({ ...event, at: ++at });
	feed({ type: 'message', at, message: { id: '1', role: 'customer', text: 'It is broken', at } });
	feed({ type: 'draft', at, text: 'Order number?' });
	feed({ type: 'paused', at });
	const tip = chat.view().tips[0]?.id ?? '';
	return { heard, chat, feed, tip };
};
const shortly = ({ rule: id, ...rest }: TipOutcome) => [id, ...Object.values(rest)].join(' ');

describe('what comes of a tip', () => {
	it.each<[string, readonly ((tip: string) => Partial<ChatEvent> & Pick<ChatEvent, 'type'>)[], readonly string[]]>([
		[
			'seen once, however often it is told',
			[(tip) => ({ type: 'seen', tip }), (tip) => ({ type: 'seen', tip })],
			['sorry seen'],
		],
		['used, and so seen', [(tip) => ({ type: 'used', tip })], ['sorry seen', 'sorry used']],
		[
			'done otherwise',
			[(tip) => ({ type: 'seen', tip }), () => ({ type: 'draft', text: 'Sorry! Order number?' })],
			['sorry seen', 'sorry done'],
		],
		['met before anybody saw it: nothing', [() => ({ type: 'draft', text: 'Sorry! Order number?' })], []],
		[
			'dismissed, then why',
			[(tip) => ({ type: 'dismissed', tip }), (tip) => ({ type: 'dismissed', tip, reason: 'wrong-moment' })],
			['sorry seen', 'sorry dismissed', 'sorry why wrong-moment'],
		],
		[
			'dismissed with its reason',
			[(tip) => ({ type: 'seen', tip }), (tip) => ({ type: 'dismissed', tip, reason: 'did-it' })],
			['sorry seen', 'sorry dismissed', 'sorry why did-it'],
		],
		[
			'left standing when the reply went out: seen only',
			[(tip) => ({ type: 'seen', tip }), () => ({ type: 'sent' })],
			['sorry seen'],
		],
		['of no tip that is known: nothing', [() => ({ type: 'dismissed', tip: 'x@1', reason: 'wrong-tip' })], []],
	])('%s', (_, events, outcomes) => {
		const { heard, feed, tip } = begin();
		expect(tip).not.toBe('');
		for (const event of events) feed({ at: 0, ...event(tip) } as ChatEvent);
		expect(heard.map(shortly)).toEqual(outcomes);
	});

	it('a muted rule shows nothing, and does not say that something waits', () => {
		const { chat, tip } = begin(['sorry']);
		expect(tip).toBe('');
		expect(chat.view().held).toBe(false);
	});
});

it('a rule on trial is counted once about a message, and neither shown nor waited for', () => {
	const heard: TipOutcome[] = [];
	const run = program([{ ...sorry, status: 'trial' }], lists);
	const chat = createCoachedChat(
		'c1',
		() => run,
		() => 0,
		(outcomes) => heard.push(...outcomes),
	);
	chat.feed({ type: 'message', at: 1, message: { id: '1', role: 'customer', text: 'It is broken', at: 1 } });
	for (const text of ['Order number?', 'Sorry. Order number?', 'Order number?', 'Order']) {
		chat.feed({ type: 'draft', at: 2, text });
		chat.feed({ type: 'paused', at: 3 });
		expect(chat.view()).toMatchObject({ tips: [], trace: null, held: false });
	}
	expect(heard).toEqual([{ rule: 'sorry', what: 'silent' }]);
	expect(chat.wordings()).toEqual([]);
});
