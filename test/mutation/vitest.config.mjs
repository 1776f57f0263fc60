import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { embedInVite } from '../../src/tools/embed.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The engine's own tests. Sweeps over all rules, all scenes and made-up logs are left out: they reach every line and take seconds each. */
export default defineConfig({
	root,
	plugins: [embedInVite(root, '0.0.0-test')],
	resolve: { alias: { 'webextension-polyfill': path.join(root, 'test/fakes/browser.ts') } },
	define: { __TARGET__: '"chromium"', __VERSION__: '"0.0.0-test"' },
	test: {
		include: ['test/engine/**/*.test.ts'],
		exclude: ['test/engine/laws/**'],
		setupFiles: ['test/all-texts.ts'],
		testTimeout: 400_000,
		// The shipped rules are compiled once for all files and not once for each: a third of the time.
		isolate: false,
	},
});
