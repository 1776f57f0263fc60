import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './io.ts';

const tip = (rule: string, turn: number | null, shown = true) => ({
	turn,
	skill: 'apologise',
	rule,
	level: 'advice',
	when: 'draft',
	shown,
});
const chats = Array.from({ length: 12 }, (_, i) => ({
	id: `c${i}`,
	tips: i % 3 === 0 ? [] : [tip('say-sorry', i), tip(i % 2 === 0 ? 'greet-first' : 'ask-name', i, i % 4 > 0)],
}));
const lines = (...all: readonly unknown[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('santun report', () => {
	let folder = '';
	const file = async (name: string, text: string): Promise<string> => {
		const path = join(folder, name);
		await writeFile(path, text);
		return path;
	};
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'santun-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('says how often each rule spoke', async () => {
		const { code, out, err } = await runCli(['report', '-'], [lines(...chats, { error: 'x', line: 3 })]);
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain('12 conversations, 1 line that could not be read.');
		expect(out).toMatch(/\| say-sorry \| apologise \| 8 \| 66\.7 \| 8 \| 8 \| – \|/);
		expect(out).toMatch(/\| ask-name \| say-sorry \| \d \|/);
	});

	it('gives the same for one file, for shards, and for reports of shards', async () => {
		const whole = await file('whole', lines(...chats));
		const shards = await Promise.all(
			[0, 1, 2].map((n) => file(`s${n}`, lines(...chats.filter((_, i) => i % 3 === n)))),
		);
		const json = (files: readonly string[]) => runCli(['report', ...files, '--format', 'json']);
		const reports = await Promise.all(shards.map(async (shard, n) => file(`r${n}`, (await json([shard])).out)));
		const wanted = await json([whole]);
		expect(JSON.parse(wanted.out)).toMatchObject({ report: 1, conversations: 12 });
		expect(await json(shards.toReversed())).toEqual(wanted);
		expect(await json(reports)).toEqual(wanted);
	});

	it('takes marks and gives the part that is right', async () => {
		const marks = await file(
			'marks',
			lines(
				{ id: 'c1', turn: 1, rule: 'say-sorry', right: true },
				{ id: 'c2', turn: 2, rule: 'say-sorry', right: false },
			),
		);
		const { out } = await runCli(['report', '-', '--marks', marks], [lines(...chats)]);
		expect(out).toMatch(/\| say-sorry .*\| 50% \|/);
	});

	it('names lines and marks that cannot be read, and counts the rest', async () => {
		const ran = await runCli(['report', '-'], [`${lines(chats[1])}{"secret\n${lines({ id: 'x' })}`]);
		expect(ran.code).toBe(1);
		expect(ran.err.split('\n').slice(0, 2)).toEqual([
			'-:2: This line is not valid JSON.',
			'-:3: tips: This must be a list, not nothing.',
		]);
		expect(ran.out).toContain('1 conversation,');
		const marks = await file('bad-marks', lines({ id: 'c1', turn: 1, rule: 'say-sorry' }));
		expect(await runCli(['report', '-', '--marks', marks])).toMatchObject({
			code: 2,
			err: expect.stringContaining('bad-marks:1: A mark has an “id”'),
		});
	});

	it('makes one page without other parts', async () => {
		const { out } = await runCli(['report', '-', '--format', 'html'], [lines(...chats)]);
		expect(out).toMatch(/^<!doctype html>/);
		expect(out).not.toMatch(/<script|src=|href=|url\(/);
		expect(out).toContain('say-sorry');
	});

	it.each([
		[['report'], 'Name files'],
		[['report', '-', '--format', 'pdf'], 'There is no format “pdf”; known are markdown, html, json.'],
		[['report', '/no/such/file'], 'There is no file or folder /no/such/file.'],
	])('%j says what is wrong', async (args, why) => {
		expect(await runCli(args)).toMatchObject({ code: 2, err: expect.stringContaining(why) });
	});
});
