import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Row } from './rows.ts';

const rounds = 15;

/** Milliseconds by the clock: of another process's CPU time nobody tells. */
const runMs = (args: readonly string[]): number => {
	const start = performance.now();
	const { status } = spawnSync(process.execPath, [...args], { stdio: 'ignore' });
	if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
	return performance.now() - start;
};

/** How long the built command line takes until it does something, beside a Node that does nothing. Rounds alternate. */
export const measureStart = (root: string): Row[] => {
	const cli = path.join(root, 'dist/cli/santun.mjs');
	const runs: readonly (readonly [string, readonly string[], boolean])[] = [
		['santun --version', [cli, '--version'], true],
		['santun replay --help', [cli, 'replay', '--help'], true],
		['santun schema', [cli, 'schema'], true],
		['santun replay of no chat', [cli, 'replay', process.platform === 'win32' ? 'NUL' : '/dev/null'], false],
	];
	const best = new Map<string, number>();
	const nothing = 'node -e 0';
	for (let round = 0; round < rounds; round += 1) {
		for (const [name, args] of [[nothing, ['-e', '0']] as const, ...runs]) {
			best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, runMs(args)));
		}
	}
	// The quickest of each: what else the machine does can only add to it.
	const least = best.get(nothing) ?? Number.NaN;
	return runs.map(([name, , isLimited]) => {
		const ms = best.get(name) ?? Number.NaN;
		return {
			name: `${name} ÷ ${nothing}`,
			value: ms / least,
			...(isLimited ? { limit: { atMost: 3 } } : {}),
			note: `${ms.toFixed(0)} ms and ${least.toFixed(0)} ms${isLimited ? '' : '; all rules are compiled first'}`,
		};
	});
};
