import { pack } from 'santun:pack';
import { describe, expect, test } from 'vitest';
import { compilePack } from '../../src/engine/compile.ts';
import { checkScenario } from '../../src/practice/check-scenario.ts';
import { playRun } from '../../src/practice/play-run.ts';
import { createRehearsal } from '../../src/practice/rehearsal.ts';
import { scoreRehearsal } from '../../src/practice/scorecard.ts';

const program = compilePack(pack);
const scene = (next: readonly object[], over: object = {}) => ({
	says: ['where is my parcel, it never came'],
	next,
	...over,
});
const file = (scenes: object, over: object = {}) => ({
	format: 1,
	id: 'x',
	language: 'en',
	title: 'x',
	about: 'x',
	company: 'x',
	agent: 'Aina',
	chat: { id: 'c', customer: 'Farah Izzati', queue: 'q', channel: 'c' },
	story: {
		persona: 'Farah',
		mood: 'calm',
		patience: 60,
		start: 'late',
		scenes,
		goals: [
			{ title: 'Say sorry', did: 'apologised' },
			{ title: 'Do not argue', never: 'argued' },
			{ title: 'In a minute', within: 60 },
			{ title: 'End well', ends: ['calm', 'neutral'] },
		],
		runs: {
			good: { title: 'good', ends: 'calm', replies: ["I'm sorry it is late. What is the order number?"] },
			bad: { title: 'bad', ends: 'angry', replies: ['No.'] },
		},
		...over,
	},
});
const scenes = {
	late: scene(
		[{ did: ['apologised', 'asked'], not: ['argued'], to: 'happy' }, { did: ['argued'], to: 'angry' }, { to: 'late' }],
		{ waits: 'hello' },
	),
	hello: { says: ['hello??'], next: [{ did: ['apologised'], to: 'happy' }, { to: 'angry' }] },
	happy: { says: ['thanks'], ends: 'calm' },
	angry: { says: ['bye'], ends: 'angry' },
};
const read = (data: unknown) => {
	const checked = checkScenario(data);
	if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
	const { story, chats, agent } = checked.scenario;
	if (story === null) throw new Error('no story');
	return { program, story, chat: chats[0], agent };
};
const problems = (data: unknown): readonly string[] => {
	const checked = checkScenario(data);
	return checked.ok ? [] : checked.problems.map(({ at, why }) => `${at} ${why}`);
};

const begin = () => {
	const rehearsal = createRehearsal(read(file(scenes)));
	for (const line of rehearsal.open(0)) rehearsal.said(line, 1000);
	return rehearsal;
};

