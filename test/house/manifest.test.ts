import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/locales/en.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));

describe('the manifest', () => {
	it('suggests keys for four commands: Chromium refuses a manifest with five', () => {
		const commands: readonly { readonly suggested_key?: object; readonly description: string }[] = Object.values(
			manifest.commands,
		);
		expect(commands.filter(({ suggested_key }) => suggested_key !== undefined)).toHaveLength(4);
		for (const { description } of commands) expect(description).toMatch(/^__MSG_command\w+__$/);
	});

	it('asks for nothing new', () => {
		expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage']);
		expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
		expect(Object.keys(manifest)).not.toContain('host_permissions');
		expect(Object.keys(manifest)).not.toContain('content_scripts');
		expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
		expect(Object.keys(manifest)).not.toContain('externally_connectable');
	});

	it('lets no page of the extension reach the network or make markup of text', () => {
		const policy: string = manifest.content_security_policy.extension_pages;
		const directives = new Map(
			policy.split('; ').map((one): [string, string] => {
				const [name = '', ...values] = one.split(' ');
				return [name, values.join(' ')];
			}),
		);
		expect(directives.get('default-src')).toBe("'none'");
		expect(directives.get('connect-src')).toBe("'none'");
		expect(directives.get('require-trusted-types-for')).toBe("'script'");
		// One policy, which knows one thing: the extension's own worker (src/browser/own-worker.ts).
		expect(directives.get('trusted-types')).toBe('santun-worker');
		expect([...directives.values()].join(' ')).not.toMatch(/https?:|unsafe|\*|data:|blob:/);
	});

	it('names only icons and texts that exist', () => {
		const text = JSON.stringify(manifest);
		const icons = [...text.matchAll(/"(icons\/[^"]+)"/g)].map((match) => match[1]!);
		expect(icons.length).toBeGreaterThan(4);
		expect(icons.filter((icon) => !existsSync(path.join(root, icon)))).toEqual([]);
		const keys = [...text.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!);
		expect(keys.filter((key) => !(key in en))).toEqual([]);
	});
});
