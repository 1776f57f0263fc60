import { existsSync, fstatSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

declare const __VERSION__: string;

/** The rule files, seen from dist/cli/santun.mjs; they are not part of the published package. */
const folder = fileURLToPath(new URL('../../src/rules', import.meta.url));
const sources = existsSync(folder) ? relative(process.cwd(), folder) || '.' : null;

const isPiped = (): boolean => {
	try {
		const stat = fstatSync(0);
		return stat.isFIFO() || stat.isFile() || stat.isSocket();
	} catch {
		// Standard input is closed.
		return false;
	}
};

// Nobody reads on: each command notices by itself and ends quietly.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
	process.exitCode = await run(process.argv.slice(2), {
		stdin: () => process.stdin,
		isPiped,
		stdout: process.stdout,
		stderr: process.stderr,
		version: __VERSION__,
		pack: async () => (await import('santun:pack')).pack,
		sources,
		startWorker: async (data) => {
			const { startThread } = await import('./start-thread.ts');
			return startThread(data);
		},
		// Lines on the terminal are progress enough.
		clock: process.stderr.isTTY && !process.stdout.isTTY ? Date.now : null,
	});
} catch (error) {
	// A fault of the program. Its message is left out, since it could quote a chat; the frames say where it happened.
	const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
	process.stderr.write(
		`santun: the program failed (${error instanceof Error ? error.name : 'unknown'})\n${frames.join('\n')}\n`,
	);
	process.exitCode = 70;
}
