import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli/santun.mjs', import.meta.url));

/** What the shell gets when the process is run with this on standard input. */
const runProcess = (
	args: readonly string[],
	input: string,
): Promise<{ code: number | null; out: string; err: string }> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [cli, ...args]);
		const texts = { out: '', err: '' };
		child.stdout.on('data', (data) => {
			texts.out += data;
		});
		child.stderr.on('data', (data) => {
			texts.err += data;
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, ...texts }));
		child.stdin.end(input);
	});

// Built by `node build.mjs cli`; everything but the process itself is tested beside this file.
describe.skipIf(!existsSync(cli))('the built command line', () => {
	it('filters lines', async () => {
		const { code, out, err } = await runProcess(['replay', '-'], '{"id":"1","messages":[]}\nnothing\n');
		expect(out).toBe('{"id":"1","tips":[]}\n{"error":"This line is not valid JSON.","line":2}\n');
		expect([code, err]).toEqual([1, '']);
	});

	it.skipIf(process.platform === 'win32')(
		'reads a pipe where no file is named, and does not wait for one that says nothing',
		async () => {
			const { code, out } = await runProcess(['replay'], '{"id":"1","messages":[]}\n');
			expect([code, out]).toEqual([0, '{"id":"1","tips":[]}\n']);
			const script = `${process.execPath} ${cli} replay < /dev/null; echo "code $?"`;
			const { stdout } = await promisify(execFile)('sh', ['-c', script]);
			expect(stdout).toBe('code 2\n');
		},
	);

	it('plays on threads', async () => {
		const lines = '{"id":"1","messages":[]}\nnothing\n'.repeat(200);
		const alone = await runProcess(['replay', '-'], lines);
		expect(await runProcess(['replay', '-', '--jobs', '2'], lines)).toEqual(alone);
	});

	it('ends with 2 and one line for a file that is not there', async () => {
		const { code, out, err } = await runProcess(['replay', 'no-such-file'], '');
		expect([code, out, err]).toEqual([2, '', 'santun: There is no file or folder no-such-file.\n']);
	});

	it.skipIf(process.platform === 'win32')('ends quietly with 0 when its reader leaves', async () => {
		const line = '{"id":"1","messages":[{"role":"customer","text":"It is late"}]}';
		const script = `yes '${line}' | (${process.execPath} ${cli} replay -; echo "code $?" >&2) | head -n 1`;
		const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script]);
		expect(stderr).toBe('code 0\n');
		expect(JSON.parse(stdout)).toMatchObject({ id: '1' });
	});
});
