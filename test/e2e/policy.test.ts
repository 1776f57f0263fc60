import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PolicyState } from '../../src/protocol/policy.ts';
import type { Settings } from '../../src/protocol/settings.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

type Values = Readonly<Record<string, unknown>>;
type Run = <T, A extends unknown[]>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;

const addOn = 'santun@santun.example';
/** Where Debian's Chromium looks; only root may write there. */
const chromiumPolicies = '/etc/chromium/policies/managed';
const isRoot = process.getuid?.() === 0;

const example = async (file: string): Promise<Values> => {
	const text = await readFile(path.join(import.meta.dirname, '../../docs/policies', file), 'utf8');
	const { '3rdparty': chromium, policies } = JSON.parse(text);
	return chromium?.extensions.EXTENSION_ID ?? policies['3rdparty'].Extensions[addOn];
};

// This runs in a page of the extension: it is sent as text and uses nothing from outside itself.
const told = async () => {
	const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
	const ask = (santun: string, data: unknown) => runtime.sendMessage({ santun, data });
	return {
		policy: (await ask('policy', null)) as PolicyState,
		settings: (await ask('settings', null)) as Settings,
		rules: ((await ask('tryPack', { team: null })) as { pack: { rules: readonly { id: string }[] } }).pack.rules.map(
			({ id }) => id,
		),
		text: document.body.innerText,
	};
};

/** What the browser hands on takes hold, its one wrong value is told, and the user sees both. */
const expectInForce = async (run: Run): Promise<void> => {
	const { policy, settings, rules } = await until(
		() => run(told),
		({ policy: { keys }, text }) => keys.length > 0 && text.includes('organisasi anda'),
		{ what: 'the policy in the settings, in its language' },
	);
	expect(rules).toContain('refund-window');
	expect(rules).not.toContain('greet-first');
	expect(settings.language).toBe('ms');
	expect([...policy.keys].sort()).toEqual(['idleTips', 'language', 'locked', 'rulePack', 'sites', 'tips']);
	expect(policy.problems).toEqual([{ key: 'tips', line: null, why: '“many” must be one of new, usual, experienced.' }]);
	expect((await run(told)).text).toContain('“many”');
};

describe('a policy that an administrator rolled out', () => {
	const left: string[] = [];
	afterEach(async () => {
		for (const one of left.splice(0)) await rm(one, { recursive: true, force: true });
	});
	const folder = async (): Promise<string> => {
		const made = await mkdtemp(path.join(tmpdir(), 'santun-policy-'));
		left.push(made);
		return made;
	};

	it.runIf(isRoot)('holds in Chromium, also when it changes meanwhile', async () => {
		// From a folder of its own it has an id of its own, so that no other browser here is managed.
		const extension = path.join(await folder(), 'extension');
		await cp(built.chromium, extension, { recursive: true });
		const chromium = await openChromium({ extension });
		try {
			const file = path.join(chromiumPolicies, `santun-test-${chromium.extensionId}.json`);
			left.push(file);
			await mkdir(chromiumPolicies, { recursive: true });
			const roll = (values: Values): Promise<void> =>
				writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [chromium.extensionId]: values } } }));
			await roll({ ...(await example('chrome-linux.json')), tips: 'many' });
			const page = await chromium.page(`chrome-extension://${chromium.extensionId}/options/options.html`);
			const run: Run = (fn, ...args) => page.evaluate(fn as never, ...args) as never;
			await expectInForce(run);
			await roll({ language: 'en' });
			const { rules } = await until(
				() => run(told),
				({ policy: { keys } }) => keys.join() === 'language',
				{ what: 'the changed policy' },
			);
			expect(rules).toContain('greet-first');
		} finally {
			await chromium.close();
		}
	});

	it('holds in Firefox', async () => {
		const home = await folder();
		const place = path.join(home, '.mozilla/managed-storage');
		await mkdir(place, { recursive: true });
		const data = { ...(await example('firefox-policies.json')), tips: 'many' };
		// What policies.json says for every profile of the machine, this says for one user.
		const manifest = { name: addOn, description: 'Santun', type: 'storage', data };
		await writeFile(path.join(place, `${addOn}.json`), JSON.stringify(manifest));
		const { HOME: own = '' } = process.env;
		process.env.HOME = home;
		const firefox = await openFirefox({ extension: built.firefox }).finally(() => {
			process.env.HOME = own;
		});
		try {
			await firefox.goto(firefox.extensionUrl('options/options.html'));
			await expectInForce(firefox.run as Run);
		} finally {
			await firefox.close();
		}
	});
});
