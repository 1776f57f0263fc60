import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { embedInVite } from './src/tools/embed.mjs';

const root = import.meta.dirname;

/** Folders whose tests need neither a page nor the browser's interfaces; all others get a fresh world for each file. */
const withoutPage = [
	'bench',
	'cli',
	'engine',
	'host',
	'house',
	'locales',
	'packs',
	'rules',
	'scenarios',
	'tools',
	'transcripts',
].map((folder) => `test/${folder}/**/*.test.ts`);

const unit = {
	// The machines that run this have two cores; more workers only wait for each other.
	maxWorkers: 2,
	// Parts of pages are tested without their page, which adds these.
	setupFiles: ['test/all-texts.ts'],
	exclude: ['**/node_modules/**', 'test/e2e/**', 'test/battery/**'],
	// No test is about time; a busy machine must not fail one.
	testTimeout: 60_000,
	hookTimeout: 60_000,
};

/**
 * The editors' tests mostly wait, as a person does between two keys; the others keep both cores busy. Every second file
 * is one of theirs until they are done, since four of them side by side would leave the machine idle for a minute.
 */
class WaitingBesideBusy extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const waiting = sorted.filter(({ moduleId }) => moduleId.includes('/e2e/editors'));
		const busy = sorted.filter((file) => !waiting.includes(file));
		return [...waiting.flatMap((file, i) => [file, ...busy.slice(i, i + 1)]), ...busy.slice(waiting.length)];
	}
}

export default defineConfig({
	plugins: [embedInVite(root, '0.0.0-test')],
	resolve: { alias: { 'webextension-polyfill': path.join(root, 'test/fakes/browser.ts') } },
	define: { __TARGET__: '"chromium"', __VERSION__: '"0.0.0-test"' },
	test: {
		sequence: { sequencer: WaitingBesideBusy },
		projects: [
			{
				extends: true,
				test: {
					...unit,
					name: 'unit',
					include: withoutPage,
					// Nothing here is a page or a browser, and no file leaves anything behind: the shipped rules are read once a worker and not once a file, which is half of the time.
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					...unit,
					name: 'unit-pages',
					include: ['test/**/*.test.{ts,tsx}'],
					setupFiles: [...unit.setupFiles, 'test/after-paint.ts'],
					exclude: [...unit.exclude, ...withoutPage],
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
					testTimeout: 240_000,
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
