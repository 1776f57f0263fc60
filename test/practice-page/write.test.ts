import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/engine/message.ts';
import { scoreRehearsal } from '../../src/practice/scorecard.ts';
import { besideOwn, isShipped, parseOwn, readOwn, withOwn } from '../../src/practice-page/own-scenarios.ts';
import { scenarioOfTalk } from '../../src/practice-page/write/from-talk.ts';
import { namesLeft, withOtherNames } from '../../src/practice-page/write/other-names.ts';
import { readScenario, tryRuns } from '../../src/practice-page/write/read-scenario.ts';
import { starter } from '../../src/practice-page/write/starter.ts';
import { program } from './scenario.ts';

const found = (text: string) => {
	const { found: one, problems } = readScenario(text);
	if (one === null) throw new Error(JSON.stringify(problems));
	return one;
};
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe.each(['en', 'ms'] as const)('the chat that one starts with, in %s', (language) => {
	it('is right, ends as it says, and its better run reaches every goal', () => {
		const one = found(starter[language]);
		expect(one.scenario.language).toBe(language);
		expect(isShipped(one.scenario.id)).toBe(false);
		const { runs, problems } = tryRuns(program, one, starter[language]);
		expect(problems).toEqual([]);
		const goals = runs.map(({ mark, record }) => [
			mark,
			scoreRehearsal(record, one.story).goals.every((goal) => goal.reached),
		]);
		expect(goals).toEqual([
			['bad', false],
			['good', true],
		]);
	});
});

describe('problems stand at their line', () => {
	const text = starter.en;
	it.each([
		['a scene that is not there', 'to: thanks', 'to: thankful', 'there is no scene “thankful”'],
		['an unknown deed', 'did: [argued], to: leaves', 'did: [shouted], to: leaves', 'must be one of greeted'],
		['an unknown field', '  mood: annoyed', '  moood: annoyed', 'moood is not known here'],
		['a number for a text', 'company: Rumah Serai', 'company: 7', 'company must be text'],
		['a wait without end', 'text: "now what", after: 0.8', 'text: "now what", after: 9e9', 'must be 600 at most'],
		['a list that is none', 'says: ["ok great, thanks"]', 'says: ok', 'must be a list'],
		['broken YAML', 'language: en', 'language: "en', 'never closed'],
	])('%s', (_, old, by, why) => {
		const changed = text.replace(old, by);
		const { found: one, problems } = readScenario(changed);
		expect(one).toBe(null);
		const problem = problems.find((one) => one.why.includes(why));
		expect(problem?.line, JSON.stringify(problems)).toBe(lineOf(changed, by));
	});

	it('what is missing stands where it is missing', () => {
		const { problems } = readScenario(
			text.replace('    - { title: Say sorry first, did: apologised }\n', '    - { did: apologised }\n'),
		);
		expect(problems).toMatchObject([
			{ line: lineOf(text, '    - { title: Say sorry'), why: 'story.goals[0].title is missing' },
		]);
	});

	it('a run that ends otherwise, or goes on after the end', () => {
		const changed = text
			.replace('ends: angry\n      replies:', 'ends: neutral\n      replies:')
			.replace('"You must have chosen the wrong size."', '"You must have chosen the wrong size."\n        - "Bye."');
		const { problems } = tryRuns(program, found(changed), changed);
		expect(problems.map(({ why }) => why)).toEqual([
			'story.runs.bad.ends says neutral, and the run ends angry',
			'story.runs.bad.replies[1] comes after the end',
		]);
		expect(problems[1]?.line).toBe(lineOf(changed, '- "Bye."'));
	});

	it.each(['', '[]', 'x'.repeat(70_000), '__proto__: {}', 'format: 1\n&a x: *a'])(
		'nothing is made of %.20s',
		(wrong) => {
			const { found: one, problems } = readScenario(wrong);
			expect(one).toBe(null);
			expect(problems.length).toBeGreaterThan(0);
		},
	);
});

