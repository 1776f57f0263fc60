import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import schema from '../../src/background/managed-schema.json' with { type: 'json' };
import { mergedPack } from '../../src/background/packs.ts';
import { policyState } from '../../src/background/policy.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

const folder = new URL('../../docs/policies/', import.meta.url);
const addOn = 'santun@santun.example';

type Values = Readonly<Record<string, unknown>>;

/** What the browser hands to the extension from each kind of file. */
const readers: readonly (readonly [RegExp, (text: string) => Values])[] = [
	[/^firefox/, (text) => JSON.parse(text).policies['3rdparty'].Extensions[addOn]],
	[/\.json$/, (text) => JSON.parse(text)['3rdparty'].extensions.EXTENSION_ID],
	[
		/\.ps1$/,
		(text) => {
			expect(text).toMatch(
				/^\$key = 'HKLM:\\Software\\Policies\\\w+\\\w+\\3rdparty\\extensions\\EXTENSION_ID\\policy'$/m,
			);
			return Object.fromEntries(
				[...text.matchAll(/-Name '(\w+)' -Type String -Value @'\n([\s\S]*?)\n'@/g)].map(([, key, value]) => [
					key,
					value,
				]),
			);
		},
	],
	[
		/\.mobileconfig$/,
		(text) => {
			expect(text).toMatch(/<string>com\.(?:google\.Chrome|microsoft\.Edge)\.extensions\.EXTENSION_ID<\/string>/);
			const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
			return Object.fromEntries(
				[...text.matchAll(/<key>(\w+)<\/key>\s*<string>([^<]*)<\/string>/g)]
					.filter(([, key = '']) => !key.startsWith('Payload'))
					.map(([, key, value = '']) => [key, value.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)]),
			);
		},
	],
];

const files = readdirSync(folder);

test('there is one for each browser and system', () => {
	expect(files.sort()).toEqual([
		'chrome-linux.json',
		'chrome-macos.mobileconfig',
		'chrome-windows.ps1',
		'edge-linux.json',
		'edge-macos.mobileconfig',
		'edge-windows.ps1',
		'firefox-policies.json',
	]);
});

test.each(files)('%s names what the schema knows, and all of it can be used', async (file) => {
	const read = readers.find(([name]) => name.test(file))![1];
	const values = read(readFileSync(new URL(file, folder), 'utf8'));
	const known: Readonly<Record<string, { readonly type: string }>> = schema.properties;
	expect(Object.keys(values)).toHaveLength(6);
	for (const [key, value] of Object.entries(values)) expect(typeof value).toBe(known[key]?.type);
	fake.manage(values);
	expect((await policyState()).problems).toEqual([]);
	const { pack } = await mergedPack();
	expect(pack.rules.some(({ id }) => id === 'refund-window')).toBe(true);
	expect(pack.policies?.map(({ id }) => id)).toContain('late-voucher');
});
