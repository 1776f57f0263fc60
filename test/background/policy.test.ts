import { pack as shipped } from 'santun:pack';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergedPack } from '../../src/background/packs.ts';
import { heldSettings, onPolicyChanged, policyState, withoutLocked } from '../../src/background/policy.ts';
import { saveTeamPack } from '../../src/background/team-pack.ts';
import { settings } from '../../src/browser/settings.ts';
import { pinText, pinTo, shortPin } from '../../src/packs/pin.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

const now = shortPin(pinTo(shipped));
const own = { language: 'en', pausedUntil: 0 } as const;

describe('what an administrator sets', () => {
	it('is nothing at first', async () => {
		expect(await policyState()).toEqual({ keys: [], pack: null, problems: [] });
		expect(await heldSettings()).toEqual({ language: null, pausedUntil: 0 });
	});

	it('holds where the agent chose nothing, and over their choice where it is locked', async () => {
		fake.manage({ language: 'ms', tips: 'new', idleTips: 'off' });
		expect(await heldSettings()).toEqual({ language: 'ms', pausedUntil: 0, experience: 'new', idleTips: false });
		await settings.set({ ...own, experience: 'experienced', idleTips: true });
		expect(await heldSettings()).toEqual({ ...own, experience: 'experienced' });
		fake.manage({ locked: 'language, tips; idle-tips' });
		const held = await heldSettings();
		expect(held).toEqual({
			language: 'ms',
			pausedUntil: 0,
			experience: 'new',
			idleTips: false,
			locked: ['language', 'tips', 'idle-tips'],
		});
		expect(withoutLocked({ language: 'en', experience: 'usual', idleTips: true, pausedUntil: 5 }, held)).toEqual({
			pausedUntil: 5,
		});
		expect(withoutLocked({ language: 'en' }, own)).toEqual({ language: 'en' });
	});

	it.each([
		['nothing', '', { pin: null, stand: 'unpinned' }],
		['our rules as they are', `extends: ${pinText(pinTo(shipped))}\n`, { pin: now, stand: 'current' }],
		['older ones', 'extends: santun 0.0.9 0123456789abcdef\n', { pin: '0.0.9 · 01234567', stand: 'behind' }],
	])('tells that its pack was written over %s', async (_, line, stand) => {
		fake.manage({ rulePack: `format: 1\nid: acme\nversion: "3"\n${line}rules: []\n` });
		expect((await policyState()).pack).toEqual({ name: 'acme 3', now, ...stand });
	});

	it('has no pack where it cannot be used at all', async () => {
		fake.manage({ rulePack: 'nonsense' });
		expect((await policyState()).pack).toBeNull();
	});

	it('is told where it cannot be used; the valid parts hold', async () => {
		fake.manage({
			language: 'fr',
			tips: 'usual',
			idleTips: true,
			locked: 'tips, languages',
			sites: 'https://desk.example nonsense',
			adapters: '{',
			rulepack: 'x',
			rulePack: 'format: 1\nid: p\nversion: "1"\nrules:\n  - id: wrong\n    skill: gret\n',
		});
		const { keys, problems } = await policyState();
		expect(keys).toHaveLength(8);
		const of = (key: string) => problems.filter((one) => one.key === key).map(({ why }) => why);
		expect(of('language')).toEqual(['“fr” must be one of en, ms.']);
		expect(of('tips')).toEqual([]);
		expect(of('idleTips')).toEqual(['This must be a text.']);
		expect(of('locked')[0]).toContain('“languages” cannot be locked');
		expect(of('sites')).toEqual(['“nonsense” is no address.']);
		expect(of('adapters')).toEqual(['This file is not JSON.']);
		expect(of('rulepack')[0]).toContain('rulePack');
		expect(problems.find(({ key }) => key === 'rulePack')?.line).toBeGreaterThan(4);
		expect(await heldSettings()).toEqual({ language: null, pausedUntil: 0, experience: 'usual', locked: ['tips'] });
	});

	it('may lock rules: the team’s pack rests, and nothing is saved', async () => {
		const pack = (id: string) => `format: 1\nid: ours\nversion: "1"\noff: [say-sorry]\nrules: []\n# ${id}\n`;
		await saveTeamPack(pack('a'), '', 1);
		const has = async () => (await mergedPack()).pack.rules.some(({ id }) => id === 'say-sorry');
		expect(await has()).toBe(false);
		fake.manage({ locked: 'rules' });
		expect(await has()).toBe(true);
		expect((await saveTeamPack(pack('b'), '', 2)).map(({ why }) => why)).toEqual([
			'Rules are locked by your administrator.',
		]);
	});

	it('is followed while the browser runs', async () => {
		let told = 0;
		onPolicyChanged(() => {
			told += 1;
		}, new AbortController().signal);
		fake.manage({ language: 'ms' });
		await Promise.resolve();
		expect(told).toBe(1);
	});
});
