// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { RulePack } from '../../src/engine/rule.ts';
import { PacksPage } from '../../src/options/rules/packs-page.tsx';
import { UpgradeNotice } from '../../src/options/rules/upgrade-part.tsx';
import { pinText, pinTo } from '../../src/packs/pin.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { few, openBench } from './workbench.ts';

afterEach(() => act(cleanup));

const settle = () =>
	act(async () => {
		for (let turn = 0; turn < 50; turn++) await Promise.resolve();
	});

/** The rules of a release before this one: say-sorry was a nudge, one rule was there that is gone, one is new. */
const old: RulePack = (() => {
	const [first, ...others] = few.rules.filter(({ id }) => id !== 'say-how-long');
	const rules = [first!, ...others].map((rule) =>
		rule.id === 'say-sorry' ? { ...rule, level: 'nudge' as const, examples: rule.examples.slice(1) } : rule,
	);
	// One more is proven better than it was, and coaches as it did.
	const proven = rules.map((rule) =>
		rule.id === 'say-sorry' || rule.id === first!.id ? rule : { ...rule, examples: rule.examples.slice(1) },
	);
	return {
		...few,
		version: '0.0.9',
		rules: [...proven, { ...first!, id: 'an-old-rule', title: { en: 'Old', ms: 'Lama' } }],
	};
})();

const packOver = (pin: string, more = ''): string =>
	`format: 1\nid: ours\nversion: "1"\n${pin}${more}# Siti keeps this\nrules: []\n`;
const overOld = (more = ''): string => packOver(`extends: ${pinText(pinTo(old))}\n`, more);

async function show(team: string, keptRules: unknown = old, language: 'en' | 'ms' = 'en') {
	const bench = await openBench(team, { keptRules });
	render(
		<TextsProvider language={language}>
			<PacksPage state={bench.state} upgrade={bench.upgrade} loadEditor={null} />
		</TextsProvider>,
	);
	await settle();
	const press = async (name: string): Promise<void> => {
		fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
		await settle();
	};
	const give = async (label: string, name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> => {
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const file = new File([bytes], name);
		// As a browser has them; jsdom has neither.
		Object.defineProperty(file, 'arrayBuffer', { value: async () => bytes.buffer });
		fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files: [file] } });
		await settle();
	};
	return { ...bench, press, give };
}

const region = () => screen.getByRole('region', { name: 'Our rules have changed' });
const itemOf = (title: string) => within(region()).getByText(title).closest('li')!;