describe('other names and numbers', () => {
	const talk = (...lines: readonly (readonly ['customer' | 'agent', string])[]): Conversation => ({
		id: 'x',
		customer: { name: 'Siti Aminah binti Kassim' },
		agent: { name: 'Gurpreet Kaur' },
		messages: lines.map(([role, text]) => ({ role, text })),
	});
	const texts = (conversation: Conversation) => withOtherNames(conversation).messages.map(({ text }) => text);

	it('take the place of both people, however they are called', () => {
		expect(
			texts(talk(['customer', 'saya Siti Aminah binti Kassim, aminah je'], ['agent', 'Hi Puan Aminah, Gurpreet here'])),
		).toEqual(['saya Farah Izzati, Farah je', 'Hi Puan Farah, Aina here']);
	});

	it('take the place of others who are spoken of as people', () => {
		const [one = '', two = ''] = texts(
			talk(['customer', 'Hi Benedict, are you there'], ['agent', 'Sorry, my name is Gurpreet. Benedict is out.']),
		);
		expect(`${one} ${two}`).not.toMatch(/Benedict|Gurpreet/);
	});

	it('leave words of the language as they are', () => {
		expect(texts(talk(['agent', 'Hi There, thanks. Sorry, This is late. I am Checking it.']))).toEqual([
			'Hi There, thanks. Sorry, This is late. I am Checking it.',
		]);
	});

	it.each([
		['an order number', 'order SR-48213 please', '48213'],
		['a telephone number', 'call 012-345 6789', '345 6789'],
		['an identity card', 'ic 900101-14-5678', '900101'],
		['an e-mail address', 'mail aminah.k@gmail.com', 'gmail'],
		['a card', 'my card 4111 1111 1111 1111', '4111 1111'],
		['a code', 'the OTP is 482913', '482913'],
		['an address on the web', 'see https://track.example.com/AB1234567', 'AB1234567'],
	])('take the place of %s', (_, text, secret) => {
		expect(texts(talk(['customer', text]))[0]).not.toContain(secret);
	});

	it.each([
		['send it to no 12, Jalan Bukit Kiara 3, ok', 'send it to Jalan Melur 7, ok'],
		['rumah saya di Kampung Sungai Lui', 'rumah saya di Taman Melur'],
		['I live at 221B Baker Street, flat 2', 'I live at 7 Maple Street, flat 2'],
		['postcode SW1A 2AA please', 'postcode AB1 2CD please'],
		['47810 Petaling Jaya', '50000 Kuala Lumpur'],
		['jalan lain, taman permainan', 'jalan lain, taman permainan'],
		['The road is closed. Drive safely', 'The road is closed. Drive safely'],
	])('another place in “%s”', (text, wanted) => {
		expect(texts(talk(['customer', text]))).toEqual([wanted]);
	});

	it('take the place of whom somebody speaks of as a person', () => {
		const said = texts(
			talk(['customer', 'my husband Ravindran spoke to Shalini yesterday'], ['customer', 'suami saya Hafizuddin']),
		);
		expect(said.join(' ')).not.toMatch(/Ravindran|Shalini|Hafizuddin/);
	});

	it('words that may be names still are told', () => {
		const left = withOtherNames(talk(['customer', 'it went to Bangsar and Priya has it, Thank you. Order number?']));
		expect(namesLeft(left)).toEqual(['Bangsar', 'Priya']);
		expect(scenarioOfTalk({ ...left, messages: [...left.messages, { role: 'agent', text: 'ok' }] })).toContain(
			'# Perhaps names still: Bangsar, Priya\n',
		);
	});

	it('the same number stays the same number, and prices and dates stay', () => {
		const [one = '', two = ''] = texts(talk(['customer', 'SR-48213, RM 189.90, 12/3/2026'], ['agent', 'SR-48213?']));
		expect(one.slice(0, 8)).toBe(two.slice(0, 8));
		expect(one).toContain('RM 189.90, 12/3/2026');
	});
});

