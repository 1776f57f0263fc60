import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleText } from '../packs/rule-text.ts';
import { runCli, Sink } from './io.ts';

const late = {
	id: 'a',
	messages: [
		{ role: 'customer', text: 'It is late' },
		{ role: 'agent', text: 'Order number?' },
	],
};
const tip = { turn: 1, skill: 'apologise', rule: 'late-parcel', level: 'advice', when: 'draft', shown: true };
const tips = JSON.stringify({ id: 'a', tips: [tip] });

const lines = (...all: unknown[]): string =>
	all.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');

describe('santun replay', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'santun-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('writes the tips of each conversation, one line for one line', async () => {
		const quiet = { ...late, id: 'b', messages: [{ role: 'customer', text: 'Hello' }] };
		expect(await runCli(['replay', '-'], [lines(late, quiet, late)])).toEqual({
			code: 0,
			out: lines(tips, { id: 'b', tips: [] }, tips),
			err: '',
		});
	});

	it('reads a file, with the line ends of Windows, a byte order mark and no end at the end', async () => {
		const file = join(folder, 'chats.ndjson');
		await writeFile(file, `\ufeff${lines(late, late).trimEnd().replaceAll('\n', '\r\n')}`);
		expect(await runCli(['replay', file])).toEqual({ code: 0, out: lines(tips, tips), err: '' });
	});

	it('puts an error in the place of each bad line, quotes nothing, and ends with 1', async () => {
		const bad = { id: 'secret', messages: [{ role: 'secret', text: 'secret' }] };
		const { code, out, err } = await runCli(['replay', '-'], [lines(late, '{"secret', '', bad, '"secret"', late)]);
		expect(out.split('\n')).toEqual([
			tips,
			'{"error":"This line is not valid JSON.","line":2}',
			'{"error":"This line is empty.","line":3}',
			'{"error":"messages[0].role: This is no role. Known here: customer, agent, bot, system, note.","line":4}',
			'{"error":"A conversation must be an object in braces, not a text.","line":5}',
			tips,
			'',
		]);
		expect([code, err]).toEqual([1, '']);
	});

	it('lays a team’s rules over the shipped ones', async () => {
		const mine = join(folder, 'greeting.yaml');
		const when = '[draft says: [order number]]';
		await writeFile(
			mine,
			ruleText({ id: 'greeting', skill: 'greet', when, level: 'nudge', corrective: 'true', examples: null }),
		);
		const { code, out } = await runCli(['replay', '-', `--rules=${mine}`], [lines(late)]);
		expect(code).toBe(0);
		const mild = {
			turn: 1,
			skill: 'greet',
			rule: 'greeting',
			level: 'nudge',
			when: 'draft',
			shown: true,
			corrective: true,
		};
		expect(JSON.parse(out)).toEqual({ id: 'a', tips: expect.arrayContaining([tip, mild]) });
	});

	it('says where a team’s rules are wrong, and does not begin', async () => {
		const mine = join(folder, 'wrong.yaml');
		await writeFile(mine, ruleText({ id: 'wrong', level: 'high' }));
		expect(await runCli(['replay', '-', '--rules', mine], [lines(late)])).toEqual({
			code: 2,
			out: '',
			err: `${mine}:4:8: wrong: “high” is not known here. Known here: nudge, advice, critical.\n`,
		});
	});

	it('ends quietly when nobody reads on, and stops reading', async () => {
		let read = 0;
		const endless = async function* (): AsyncGenerator<string> {
			for (;;) {
				read += 1;
				yield lines(late, 'bad');
				await new Promise((resolve) => setImmediate(resolve));
			}
		};
		const { code, err } = await runCli(['replay', '-'], endless(), { stdout: new Sink(500) });
		expect([code, err]).toEqual([0, '']);
		expect(read).toBeLessThan(20);
	});

	it('reads no faster than it writes', async () => {
		const stdout = new Sink(Number.POSITIVE_INFINITY, 'EPIPE', 200);
		let most = 0;
		const source = async function* (): AsyncGenerator<string> {
			for (let i = 0; i < 50; i += 1) {
				most = Math.max(most, stdout.writableLength);
				yield lines(late);
			}
		};
		const { out } = await runCli(['replay', '-'], source(), { stdout });
		expect(out).toBe(tips.concat('\n').repeat(50));
		expect(most).toBeLessThanOrEqual(200 + tips.length + 1);
	});

	it('says when the output cannot be written', async () => {
		const { code, err } = await runCli(['replay', '-'], [lines(late), lines(late)], { stdout: new Sink(0, 'ENOSPC') });
		expect([code, err]).toEqual([2, 'santun: The output cannot be written (ENOSPC).\n']);
	});

	it('takes a chat of any length', async () => {
		const messages = Array.from({ length: 20_000 }, (_, i) => late.messages[i % 2]);
		const { code, out } = await runCli(['replay', '-'], [lines({ id: 'long', messages })]);
		expect(code).toBe(0);
		expect(JSON.parse(out).tips[0]).toEqual(tip);
	});

	it('reads recorded events when asked to', async () => {
		const events = [
			{ type: 'message', at: 0, message: { id: 'c', role: 'customer', text: 'It is late' } },
			{ type: 'draft', at: 1, text: 'Order number?' },
			{ type: 'paused', at: 2 },
			{ type: 'message', at: 3, message: { id: 'd', role: 'agent', text: 'Order number?' } },
		];
		const bad = { id: 'b', events: [{ type: 'message', at: 0, message: 'It is late' }] };
		const { code, out } = await runCli(['replay', '--events', '-'], [lines({ id: 'a', events }, bad)]);
		expect(out.split('\n')).toEqual([
			tips,
			'{"error":"events[0]: This “message” lacks something, or has it in another form.","line":2}',
			'',
		]);
		expect(code).toBe(1);
	});

	it('explains one chat in words instead', async () => {
		const timed = late.messages.map((message, i) => ({ ...message, at: 1_700_000_000_000 + i * 65_000 }));
		const chats = lines({ ...late, id: 'b' }, 'bad', { ...late, messages: timed });
		const { code, out, err } = await runCli(['replay', '-', '--explain', 'a'], [chats]);
		expect([code, err]).toEqual([0, '']);
		const text = out.split('\n').map((line) => line.trim());
		expect(text[0]).toBe('Chat a: 2 messages, 1 tip shown, 0 more rules that could have spoken');
		expect(text).toEqual(
			expect.arrayContaining([
				'0  customer 00:00: It is late',
				'words: $problem “late”',
				'1  agent 01:05: Order number?',
				'► late-parcel (apologise, advice, about the draft): shown — customer “late”',
			]),
		);
		expect(out).not.toContain('{');
	});

	it('says when there is no such chat to explain', async () => {
		expect(await runCli(['replay', '-', '--explain', 'z'], [lines(late)])).toEqual({
			code: 2,
			out: '',
			err: 'santun: No chat in this file has the id “z”, or its line cannot be read.\n',
		});
		const { err } = await runCli(['replay', '-', '--explain'], [lines(late)]);
		expect(err).toContain('Something must follow “--explain”: --explain ID.');
	});
});
