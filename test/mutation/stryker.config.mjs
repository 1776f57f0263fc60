/** How Stryker breaks the engine: see run.mjs beside it. Paths are the project's. */
export default {
	testRunner: 'vitest',
	plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
	vitest: { configFile: 'test/mutation/vitest.config.mjs' },
	coverageAnalysis: 'perTest',
	// What is made once when a file is loaded would need all of it anew for each fault; tables of words are most of it.
	ignoreStatic: true,
	// The tests run what is written, types are erased; and the compiler here is newer than Stryker knows.
	disableTypeChecks: false,
	tsconfigFile: 'none.json',
	concurrency: 2,
	// A busy machine must not pass for a fault that was noticed.
	timeoutMS: 20_000,
	dryRunTimeoutMinutes: 20,
	tempDirName: 'out/mutation/sandbox',
	ignorePatterns: [
		'docs',
		'dist',
		'out',
		'icons',
		'test/e2e',
		'test/battery',
		'test/scale',
		'test/mutation/node_modules',
	],
	// Only what changed, and what stands on it, is tried anew.
	incremental: true,
	incrementalFile: 'out/mutation/seen.json',
	thresholds: { high: 90, low: 80, break: 80 },
	reporters: ['progress-append-only', 'clear-text'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
