// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adapters } from '../../src/adapters/all.ts';
import { createCoach } from '../../src/coach/coach.ts';
import type { TipOutcome } from '../../src/engine/counts.ts';
import type { OpenChat } from '../../src/engine/desk.ts';
import { findIdentifiers } from '../../src/engine/facts/identifiers.ts';
import type { Rule } from '../../src/engine/rule.ts';
import type { PageView } from '../../src/protocol/views.ts';
import { lexicon, program, rule, says } from '../engine/small-pack.ts';
import { deskPage, row } from './desk-page.ts';

const run = program(
	[
		rule('say-sorry', {
			when: [{ kind: 'fact', is: 'problem-open' }],
			satisfiedBy: [says('draft', '$apology')],
			say: { en: [{ text: 'I’m sorry, {name}.' }], ms: [{ text: 'Maaf, {name}.' }] },
		}),
		rule('wrong-chat', {
			level: 'critical',
			when: [
				{
					kind: 'any',
					of: ['draft-names-other-customer', 'draft-has-other-details'].map((is) => ({ kind: 'fact', is })),
				},
			],
		}),
		rule('other-waits', {
			on: 'silence',
			when: [{ kind: 'time', since: 'other-customer-waits', minMs: 20_000 }],
		}),
	],
	[lexicon('problem', ['broken']), lexicon('apology', ['sorry']), lexicon('farewell', ['bye'])],
);

let life: AbortController;
let views: PageView[];
let outcomes: TipOutcome[];
/** What was told of the open chats, for those in other tabs. */
let told: (readonly OpenChat[])[];

