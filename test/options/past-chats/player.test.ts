import { describe, expect, it } from 'vitest';
import { markWords } from '../../../src/options/past-chats/hits.ts';
import type { Figures, HitKind, ReadFile } from '../../../src/options/past-chats/jobs.ts';
import { createPlayer } from '../../../src/options/past-chats/player.ts';
import { withTries } from '../../../src/options/past-chats/trial.ts';
import { runCli } from '../../cli/io.ts';
import { lines, pack } from './talks.ts';

const silent = (): void => undefined;
const player = (rest = async (): Promise<void> => undefined) => createPlayer({ now: Date.now, rest });
type Player = ReturnType<typeof player>;

const read = async (one: Player, text: string | Uint8Array, name = 'chats.ndjson'): Promise<ReadFile> =>
	one.read({ file: new Blob([text as BlobPart]), name, format: null, reading: {} }, silent);

const opened = async (): Promise<{ one: Player; now: Figures }> => {
	const one = player();
	await read(one, lines);
	return { one, now: (await one.play({ run: 'now', pack }, silent))! };
};

describe('reading a file', () => {
	it('tells its kind, its chats, and whether it has times', async () => {
		expect(await read(player(), lines)).toMatchObject({
			format: 'lines',
			isRefused: false,
			chats: 4,
			messages: 10,
			hasTimes: true,
			table: null,
		});
		expect(await read(player(), 'Aina (agent): Hello\n', 'a.txt')).toMatchObject({ format: 'text' });
	});

	it('tells the columns of a table and what each was taken for, also where the text is of old Windows', async () => {
		const csv = new Uint8Array([...new TextEncoder().encode('Case,Role,Body\n1,customer,caf'), 0xe9, 10]);
		const found = await read(player(), csv, 'a.csv');
		expect(found).toMatchObject({ format: 'csv', table: { header: ['Case', 'Role', 'Body'] }, chats: 1 });
		expect(found.table?.columns).toMatchObject({ text: 'Body', chat: 'Case' });
	});

	it('forgets the chats before', async () => {
		const { one } = await opened();
		await read(one, '{"id":"x","messages":[]}\n');
		expect((await one.play({ run: 'now', pack }, silent))?.report.conversations).toBe(1);
		expect(await one.hits({ run: 'tried', rule: 'late', kind: 'shown', from: 0, most: 9 }, silent)).toEqual({
			hits: [],
			total: 0,
		});
	});
});

describe('playing', () => {
	it('gives the very counts of santun replay and santun report', async () => {
		const { now } = await opened();
		const io = { pack: async () => pack };
		const tips = await runCli(['replay', '-'], [lines], io);
		const report = await runCli(['report', '-', '--format', 'json'], [tips.out], io);
		expect(now.report).toEqual(JSON.parse(report.out));
		expect(now.report.rules.late).toMatchObject({ shown: 4, chats: 3 });
	});

	it('counts the tips of other rules that waited', async () => {
		const { now } = await opened();
		expect(now.waited).toEqual({ late: 1 });
		expect(now.moves).toBeNull();
	});

	it('says what a try changes', async () => {
		const { one } = await opened();
		const tried = await one.play({ run: 'tried', pack: withTries(pack, new Map([['late', 'off']])) }, silent);
		expect(tried?.moves).toEqual({
			chats: 3,
			rules: { late: { gained: 0, lost: 4 }, sad: { gained: 1, lost: 0 } },
		});
		const shown = await one.play({ run: 'tried', pack: withTries(pack, new Map([['trying', 'active']])) }, silent);
		expect(shown?.moves?.rules).toEqual({ trying: { gained: 1, lost: 0 } });
	});

	it('tells how far it is, and stops when asked', async () => {
		let clock = 0;
		const one: Player = createPlayer({
			// Every look at the clock is a second later, so that it rests after each chat.
			now: () => {
				clock += 1000;
				return clock;
			},
			rest: async () => undefined,
		});
		await read(one, lines);
		const told: (readonly [number, number])[] = [];
		await one.play({ run: 'now', pack }, (done, of) => told.push([done, of]));
		expect(told).toEqual([0, 1, 2, 3, 4].map((done) => [done, 4]));
		const stopped = one.play({ run: 'now', pack }, (done) => {
			if (done === 2) void one.stop(null, silent);
		});
		expect(await stopped).toBeNull();
	});
});

