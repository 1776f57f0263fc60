import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../src/practice/check-scenario.ts';

const file = () => ({
	format: 1,
	id: 'late-parcel',
	language: 'en',
	title: 'The late parcel',
	about: 'A parcel is late.',
	company: 'Rumah Serai',
	agent: 'Aina',
	chat: { id: 'farah', customer: 'Farah Izzati', queue: 'Delivery', channel: 'Web chat' },
	talk: [{ customer: 'where is it?' }, { agent: [{ type: 'Here.' }] }] as unknown[],
});

const problemsOf = (data: unknown): readonly string[] => {
	const checked = checkScenario(data);
	return checked.ok ? [] : checked.problems.map(({ at, why }) => `${at} ${why}`);
};
const talkOf = (...steps: readonly unknown[]) => {
	const checked = checkScenario({ ...file(), talk: [...steps, { agent: [{ type: 'Here.' }] }] });
	if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
	return checked.scenario.talk;
};

describe('a file that is right', () => {
	test('has sensible times where it gives none', () => {
		expect(talkOf({ customer: 'where is it?' })).toEqual([
			{ kind: 'line', chat: 'farah', from: 'customer', text: 'where is it?', afterMs: 1200, typingMs: 1540 },
			{ kind: 'reply', chat: 'farah', afterMs: 4500, drafts: [{ text: 'Here.', expect: null, readMs: 1500 }] },
		]);
	});

	test('is taken at its word where it gives them', () => {
		const [line] = talkOf({ customer: 'hm', after: 0, typing: 0.5 });
		expect(line).toMatchObject({ afterMs: 0, typingMs: 500 });
	});

	test('gives a draft that earns a tip longer to stand', () => {
		const [reply] = talkOf({
			agent: [
				{ type: 'No.', expect: ['no-arguing', 'apologise-once'] },
				{ type: 'Yes.', expect: [] },
			],
		});
		expect(reply).toMatchObject({ drafts: [{ readMs: 4000 }, { readMs: 1500 }] });
	});

	test('only customers are seen typing', () => {
		expect(talkOf({ bot: 'Hi' }, { system: 'left' }).slice(0, 2)).toMatchObject([{ typingMs: 0 }, { typingMs: 0 }]);
	});
});

describe('what is wrong is said, with its place', () => {
	test.each([
		['no group of fields', null, 'file must be a group of fields'],
		['another format', { ...file(), format: 2 }, 'format must be 1: this build reads format 1'],
		['an unknown field', { ...file(), autor: 'Siti' }, 'autor is not known here; known: format,'],
		['a strange language', { ...file(), language: 'id' }, 'language must be one of en, ms'],
		['an id with capitals', { ...file(), id: 'LateParcel' }, 'id must be lower-case words joined by hyphens'],
		['a missing text', { ...file(), title: undefined }, 'title is missing'],
		['an empty text', { ...file(), title: '  ' }, 'title must be text'],
		['two chats with one id', { ...file(), others: [file().chat] }, 'others each chat needs its own id'],
		['a step without a speaker', { ...file(), talk: [{ after: 1 }] }, 'talk[0] needs exactly one of'],
		['a step with two speakers', { ...file(), talk: [{ bot: 'a', customer: 'b' }] }, 'talk[0] needs exactly one of'],
		['a step in an unknown chat', { ...file(), talk: [{ bot: 'a', chat: 'x' }] }, 'talk[0].chat must be one of farah'],
		[
			'a time before now',
			{ ...file(), talk: [{ bot: 'a', after: -1 }] },
			'talk[0].after must be a number, not below zero',
		],
		['a wait without end', { ...file(), talk: [{ bot: 'a', after: 1e9 }] }, 'talk[0].after must be 600 at most'],
		[
			'a time that no calendar has',
			{ ...file(), chat: { ...file().chat, history: [{ from: 'bot', text: 'a', ago: 1e300 }] } },
			'chat.history[0].ago must be 525600 at most',
		],
		['a reply without drafts', { ...file(), talk: [{ agent: [] }] }, 'talk[0].agent needs at least one draft'],
		['an agent who never answers', { ...file(), talk: [{ customer: 'hi' }] }, 'talk the agent never answers'],
		[
			'a tip that is no id',
			{ ...file(), talk: [{ agent: [{ type: 'a', expect: ['Say Sorry'] }] }] },
			'talk[0].agent[0].expect[0] must be lower-case words joined by hyphens',
		],
	])('%s', (_, data, problem) => {
		expect(problemsOf(data)).toContainEqual(expect.stringContaining(problem));
	});

	test('all of it at once', () => {
		expect(problemsOf({ ...file(), title: 3, agent: '', talk: [{}, { agent: [{}] }] })).toHaveLength(4);
	});
});