describe('a pack over older rules of ours', () => {
	test('shows what the upgrade changes, part by part', async () => {
		await show(overOld());
		expect(region().textContent).toContain('Your pack was written over our rules 0.0.9');
		const item = itemOf('Say sorry first');
		expect(
			[...item.querySelectorAll('del, ins')].slice(0, 2).map((one) => `${one.tagName} ${one.textContent}`),
		).toEqual(['DEL Nudge', 'INS Advice']);
		expect(within(item).getByText('Examples').nextElementSibling?.querySelectorAll('ins')).toHaveLength(1);
		expect(within(region()).getByText('Rules that are gone: 1')).toBeTruthy();
		expect(itemOf('Old')).toBeTruthy();
		expect(within(region()).getByText('Changed rules: 1')).toBeTruthy();
		const proofs = within(region()).getByText(/^Rules of which only the examples have changed: \d+$/);
		expect(proofs.closest('details')?.open).toBe(false);
	});

	test('shows what past chats say of it, before and after', async () => {
		const { give, upgrade } = await show(overOld());
		const chat = (id: string): string =>
			JSON.stringify({
				id,
				messages: [
					{ role: 'customer', text: 'My parcel is late and nobody answers me' },
					{ role: 'agent', text: 'What is your order number?' },
				],
			});
		await give('Try both on past chats', 'chats.ndjson', `${chat('a')}\n${chat('b')}\n`);
		for (let turn = 0; turn < 20 && upgrade.playing.value !== null; turn++) await settle();
		expect(
			screen.getByText(/^chats\.ndjson, chats: 2\. Tips in 100 chats: [\d.]+ before, [\d.]+ after\.$/),
		).toBeTruthy();
		expect(itemOf('Say sorry first').textContent).toMatch(/[\d.]+ → 100\.0 in 100 chats/);
		await give('Try both on past chats', 'chats.ndjson', '{"nothing": "of the kind"}\n');
		for (let turn = 0; turn < 20 && upgrade.playing.value !== null; turn++) await settle();
		expect(screen.getByText(/^No chats could be read/)).toBeTruthy();
	});

	test('is accepted: the pin moves, and nothing else', async () => {
		const { press, saved, upgrade } = await show(overOld());
		await press('Accept: build on these');
		expect(saved().team).toBe(packOver(`extends: ${pinText(pinTo(few))}\n`).replace('"1"', '"2"'));
		await upgrade.look();
		expect(screen.queryByRole('region', { name: 'Our rules have changed' })).toBeNull();
		expect(screen.getByText(/^Written over our rules as they are now: /)).toBeTruthy();
	});

	test('keeps a rule as it was, and one that we ship no more', async () => {
		const { press, saved } = await show(overOld());
		await press('Keep it as it was');
		expect(saved().team).toContain('changes:\n  - rule: say-sorry\n    level: nudge\n');
		expect(itemOf('Say sorry first').textContent).toContain('Your pack has its own: Level. It stays.');
		await press('Keep it as our own');
		expect(saved().team).toContain('  - id: an-old-rule\n');
		expect(saved().team).toContain('# Siti keeps this');
	});

	test('of a version that this browser never saw says so, is applied, and takes the rules from a file', async () => {
		const { give, state } = await show(overOld('off: [say-sorry]\n'), null);
		expect(screen.getByText(/^This browser never saw the rules of that version/)).toBeTruthy();
		expect(state.base.value.rules.map(({ id }) => id)).not.toContain('say-sorry');
		await give('Take in the older rules', 'rules.json', '{"format":1}');
		expect(screen.getByText('This file holds no rules of ours.')).toBeTruthy();
		await give('Take in the older rules', 'rules.json', JSON.stringify(few));
		expect(screen.getByText('These are rules of another version.')).toBeTruthy();
		await give('Take in the older rules', 'rules.json', JSON.stringify(old));
		expect(itemOf('Say sorry first').textContent).toContain('nothing changes for you');
	});

	test('takes older rules as Windows PowerShell writes them, in UTF-16', async () => {
		const { give } = await show(overOld(), null);
		await give(
			'Take in the older rules',
			'rules.json',
			new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(old)}`, 'utf16le')),
		);
		expect(itemOf('Say sorry first')).toBeTruthy();
	});

	test('is told on the page of rules, too', async () => {
		const { upgrade } = await openBench(overOld());
		render(
			<TextsProvider language="en">
				<UpgradeNotice upgrade={upgrade} />
			</TextsProvider>,
		);
		expect(screen.getByRole('link', { name: 'See what changes' }).getAttribute('href')).toBe('#packs');
	});
});

describe('a pack that does not say', () => {
	test('is pinned by hand, or with the first change; a new pack is pinned from the start', async () => {
		const { press, saved } = await show(packOver(''));
		await press('Pin it to these');
		expect(saved().team).toContain(`extends: ${pinText(pinTo(few))}\n`);
		const other = await openBench(packOver(''));
		await other.state.change({ rule: 'say-sorry', level: 'nudge' });
		expect(other.saved().team).toContain('extends: santun');
		const fresh = await openBench();
		await fresh.state.change({ rule: 'say-sorry', level: 'nudge' });
		expect(fresh.saved().team).toContain('version: "2"\nextends: santun');
		expect(fresh.upgrade.stand.value).toBe('current');
	});

	test('has our rules kept, so that the next upgrade can be shown; one that is behind has not', async () => {
		const [unpinned, behind, none] = [await openBench(packOver('')), await openBench(overOld()), await openBench()];
		expect(unpinned.kept()).toEqual([pinText(pinTo(few))]);
		expect(behind.kept()).toEqual([]);
		expect(none.kept()).toEqual([]);
	});
});

test.each(['en', 'ms'] as const)('%s: axe finds nothing', async (language) => {
	await show(overOld(), old, language);
	const { violations } = await axe.run(document.body, {
		rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
	});
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
