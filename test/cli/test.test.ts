import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleText } from '../packs/rule-text.ts';
import { runCli } from './io.ts';

const examples = (...kinds: string[]): string =>
	`\n  en:\n${kinds.map((kind) => `    - ${kind}: ["customer: it is late", "draft: Order number?"]\n`).join('')}`;

describe('santun test', () => {
	let folder = '';
	const write = async (path: string, text: string): Promise<string> => {
		await mkdir(join(folder, path, '..'), { recursive: true });
		await writeFile(join(folder, path), text);
		return join(folder, path);
	};
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'santun-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('counts what holds', async () => {
		const file = await write('good/late-parcel.yaml', ruleText());
		expect(await runCli(['test', file])).toEqual({
			code: 1,
			out: expect.stringContaining('2 examples of 1 rule: 1 passed, 1 failed\n'),
			err: '',
		});
		const text = ruleText({ examples: `${examples('fires')}    - quiet: ["customer: hello", "draft: Hi."]` });
		await write('good/late-parcel.yaml', text);
		expect(await runCli(['test', file])).toEqual({
			code: 0,
			out: '2 examples of 1 rule: 2 passed, 0 failed\n',
			err: '',
		});
	});

	it('names each example that fails with its place, what was expected and what happened', async () => {
		const file = await write('late-parcel.yaml', ruleText({ examples: examples('fires', 'quiet', 'known-miss') }));
		expect(await runCli(['test', file])).toEqual({
			code: 1,
			out: [
				`${file}:12: late-parcel, example 2 (en, quiet): The rule should stay quiet here and fires.`,
				`${file}:13: late-parcel, example 3 (en, known-miss): This is written down as a known miss, but the rule fires: move it to “fires”.`,
				'3 examples of 1 rule: 1 passed, 2 failed',
				'',
			].join('\n'),
			err: '',
		});
	});

	it('names what is wrong in the practice chats of a pack, with its place', async () => {
		const chat = (id: string): string => `  - format: 1\n    id: ${id}\n    talk: 3\n`;
		const file = await write('north.yaml', `format: 1\nid: north\nversion: "1"\npractice:\n${chat('Not An Id')}`);
		const { code, out } = await runCli(['test', file]);
		expect(code).toBe(1);
		expect(out).toContain(`${file}:6:5: This practice chat cannot be used: id must be lower-case words`);
		expect(out).toContain(`${file}:7:5: This practice chat cannot be used: talk must be a list`);
	});

	it('tests a folder, tells what is wrong in its files, and tests the rest', async () => {
		const when = '[customer says: $delay]';
		const good = `${examples('fires')}    - quiet: ["customer: hello", "draft: Hi."]`;
		await write('team/apologise/fine.yaml', ruleText({ id: 'fine', when, examples: good }));
		await write('team/apologise/wrong.yaml', ruleText({ id: 'wrong', skill: 'x' }));
		await write('team/lexicons/delay.yaml', 'id: delay\nen: [late]\n');
		await write('team/.hidden/other.yaml', 'a: b: c');
		await write('team/notes.txt', 'no rule');
		const { code, out } = await runCli(['test', join(folder, 'team')]);
		expect(out.split('\n')).toEqual([
			expect.stringMatching(/team\/apologise\/wrong\.yaml:2:8: wrong: “x” is not known here/),
			'2 examples of 1 rule: 2 passed, 0 failed, 1 problem in files',
			'',
		]);
		expect(code).toBe(1);
	});

	it('prints warnings, which fail nothing', async () => {
		const timeless = ruleText({
			id: 'odd',
			on: 'silence',
			examples: '\n  en: [fires: ["customer: late", "wait: 5s"], quiet: ["customer: hi"]]',
		});
		const file = await write('odd.yaml', timeless);
		const { code, out } = await runCli(['test', file]);
		expect(out).toContain('without a time condition');
		expect(out).toContain('(a warning)');
		expect(code).toBe(0);
	});

	it('says that a folder holds no rules', async () => {
		await mkdir(join(folder, 'empty'));
		const { code, err } = await runCli(['test', join(folder, 'empty')]);
		expect([code, err]).toEqual([2, `santun: There are no rule files (.yaml) in ${join(folder, 'empty')}.\n`]);
	});

	it('refuses a file that is no rule file by its size', async () => {
		const file = await write('huge.yaml', 'x'.repeat(3_000_000));
		expect(await runCli(['test', file])).toMatchObject({
			code: 2,
			err: `santun: ${file} is too large for a rule file.\n`,
		});
	});

	it('without a path tests the shipped rules: from their files in the project, else as they were built', async () => {
		expect((await runCli(['test'])).out).toContain('2 examples of 1 rule: 1 passed, 1 failed');
		const sources = join(folder, 'rules');
		await write('rules/apologise/late-parcel.yaml', ruleText({ examples: examples('quiet', 'fires') }));
		const { out } = await runCli(['test'], [], { sources });
		expect(out).toMatch(/rules\/apologise\/late-parcel\.yaml:11: late-parcel, example 1/);
	});

	it('with a path sees the word lists of the project as they stand in its files', async () => {
		const sources = join(folder, 'rules');
		await write('rules/lexicons/new-list.yaml', 'id: new-list\nen: [late]\n');
		const file = await write('mine/mine.yaml', ruleText({ id: 'mine', when: '[customer says: $new-list]' }));
		expect((await runCli(['test', file], [], { sources })).out).toContain('2 examples of 1 rule: 1 passed, 1 failed');
		expect((await runCli(['test', file])).out).toContain('There is no word list “new-list”');
	});
});