const open = (html: string, pausedUntil = 0) => {
	document.body.innerHTML = html;
	return createCoach({
		document,
		url: () => 'https://desk.example/chats',
		adapters,
		program: run,
		pausedUntil,
		now: Date.now,
		onView: (view) => views.push(view),
		onChats: (chats) => told.push(chats),
		onOutcomes: (heard) => outcomes.push(...heard),
		signal: life.signal,
	});
};
const say = (chat: string, id: string, from: string, text: string): void => {
	document
		.querySelector(`[data-conversation-id=${chat}] .desk-log`)
		?.insertAdjacentHTML('beforeend', row(id, from, text));
};
const type = (chat: string, text: string): HTMLTextAreaElement => {
	const input = document.querySelector<HTMLTextAreaElement>(`[data-conversation-id=${chat}] textarea`)!;
	input.focus();
	input.value = text;
	input.dispatchEvent(new InputEvent('input', { bubbles: true }));
	return input;
};
/** Lets time pass; observers and timers run as in a page. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const chatOf = (view: PageView) => (view.page === 'chat' ? view.chat : null);

beforeEach(() => {
	vi.useFakeTimers();
	life = new AbortController();
	views = [];
	outcomes = [];
	told = [];
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
});

describe('a coached page', () => {
	it('shows who the customer is as soon as a chat is open', async () => {
		const coach = open(deskPage);
		await pass(1000);
		expect(coach.view()).toMatchObject({
			page: 'chat',
			site: 'desk.example',
			adapter: 'practice-desk',
			chat: { customer: { name: 'Aisyah Rahman', sayAs: 'Aisyah' }, tips: [] },
			others: [{ name: 'Ben Tan', tips: 0 }],
		});
	});

	it('tells a tip when the draft settles, and takes it back when the need is met', async () => {
		const coach = open(deskPage);
		await pass(1000);
		say('a', '1', 'customer', 'My kettle is broken');
		await pass(1000);
		type('a', 'What is your order number');
		await pass(700);
		expect(chatOf(coach.view())?.tips).toEqual([]);
		await pass(400);
		expect(chatOf(coach.view())?.tips).toMatchObject([{ rule: 'say-sorry', say: [{ text: 'I’m sorry, Aisyah.' }] }]);
		expect(chatOf(views.at(-1)!)?.tips).toHaveLength(1);
		type('a', 'I am sorry, what is your order number');
		await pass(50);
		expect(chatOf(coach.view())?.tips).toEqual([]);
	});

	it.each([-3_600_000, 3_600_000])('tells a tip as soon as ever after its clock jumped by %d ms', async (jump) => {
		open(deskPage);
		await pass(1000);
		say('a', '1', 'customer', 'My kettle is broken');
		await pass(1000);
		vi.setSystemTime(Date.now() + jump);
		type('a', 'What is your order number');
		await pass(1100);
		expect(chatOf(views.at(-1)!)?.tips).toMatchObject([{ rule: 'say-sorry' }]);
		type('a', 'I am sorry, what is your order number');
		await pass(200);
		expect(chatOf(views.at(-1)!)?.tips).toEqual([]);
	});

	it('makes no tip of what was on the page when it was opened', async () => {
		const html = deskPage.replace('<ol class="desk-log"></ol>', `<ol class="desk-log">${row('0', 'agent', 'Hi')}</ol>`);
		const coach = open(html);
		await pass(3000);
		expect(chatOf(coach.view())?.tips).toEqual([]);
	});

	it('keeps the chats apart', async () => {
		const coach = open(deskPage);
		await pass(1000);
		say('b', '1', 'customer', 'My kettle is broken');
		await pass(1000);
		type('a', 'Hello there');
		await pass(2000);
		expect(chatOf(coach.view())?.tips).toEqual([]);
		type('b', 'What is your number');
		await pass(2000);
		const view = coach.view();
		const tips = view.page === 'chat' ? [view.chat.tips.length, ...view.others.map((other) => other.tips)] : [];
		expect(tips.sort()).toEqual([0, 1]);
	});

	it('inserts wording where the agent writes, sends nothing, and lets the tip go', async () => {
		const coach = open(deskPage);
		await pass(1000);
		say('a', '1', 'customer', 'My kettle is broken');
		await pass(1000);
		const input = type('a', 'Order number?');
		const sent = vi.fn((event: Event) => event.preventDefault());
		input.form?.addEventListener('submit', sent);
		await pass(1000);
		const chat = chatOf(coach.view());
		const inserted = coach.insert(chat?.conversation ?? '', chat?.tips[0]?.id ?? '', 'I’m sorry, Aisyah.');
		await pass(500);
		expect(await inserted).toBe(true);
		expect(input.value).toContain('I’m sorry, Aisyah.');
		expect(input.value).toContain('Order number?');
		expect(sent).not.toHaveBeenCalled();
		expect(chatOf(coach.view())?.tips).toEqual([]);
		// The wording itself met the need.
		expect(outcomes).toEqual([
			{ rule: 'say-sorry', what: 'seen' },
			{ rule: 'say-sorry', what: 'used' },
		]);
	});

	it('the keys insert and dismiss the tip that matters most, and do nothing without one', async () => {
		const coach = open(deskPage);
		await pass(1000);
		expect(coach.press('insert')).toBeNull();
		say('a', '1', 'customer', 'My kettle is broken');
		await pass(1000);
		const input = type('a', 'Order number?');
		await pass(1000);
		const inserted = coach.press('insert');
		await pass(500);
		expect(await inserted).toBe(true);
		expect(input.value).toContain('I’m sorry');
		expect(chatOf(coach.view())?.tips).toEqual([]);
		say('a', '2', 'customer', 'It is broken again');
		await pass(1000);
		type('a', 'Which order?');
		await pass(1000);
		expect(chatOf(coach.view())?.tips).toHaveLength(1);
		expect(await coach.press('dismiss')).toBe(true);
		await pass(10);
		expect(chatOf(coach.view())?.tips).toEqual([]);
	});

	it('a chat that is not in front can be followed by itself', async () => {
		const coach = open(deskPage);
		await pass(1000);
		const [front] = ['a', 'b'].filter((one) => chatOf(coach.view())?.conversation.includes(one));
		const other = front === 'a' ? 'b' : 'a';
		const inFront = coach.view();
		const { others } = inFront.page === 'chat' ? inFront : { others: [] };
		const conversation = others[0]?.conversation ?? '';
		expect(chatOf(coach.viewOf(conversation))?.conversation).toBe(conversation);
		views.length = 0;
		say(other, '9', 'customer', 'Are you there?');
		await pass(1000);
		expect(views.length).toBeGreaterThan(0);
		expect(chatOf(coach.view())?.conversation).not.toBe(conversation);
	});

	it('a look back on a chat that has ended waits until nothing is being written', async () => {
		const coach = open(deskPage);
		await pass(1000);
		const [inFront = ''] = [chatOf(coach.view())?.conversation];
		const [one, two] = inFront.includes('a') ? ['a', 'b'] : ['b', 'a'];
		const lines = [
			['customer', 'My kettle is broken'],
			['agent', 'I am sorry. Which order is it?'],
			['customer', 'Order 20418'],
			['agent', 'A new one is on its way.'],
			['customer', 'ok thanks, bye'],
			['agent', 'Thank you, bye!'],
		] as const;
		for (const [i, [from, text]] of lines.entries()) {
			say(two, `e${i}`, from, text);
			await pass(1000);
		}
		type(one, 'Let me');
		await pass(10);
		document.querySelector(`[data-conversation-id=${two}]`)?.remove();
		const lately = () => {
			const view = coach.view();
			return view.page === 'chat' ? view.after : undefined;
		};
		await pass(300);
		expect(lately()).toBeUndefined();
		await pass(3000);
		expect(lately()).toBeDefined();
	});

	it('says that nothing was inserted where there is no reply box', async () => {
		const coach = open(deskPage);
		await pass(1000);
		await expect(coach.insert('nowhere', 'x', 'hello')).resolves.toBe(false);
	});

	it('is quiet while it is paused, and comes back by itself', async () => {
		const coach = open(deskPage, Date.now() + 60_000);
		await pass(1000);
		expect(coach.view()).toMatchObject({ page: 'paused' });
		await pass(61_000);
		expect(views.at(-1)).toMatchObject({ page: 'chat' });
	});

	it('says that a page cannot be read after giving it time to load, and still finds it later', async () => {
		const coach = open('<p>Loading…</p>');
		expect(coach.view()).toMatchObject({ page: 'waiting' });
		await pass(10_000);
		expect(views.at(-1)).toMatchObject({ page: 'unreadable', found: { rows: 0, composer: false } });
		document.body.innerHTML = deskPage;
		await pass(2000);
		expect(views.at(-1)).toMatchObject({ page: 'chat' });
	});

	it('knows the chats beside each other: a name or number of one does not belong into the other', async () => {
		const coach = open(deskPage);
		await pass(1000);
		say('b', '1', 'customer', 'My order is SR-48213');
		await pass(1000);
		type('a', 'Your order SR-48213');
		await pass(50);
		expect(chatOf(coach.view())?.tips).toMatchObject([{ rule: 'wrong-chat', because: [{ quote: 'SR-48213' }] }]);
		type('a', 'Thanks');
		await pass(50);
		expect(chatOf(coach.view())?.tips).toEqual([]);
		type('a', 'Thanks, Ben, ');
		await pass(50);
		expect(chatOf(coach.view())?.tips).toMatchObject([{ rule: 'wrong-chat', because: [{ quote: 'Ben' }] }]);
		type('a', 'Thanks, Aisyah, ');
		await pass(50);
		expect(chatOf(coach.view())?.tips).toEqual([]);
	});

	it('takes in what other tabs tell, and forgets it when they do', async () => {
		const coach = open(deskPage);
		await pass(1000);
		coach.elsewhere([{ name: 'Priya Nair', details: [], waitingSince: Date.now() - 60_000 }]);
		type('a', 'Hi Priya, ');
		await pass(6000);
		expect(chatOf(coach.view())?.tips.map((tip) => tip.rule)).toEqual(['wrong-chat', 'other-waits']);
		coach.elsewhere([]);
		await pass(50);
		expect(chatOf(coach.view())?.tips).toEqual([]);
	});

	it('tells of a waiting customer in the chat in front only', async () => {
		const coach = open(deskPage);
		await pass(1000);
		type('a', 'One moment');
		coach.elsewhere([{ name: 'Priya Nair', details: [], waitingSince: Date.now() - 60_000 }]);
		await pass(6000);
		const view = coach.view();
		expect(view.page === 'chat' ? [view.chat.tips.length, view.others[0]?.tips] : null).toEqual([1, 0]);
	});

	it('tells other tabs of its chats: names, times and fingerprints, no text, and nothing twice', async () => {
		open(deskPage);
		await pass(1000);
		say('b', '1', 'customer', 'My order is SR-48213');
		await pass(1000);
		const before = told.length;
		await pass(20_000);
		expect(told.length).toBe(before);
		expect(told.at(-1)).toMatchObject([
			{ name: 'Aisyah Rahman', waitingSince: null, details: [] },
			{ name: 'Ben Tan', details: findIdentifiers('SR-48213').flatMap(({ marks }) => marks) },
		]);
		expect(JSON.stringify(told)).not.toMatch(/48213|order/);
	});

	it('tells other tabs nothing of its chats while it is paused', async () => {
		const coach = open(deskPage);
		await pass(1000);
		expect(told.at(-1)).toHaveLength(2);
		coach.change(null, Date.now() + 60_000);
		await pass(50);
		expect(told.at(-1)).toEqual([]);
	});

	it('reads open chats by new rules as soon as they come, and judges what stands in the reply box', async () => {
		const coach = open(deskPage);
		await pass(1000);
		say('a', '1', 'customer', 'My kettle is broken');
		say('a', '2', 'agent', 'Let me see');
		await pass(1000);
		type('a', 'Which one is it?');
		await pass(2000);
		expect(chatOf(coach.view())?.tips.map(({ rule: id }) => id)).toEqual(['say-sorry']);
		// Its list comes before those that were there, so that each of these has another place than when the chat was heard.
		const early = rule('ask-kindly', {
			skill: 'clarify',
			when: [says('draft', 'which one'), { kind: 'says', who: 'customer', anyOf: ['$problem'], in: 'chat' }],
		});
		coach.change(
			program([early, ...run.pack.rules], [lexicon('kettle', ['which', 'let me']), ...run.pack.lexicons]),
			0,
		);
		await pass(200);
		const now = chatOf(coach.view());
		expect(now?.tips.map(({ rule: id }) => id).sort()).toEqual(['ask-kindly', 'say-sorry']);
		expect(now?.held).toBe(false);
		// And rules that are gone say nothing any more.
		coach.change(program([early], run.pack.lexicons), 0);
		await pass(200);
		expect(chatOf(coach.view())?.tips.map(({ rule: id }) => id)).toEqual(['ask-kindly']);
		type('a', '');
		await pass(200);
		expect(chatOf(coach.view())?.tips).toEqual([]);
		coach.change(run, 0);
		await pass(2000);
		expect(chatOf(coach.view())?.tips).toEqual([]);
	});

	it('keeps rules to the queues and brands they are for; they take no place of others, and speak once the page tells', async () => {
		const only = { queues: ['Billing'], brands: ['North Shop'] };
		const ask = (id: string, parts: Partial<Rule> = {}) =>
			rule(id, { skill: 'clarify', priority: 5, when: [says('draft', 'which one')], ...parts });
		const ours = [
			ask('ours', { only }),
			ask('ours-critical', { level: 'critical', only }),
			ask('for-all', { priority: 1 }),
		];
		const coach = open(deskPage);
		coach.change(program(ours), 0);
		await pass(1000);
		type('a', 'Which one is it?');
		await pass(2000);
		const shown = () => chatOf(coach.view())?.tips.map(({ rule: id }) => id);
		expect(shown()).toEqual(['for-all']);
		const chat = document.querySelector<HTMLElement>('[data-conversation-id=a]')!;
		chat.dataset.queue = 'billing';
		await pass(3000);
		expect(shown()).toEqual(['for-all']);
		chat.dataset.brand = 'North Shop';
		await pass(3000);
		type('a', 'Which one is it, please?');
		await pass(2000);
		expect(shown()).toContain('ours-critical');
		coach.change(program(ours.slice(0, 1)), 0);
		await pass(200);
		expect(shown()).toEqual(['ours']);
	});

	it('tells nothing any more after its signal', async () => {
		open(deskPage);
		await pass(1000);
		const before = views.length;
		life.abort();
		say('a', '1', 'customer', 'My kettle is broken');
		await pass(10_000);
		expect(views.length).toBe(before);
	});
});