describe('a chat from a transcript', () => {
	const conversation: Conversation = {
		id: '9',
		customer: { name: 'Lim Wei Jie' },
		agent: { name: 'Suresh' },
		messages: [
			{ role: 'bot', text: 'Hi' },
			{ role: 'customer', text: 'hi: my "parcel" #7 is late\nsecond line', at: 0 },
			{ role: 'customer', text: 'SR-48213', at: 2000 },
			{ role: 'agent', text: 'Hi Wei Jie, order number?', at: 42_000 },
			{ role: 'agent', text: 'Hello?', at: 50_000 },
			{ role: 'customer', text: 'i just told you', at: 60_000 },
		],
	};

	it('is right as it is, and plays as it went', () => {
		const text = scenarioOfTalk(conversation)!;
		const one = found(text);
		const { runs, problems } = tryRuns(program, one, text);
		expect(problems).toEqual([]);
		const [bad] = runs;
		expect(bad?.record.turns.map((turn) => [turn.text, turn.waitMs])).toEqual([
			['Hi Farah, order number?', expect.any(Number)],
			['Hello?', 0],
		]);
		expect([...one.story.scenes.values()].map(({ says }) => says.map((line) => line.text))).toEqual([
			['hi: my "parcel" #7 is late\nsecond line', expect.stringMatching(/^SR-\d{5}$/)],
			[],
			['i just told you'],
		]);
		expect(text).not.toMatch(/48213|Wei Jie|Lim|Suresh/);
	});

	it('is in the language that most of it is in', () => {
		const malay = scenarioOfTalk({
			...conversation,
			messages: [
				{ role: 'customer', text: 'parcel saya belum sampai lagi' },
				{ role: 'agent', text: 'Maaf, boleh beri nombor pesanan?' },
			],
		})!;
		expect(found(malay).scenario.language).toBe('ms');
		expect(tryRuns(program, found(malay), malay).problems).toEqual([]);
	});

	it('is none where nobody was answered, and is cut where it is long', () => {
		expect(scenarioOfTalk({ ...conversation, messages: [{ role: 'customer', text: 'hi' }] })).toBe(null);
		const long = Array.from({ length: 100 }, (_, i) => [
			{ role: 'customer' as const, text: `one ${i}` },
			{ role: 'agent' as const, text: `two ${i}` },
		]).flat();
		const text = scenarioOfTalk({ ...conversation, messages: long })!;
		expect(found(text).story.runs.good.replies).toHaveLength(30);
		const wordy = scenarioOfTalk({
			...conversation,
			messages: long.map((one) => ({ ...one, text: 'x '.repeat(50_000) })),
		})!;
		expect(wordy.length).toBeLessThan(400_000);
		expect(tryRuns(program, found(text), text).problems).toEqual([]);
	});
});

describe('own scenarios', () => {
	const one = { id: 'wrong-size', text: starter.en };
	it('are read back as they were kept, and what is none is left out', () => {
		expect(parseOwn([one, null, 3, { id: 'x' }, { id: 'y', text: 'x'.repeat(99_999) }])).toEqual([one]);
		expect(parseOwn('x')).toEqual([]);
		expect(readOwn([one, { id: 'x', text: 'broken: [' }]).map(({ id }) => id)).toEqual(['wrong-size']);
	});

	it('take the place of the team’s with the same id', () => {
		const [own] = readOwn([one]);
		const [team] = readOwn([{ id: 'x', text: starter.ms }]);
		expect(besideOwn([own!, team!], [own!]).map(({ id }) => id)).toEqual(['salah-saiz']);
	});

	it('one takes the place of an older one of its id, and only the newest stay', () => {
		expect(withOwn([one, { id: 'b', text: '' }], { ...one, text: 'new' })).toEqual([
			{ id: 'b', text: '' },
			{ id: 'wrong-size', text: 'new' },
		]);
		const many = Array.from({ length: 80 }, (_, i) => ({ id: `a${i}`, text: '' }));
		expect(withOwn(many, one)).toHaveLength(60);
	});
});