describe('a customer who answers what is really written', () => {
	test('goes the way of the first branch that fits', () => {
		const rehearsal = begin();
		const lines = rehearsal.reply("I'm so sorry, Farah. What's your order number?", 20_000);
		expect(lines.map(({ text }) => text)).toEqual(['thanks']);
		expect(rehearsal.outcome).toBe('calm');
		expect(rehearsal.record().turns).toMatchObject([
			{ waitMs: 19_000, deeds: expect.arrayContaining(['apologised', 'asked', 'used-name']) },
		]);
	});

	test('may go round', () => {
		const rehearsal = begin();
		expect(rehearsal.reply('One moment.', 5000).map(({ text }) => text)).toEqual(['where is my parcel, it never came']);
		expect(rehearsal.outcome).toBeNull();
	});

	test('takes an argument ill', () => {
		const rehearsal = begin();
		rehearsal.reply("No, that's not true. It came, you are wrong.", 5000);
		expect(rehearsal.outcome).toBe('angry');
	});

	test('writes again once when kept waiting too long, and judges the reply by that', () => {
		const rehearsal = begin();
		expect(rehearsal.wait(60_000)).toEqual([]);
		const [hello] = rehearsal.wait(62_000);
		expect(hello?.text).toBe('hello??');
		rehearsal.said(hello!, 63_000);
		expect(rehearsal.wait(200_000)).toEqual([]);
		rehearsal.reply('Number?', 210_000);
		expect(rehearsal.outcome).toBe('angry');
	});

	test('says nothing once the talk is over', () => {
		const rehearsal = begin();
		rehearsal.reply("I'm sorry. Which order?", 5000);
		expect(rehearsal.reply('Hello?', 6000)).toEqual([]);
		expect(rehearsal.wait(999_000)).toEqual([]);
	});

	test('a reply can be taken back, and the talk is as if it had not been', () => {
		const rehearsal = begin();
		const before = JSON.stringify(rehearsal.state);
		rehearsal.reply("No, that's not true.", 5000);
		expect(rehearsal.takeBack()).toBe(true);
		expect(JSON.stringify(rehearsal.state)).toBe(before);
		expect(rehearsal.record().turns).toEqual([]);
		rehearsal.reply("I'm so sorry. What's your order number?", 20_000);
		expect(rehearsal.outcome).toBe('calm');
		expect(createRehearsal(read(file(scenes))).takeBack()).toBe(false);
	});

	test('what a reply comes to is not what replies before the one taken back came to', () => {
		const answer = (rehearsal: ReturnType<typeof begin>, draft: string, text: string, at: number): void => {
			rehearsal.draft(draft, true, at);
			for (const line of rehearsal.reply(text, at + 5000)) rehearsal.said(line, at + 6000);
		};
		const first = (rehearsal: ReturnType<typeof begin>): void =>
			answer(rehearsal, 'What is your order number?', "I'm sorry it never came. I'm on it.", 5000);
		const plain = begin();
		first(plain);
		answer(plain, 'One moment.', 'One moment.', 20_000);
		const undone = begin();
		first(undone);
		undone.reply('No.', 20_000);
		undone.takeBack();
		answer(undone, 'One moment.', 'One moment.', 20_000);
		expect(undone.record().turns).toEqual(plain.record().turns);
		expect(plain.record().turns[0]?.came.map(({ skill }) => skill)).toContain('apologise');
	});

	test('who has written again once does not so a second time because a reply was taken back', () => {
		const hello = { ...scenes.hello, waits: 'angry' };
		const rehearsal = createRehearsal(read(file({ ...scenes, hello })));
		for (const line of rehearsal.open(0)) rehearsal.said(line, 1000);
		expect(rehearsal.wait(62_000)).toHaveLength(1);
		rehearsal.reply('Number?', 63_000);
		rehearsal.takeBack();
		expect(rehearsal.wait(200_000)).toEqual([]);
		expect(rehearsal.outcome).toBeNull();
	});

	test('the tips are those of a live chat', () => {
		const rehearsal = begin();
		expect(rehearsal.draft('What is your order number?', true, 5000).map(({ skill }) => skill)).toContain('apologise');
		expect(
			rehearsal.draft("I'm sorry it never came. What is your order number?", true, 6000).map(({ skill }) => skill),
		).not.toContain('apologise');
	});
});

describe('the scorecard', () => {
	const score = (...replies: string[]) => {
		const options = read(file(scenes));
		const run = { title: '', ends: 'calm' as const, replies: replies.map((text) => ({ text, afterMs: 20_000 })) };
		return scoreRehearsal(playRun(options, run), options.story);
	};

	test('names what was shown and what was missed, with the moment', () => {
		const card = score('What is your order number?', "I'm sorry, Farah. What is your order number?");
		const apologise = card.skills.find(({ skill }) => skill === 'apologise');
		expect(apologise?.missed).toMatchObject([
			{ turn: 0, text: 'What is your order number?', tip: { title: { en: expect.any(String) } } },
		]);
		expect(apologise?.shown).toMatchObject([{ turn: 1 }]);
		expect(card.needed).toBe(card.shown + card.skills.reduce((sum, { missed }) => sum + missed.length, 0));
	});

	test('tells which goals were reached', () => {
		const reached = (...replies: string[]) => score(...replies).goals.map((goal) => goal.reached);
		expect(reached("I'm sorry. Which order is it?")).toEqual([true, true, true, true]);
		expect(reached("No, that's not true, you are wrong.")).toEqual([false, false, true, false]);
	});

	test('a late answer is one goal less', () => {
		const options = read(file(scenes));
		const run = { title: '', ends: 'calm' as const, replies: [{ text: "I'm sorry. Which order?", afterMs: 90_000 }] };
		const card = scoreRehearsal(playRun(options, run), options.story);
		expect(card.goals[2]?.reached).toBe(false);
		expect(card.waits[0]).toBeGreaterThan(60_000);
	});
});

