// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Data, handle, type Kind, sendToTab } from '../../src/browser/messenger.ts';
import type { RulePack } from '../../src/engine/rule.ts';
import { fake, reset } from '../fakes/browser.ts';

const tab = 7;
const pack: RulePack = { format: 1, id: 'test', version: '1', rules: [], lexicons: [] };
const life = new AbortController();
const settings = { language: null, pausedUntil: 0 };

/** From the worker to the script. */
const tell = <K extends Kind>(kind: K, data: Data<K>) => fake.at({}, () => sendToTab(tab, kind, data));

beforeEach(async () => {
	reset();
	vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => null } });
	handle({ start: () => ({ pack, hash: '', settings }), view: () => null, chats: () => [] }, life.signal);
	fake.moveTo({ tab });
	await import('../../src/content/main.ts');
	await vi.waitFor(async () => expect(await tell('currentView', null)).toMatchObject({ page: 'waiting' }));
});
afterEach(() => {
	document.dispatchEvent(new CustomEvent('santun-take-over'));
	life.abort();
	vi.unstubAllGlobals();
});

test('rules that cannot be used do not keep what is changed later from the page', async () => {
	await expect(tell('changed', { pack: {} as never, settings })).rejects.toThrow();
	await tell('changed', { pack: null, settings: { ...settings, pausedUntil: Date.now() + 60_000 } });
	expect(await tell('currentView', null)).toMatchObject({ page: 'paused' });
});
