import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleText } from '../packs/rule-text.ts';
import { runCli } from './io.ts';

const chat = (id: string, text: string): string =>
	`${JSON.stringify({
		id,
		messages: [
			{ role: 'customer', text },
			{ role: 'agent', text: 'Order number?' },
		],
	})}\n`;
const chats = [chat('a', 'It is late'), chat('b', 'It is missing'), chat('c', 'Hello')];

describe('santun diff', () => {
	let folder = '';
	let team = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'santun-'));
		team = join(folder, 'late-parcel.yaml');
		await writeFile(team, ruleText({ when: '[customer says: [missing]]', examples: null }));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('says which tips are gained and lost, with chat and turn', async () => {
		const { code, out, err } = await runCli(['diff', 'shipped', team, '-'], chats);
		expect([code, err]).toEqual([0, '']);
		expect(out.split('\n')).toEqual([
			`From shipped to ${team}, in 3 conversations`,
			'tips shown: 1 → 1 (0); a conversation: 0.33 → 0.33',
			'conversations in which something changes: 2',
			'rules changed: late-parcel (when, satisfied by)',
			'',
			'late-parcel: shown 1 → 1 (0), 1 gained, 1 lost',
			'  − chat a, turn 1: lost',
			'  + chat b, turn 1: gained',
			'',
		]);
	});

	it('gives everything as data, reports among it', async () => {
		const { out } = await runCli(['diff', team, 'shipped', '-', '--json'], chats);
		expect(JSON.parse(out)).toMatchObject({
			diff: 1,
			packs: { added: [], removed: [], changed: ['late-parcel'], lists: [] },
			before: { report: 1, conversations: 3, rules: { 'late-parcel': { shown: 1 } } },
			after: { conversations: 3 },
			chats: [
				{ id: 'a', changes: [{ turn: 1, rule: 'late-parcel', was: null, is: 'shown' }] },
				{ id: 'b', changes: [{ turn: 1, rule: 'late-parcel', was: 'shown', is: null }] },
			],
		});
	});

	it('finds nothing between a pack and itself, and tells lines that cannot be read', async () => {
		const { code, out, err } = await runCli(['diff', team, team, '-'], [...chats, 'secret\n']);
		expect([code, err]).toEqual([1, '-:4: This line is not valid JSON.\n']);
		expect(out).toContain('conversations in which something changes: 0\n');
	});

	it('does not begin with rules that are wrong, or too few words', async () => {
		const wrong = join(folder, 'wrong.yaml');
		await writeFile(wrong, 'id: wrong');
		expect(await runCli(['diff', wrong, team, '-'], chats)).toMatchObject({ code: 2, out: '' });
		expect(await runCli(['diff', team, '-'], chats)).toMatchObject({
			code: 2,
			err: expect.stringContaining('Name the old rules'),
		});
	});

	it('says what an upgrade changes for a team, from the rules that an older version printed', async () => {
		const shipped = JSON.parse((await runCli(['rules'])).out);
		const older = join(folder, 'santun-0.0.9.json');
		await writeFile(
			older,
			JSON.stringify({ ...shipped, version: '0.0.9', rules: [{ ...shipped.rules[0], level: 'nudge' }] }),
		);
		const { code, out } = await runCli(['diff', older, 'shipped', '-'], chats);
		expect(code).toBe(0);
		expect(out).toContain('rules changed: late-parcel (level)\n');
		const ours = await runCli(['diff', older, 'shipped', '-', '--team', team], chats);
		expect(ours).toMatchObject({ code: 0, err: '', out: expect.not.stringContaining('late-parcel (') });
		expect(await runCli(['diff', team, 'shipped', '-', '--team', team], chats)).toMatchObject({ code: 2 });
		// What `>` writes in Windows PowerShell.
		await writeFile(older, Buffer.from(`\ufeff${JSON.stringify(shipped)}\r\n`, 'utf16le'));
		expect(await runCli(['diff', older, 'shipped', '-'], chats)).toMatchObject({ code: 0, err: '' });
		await writeFile(older, '{}');
		expect(await runCli(['diff', older, 'shipped', '-'], chats)).toMatchObject({
			code: 2,
			err: expect.stringContaining('holds no rules as santun rules writes them'),
		});
	});

	it('tells a pack that was written over other shipped rules, and plays it all the same', async () => {
		const pinned = join(folder, 'pinned.yaml');
		await writeFile(pinned, 'format: 1\nid: ours\nversion: "1"\nextends: santun 0.0.1\nrules: []\n');
		const { code, err } = await runCli(['diff', 'shipped', pinned, '-'], chats);
		expect(code).toBe(0);
		expect(err).toContain('written over santun 0.0.1; the shipped rules are santun ');
	});
});