describe('the tips in their chats', () => {
	const hits = (one: Player, rule: string, kind: HitKind, run: 'now' | 'tried' = 'now', from = 0) =>
		one.hits({ run, rule, kind, from, most: 2 }, silent);

	it('come some at a time, with the words that made the rule speak', async () => {
		const { one } = await opened();
		const page = await hits(one, 'late', 'shown');
		expect(page).toMatchObject({ total: 4, hits: [{ chat: 'a', turn: 1 }, { chat: 'b' }] });
		expect(page.hits[0]?.lines).toEqual([
			{
				role: 'customer',
				parts: [
					{ text: 'My parcel is ', isHit: false },
					{ text: 'late', isHit: true },
				],
				isApart: false,
			},
			{ role: 'agent', parts: [{ text: 'Which one?', isHit: false }], isApart: false },
		]);
		expect((await hits(one, 'late', 'shown', 'now', 3)).hits).toMatchObject([{ chat: 'd', turn: 3 }]);
	});

	it('show the words that made a rule speak, also where those were said long before', async () => {
		const one = player();
		const texts = ['It is late', 'Which one?', 'The blue', 'I see', 'Yes', 'I look', 'Thanks', 'Bye'];
		const messages = texts.map((text, i) => ({ role: i % 2 === 0 ? 'customer' : 'agent', text }));
		await read(one, `${JSON.stringify({ id: 'long', messages })}\n`);
		const [late, ...others] = pack.rules;
		const when = [
			{ kind: 'says', who: 'customer', anyOf: ['late'], in: 'chat' },
			{ kind: 'count', of: 'agent-messages', min: 3 },
		] as const;
		await one.play({ run: 'now', pack: { ...pack, rules: [{ ...late!, when }, ...others] } }, silent);
		const { hits: found } = await hits(one, 'late', 'shown');
		expect(found[0]?.lines.map(({ parts, isApart }) => [isApart, parts.map(({ text }) => text).join('')])).toEqual([
			[false, 'It is late'],
			[true, 'Yes'],
			[false, 'I look'],
			[false, 'Thanks'],
			[false, 'Bye'],
		]);
		expect(found[0]?.lines[0]?.parts.at(-1)).toEqual({ text: 'late', isHit: true });
	});

	it('are told apart: held back, gained, lost', async () => {
		const { one } = await opened();
		expect(await hits(one, 'sad', 'held')).toMatchObject({ total: 1, hits: [{ chat: 'b' }] });
		await one.play({ run: 'tried', pack: withTries(pack, new Map([['late', 'off']])) }, silent);
		expect(await hits(one, 'sad', 'gained', 'tried')).toMatchObject({ total: 1, hits: [{ chat: 'b', turn: 1 }] });
		expect(await hits(one, 'late', 'lost')).toMatchObject({ total: 4 });
	});

	it('count marks only where a tip still is', async () => {
		const { one } = await opened();
		await one.play({ run: 'tried', pack: withTries(pack, new Map([['late', 'off']])) }, silent);
		const marks = [
			{ id: 'a', turn: 1, rule: 'late', right: true },
			{ id: 'd', turn: 1, rule: 'late', right: false },
			{ id: 'c', turn: 1, rule: 'late', right: true },
			{ id: 'gone', turn: 1, rule: 'late', right: true },
		];
		expect(await one.marked({ run: 'now', marks }, silent)).toEqual({ late: { right: 1, wrong: 1 } });
		expect(await one.marked({ run: 'tried', marks }, silent)).toEqual({});
	});

	it.each([
		['late again, late', ['late'], ['late']],
		['so late', ['late', 'so late'], ['so late']],
		['a b', ['a', 'b'], ['a', 'b']],
		['nothing', ['late', ''], []],
		['a very long quote here', ['very long…'], ['very long']],
	])('%s: marks %j', (text, quotes, marked) => {
		const parts = markWords(text, quotes);
		expect(parts.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual(marked);
		expect(parts.map((part) => part.text).join('')).toBe(text);
	});
});
