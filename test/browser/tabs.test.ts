import { beforeEach, expect, it } from 'vitest';
import { activeTab, showTab } from '../../src/browser/tabs.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

it('brings a tab to the front, and its window before the others', async () => {
	const first = fake.tabs.open();
	fake.tabs.open();
	const other = fake.tabs.open({ windowId: 2 });
	await showTab(first.id);
	expect(await activeTab()).toBe(first.id);
	await showTab(other.id);
	expect(await activeTab()).toBe(other.id);
});

it('rejects where the tab is gone', async () => {
	await expect(showTab(99)).rejects.toThrow('No tab');
});
