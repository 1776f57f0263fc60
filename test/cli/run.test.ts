import { describe, expect, it } from 'vitest';
import { runCli } from './io.ts';

describe('santun', () => {
	it.each([
		[['--help'], 'santun replay [FILE'],
		[['-h'], 'santun test [PATH'],
		[['help'], 'Exit codes'],
		[['replay', '--help'], '--rules PATH'],
		[['test', 'x', '--help'], 'rule files'],
		[['help', 'test'], 'rule files'],
	])('%j helps', async (args, expected) => {
		const { code, out, err } = await runCli(args);
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain(expected);
	});

	it('says its version', async () => {
		expect(await runCli(['--version'])).toEqual({ code: 0, out: 'santun 1.2.3\n', err: '' });
	});

	it.each([['replay'], ['replay', '--jobs', '2'], ['report'], ['diff', 'shipped', 'shipped'], ['import', 'lines']])(
		'%s … reads what is led into it where no file is named',
		async (...args) => {
			const chat = '{"id":"1","messages":[]}\n';
			const input = args[0] === 'report' ? '{"id":"1","tips":[]}\n' : chat;
			const { code, out } = await runCli(args, [input]);
			expect(code).toBe(0);
			expect(out).toBe((await runCli([...args, '-'], [input])).out);
			expect(out).not.toBe('');
		},
	);

	it.each([
		[[], 'Say what to do: replay, report, diff, import, rules, schema or test. (santun --help)'],
		[['tets'], 'There is no command “tets”. Did you mean “test”? (santun --help)'],
		[['frobnicate'], 'There is no command “frobnicate”. (santun --help)'],
		[['--hepl'], 'There is no option “--hepl”. Did you mean “--help”? (santun --help)'],
		[['import', 'csv'], 'Name a file of past chats, or - for standard input. (santun import --help)'],
		[
			['report'],
			'Name files that santun replay or santun report wrote, or - for standard input. (santun report --help)',
		],
		[['report', '-', '-'], 'Standard input (-) can be read only once. (santun report --help)'],
		[['report', 'a', '-', '--marks', '-'], 'Standard input (-) can be read only once. (santun report --help)'],
		[
			['diff', 'shipped', 'shipped'],
			'Name the old rules, the new rules, and a file of conversations (or -). (santun diff --help)',
		],
		[['replay'], 'Name a file of conversations, or - for standard input. (santun replay --help)'],
		[['replay', 'a', 'b'], 'Name one file at a time; cat FILE … | santun replay takes several. (santun replay --help)'],
		[
			['replay', '-', '--rulez', 'x'],
			'There is no option “--rulez” here. Did you mean “--rules”? (santun replay --help)',
		],
		[['replay', '-', '--rules'], 'Something must follow “--rules”: --rules PATH. (santun replay --help)'],
		[['replay', '-', '--rules='], 'Something must follow “--rules”: --rules PATH. (santun replay --help)'],
		[['replay', '-', '--rules=a', '--rules=b'], '“--rules” stands here twice. (santun replay --help)'],
		[['test', '--rules', 'x'], 'There is no option “--rules” here. (santun test --help)'],
		[['replay', '/no/such/file'], 'There is no file or folder /no/such/file.'],
		[['replay', '/'], 'This is a folder, not a file: /.'],
		[['replay', '-', '--rules', '/no/such/file'], 'There is no file or folder /no/such/file.'],
		[['test', '/no/such/file'], 'There is no file or folder /no/such/file.'],
		[['test', '--', '--help'], 'There is no file or folder --help.'],
	])('%j is refused in one line', async (args, expected) => {
		expect(await runCli(args)).toEqual({ code: 2, out: '', err: `santun: ${expected}\n` });
	});
});
