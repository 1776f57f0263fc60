import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readScenarios } from '../../practice/read-scenarios.ts';
import type { Scenario } from '../../practice/scenario.ts';
import { runDemo } from './run-demo.ts';
import { hasDisplay, helpText, readArgs } from './start-args.ts';

// The first of a language is played when none is asked for: one whose drafts earn tips shows most.
const scenarios: readonly Scenario[] = [...readScenarios()].sort(
	(one, other) => draftsWithTips(other) - draftsWithTips(one),
);

function draftsWithTips({ talk }: Scenario): number {
	return talk.flatMap((step) =>
		step.kind === 'reply' ? step.drafts.filter(({ expect }) => (expect?.length ?? 0) > 0) : [],
	).length;
}

/** Exit codes: 0 = played, 1 = it went wrong, 2 = asked for what there is not. */
async function main(): Promise<number> {
	const read = readArgs(process.argv.slice(2), scenarios);
	if (!read.ok) {
		console.error(read.why);
		return 2;
	}
	if (read.args.help) {
		console.log(helpText(scenarios));
		return 0;
	}
	const scenario = scenarios.find(({ id }) => id === read.args.scenario);
	if (scenario === undefined) throw new Error(`no scenario ${read.args.scenario}`);
	return runDemo({
		scenario,
		args: read.args,
		// The bundle is dist/demo/start.mjs.
		dist: fileURLToPath(new URL('..', import.meta.url)),
		pictures: join('out', 'start', `${scenario.id}-${read.args.language}`),
		hasWindow: !read.args.headless && hasDisplay(process.platform, process.env),
		print: (line) => console.log(line),
	});
}

main().then(
	(code) => process.exit(code),
	(error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