describe('a story that cannot be', () => {
	test.each([
		[
			'a branch to nowhere',
			{ ...scenes, hello: { says: ['x'], next: [{ to: 'nowhere' }] } },
			'story.scenes.hello.next[0].to there is no scene “nowhere”',
		],
		[
			'no last branch',
			{ ...scenes, hello: { says: ['x'], next: [{ did: ['asked'], to: 'happy' }] } },
			'story.scenes.hello.next needs a last branch',
		],
		[
			'an unknown deed',
			{ ...scenes, hello: { says: ['x'], next: [{ did: ['smiled'], to: 'happy' }, { to: 'angry' }] } },
			'story.scenes.hello.next[0].did[0] must be one of greeted',
		],
		[
			'a scene that nothing leads to',
			{ ...scenes, lost: { says: ['x'], ends: 'calm' } },
			'story.scenes.lost is never reached',
		],
		[
			'an end that goes on',
			{ ...scenes, happy: { says: ['x'], ends: 'calm', next: [{ to: 'late' }] } },
			'story.scenes.happy.next follows an end',
		],
		[
			'a branch behind one that takes all',
			{ ...scenes, hello: { says: ['x'], next: [{ to: 'happy' }, { did: ['asked'], to: 'late' }, { to: 'angry' }] } },
			'story.scenes.hello.next[1] is never taken: all it would take goes with next[0]',
		],
		[
			'a branch behind one that asks for less',
			{
				...scenes,
				hello: {
					says: ['x'],
					next: [
						{ did: ['asked'], not: ['argued'], to: 'happy' },
						{ did: ['greeted', 'asked'], not: ['argued'], to: 'late' },
						{ to: 'angry' },
					],
				},
			},
			'story.scenes.hello.next[1] is never taken',
		],
		[
			'a branch that forbids what it asks for',
			{ ...scenes, hello: { says: ['x'], next: [{ did: ['asked'], not: ['asked'], to: 'happy' }, { to: 'angry' }] } },
			'story.scenes.hello.next[0] is never taken: it asks for “asked” and forbids it',
		],
		['a scene that stops', { ...scenes, hello: { says: ['x'] } }, 'story.scenes.hello goes nowhere'],
		['a talk without end', { late: scene([{ to: 'late' }]) }, 'story.scenes never end'],
		['scenes that are no group', [], 'story.scenes must be a group of fields'],
		[
			'prototypes',
			JSON.parse('{"__proto__":{"says":["x"]},"late":{"says":["x"],"ends":"calm"}}'),
			'story.scenes.__proto__ must be lower-case words',
		],
	])('%s', (_, data, why) => {
		expect(problems(file(data)).join('\n')).toContain(why);
	});

	test('what may come before what asks for more or forbids more is no problem', () => {
		const next = [
			{ did: ['asked', 'greeted'], to: 'happy' },
			{ did: ['asked'], not: ['argued'], to: 'happy' },
			{ did: ['asked'], to: 'late' },
			{ to: 'angry' },
		];
		expect(problems(file({ ...scenes, hello: { says: ['x'], next } }))).toEqual([]);
	});

	test('a list of scenes is told once', () => {
		expect(problems(file([scenes.late, scenes.happy])).filter((one) => one.startsWith('story.scenes'))).toEqual([
			'story.scenes must be a group of fields',
			'story.scenes never end',
		]);
	});

	test.each([
		[
			'a goal of two kinds',
			{ goals: [{ title: 'x', did: 'asked', ends: 'calm' }] },
			'story.goals[0] needs exactly one of',
		],
		['a goal without an end', { goals: [{ title: 'x', ends: [] }] }, 'story.goals[0].ends needs at least one end'],
		['endless patience', { patience: 1e300 }, 'story.patience must be 600 at most'],
		['a start that is none', { start: 'begin' }, 'story.start there is no scene “begin”'],
		['no runs', { runs: undefined }, 'story.runs is missing'],
		[
			'an empty run',
			{ runs: { good: { title: 'x', ends: 'calm', replies: [] }, bad: { title: 'x', ends: 'angry', replies: ['x'] } } },
			'story.runs.good.replies needs at least one reply',
		],
	])('%s', (_, over, why) => {
		expect(problems(file(scenes, over)).join('\n')).toContain(why);
	});
});
