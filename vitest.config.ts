import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { embedInVite } from './src/tools/embed.mjs';

const root = import.meta.dirname;

export default defineConfig({
	plugins: [embedInVite(root, '0.0.0-test')],
	resolve: { alias: { 'webextension-polyfill': path.join(root, 'test/fakes/browser.ts') } },
	define: { __TARGET__: '"chromium"', __VERSION__: '"0.0.0-test"' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// The machines that run this have two cores; more workers only wait for each other.
					maxWorkers: 2,
					include: ['test/**/*.test.{ts,tsx}'],
					// Parts of pages are tested without their page, which adds these.
					setupFiles: ['test/all-texts.ts', 'test/after-paint.ts'],
					exclude: ['**/node_modules/**', 'test/e2e/**', 'test/battery/**'],
					// No test is about time; a busy machine must not fail one.
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					// The browsers mostly wait; side by side they take a quarter of the time.
					maxWorkers: 4,
					include: ['test/e2e/**/*.test.ts'],
					// Four browsers on two cores: one of them may lose its time. Whatever needed a second try is named.
					retry: 1,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'battery',
					include: ['test/battery/**/*.test.ts'],
					// Each measures; nothing else may run beside it.
					fileParallelism: false,
					testTimeout: 1_200_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
