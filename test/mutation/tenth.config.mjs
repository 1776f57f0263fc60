import all from './stryker.config.mjs';

/** Every tenth fault: see tenth.mjs. What was tried is kept apart, since the other nine would count as tried. */
export default {
	...all,
	plugins: [...all.plugins, import.meta.resolve('./tenth.mjs')],
	checkers: ['tenth'],
	// Half of them run tests, the others choose.
	concurrency: 4,
	// What each test reaches is noted for all faults at once, which is more than a heap holds by itself.
	testRunnerNodeArgs: ['--max-old-space-size=8192'],
	incrementalFile: 'out/mutation/tenth.json',
};
