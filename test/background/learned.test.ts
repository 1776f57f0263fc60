import { pack } from 'santun:pack';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportCounts } from '../../src/background/export-counts.ts';
import { counts, giveNewStart, myWeek, noteOutcomes } from '../../src/background/learned.ts';
import { saveTeamPack } from '../../src/background/team-pack.ts';
import { settings } from '../../src/browser/settings.ts';
import { weekOf } from '../../src/engine/counts.ts';
import browser, { reset } from '../fakes/browser.ts';

beforeEach(reset);

const at = Date.UTC(2026, 10, 25, 12);
const mild = pack.rules.find(({ level }) => level !== 'critical')!;
const critical = pack.rules.find(({ level }) => level === 'critical')!;
const dismissed = (rule: string, times: number) => Array.from({ length: times }, () => ({ rule, what: 'dismissed' }));
const mutedNow = async () => (await settings.get()).muted ?? {};

describe('what comes of tips', () => {
	it('is counted, also when much comes at once, and nothing else is kept', async () => {
		const seen = { rule: mild.id, what: 'seen' };
		await Promise.all([noteOutcomes([seen, { rule: mild.id, what: 'used' }], at), noteOutcomes([seen], at)]);
		await noteOutcomes([{ rule: 'Where is my order SO-20418?', what: 'seen' }], at);
		expect((await counts.get()).weeks[weekOf(at)]).toEqual({
			[mild.id]: { seen: 2, used: 1, done: 0, dismissed: 0, muted: 0, why: {} },
		});
		expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('SO-20418');
	});

	it('a rule that is dismissed again and again is muted, counted as such, and listed by name', async () => {
		await noteOutcomes(dismissed(mild.id, 3), at);
		expect(await mutedNow()).toEqual({});
		await noteOutcomes(dismissed(mild.id, 1), at);
		expect(await mutedNow()).toEqual({ [mild.id]: at });
		expect((await counts.get()).weeks[weekOf(at)]?.[mild.id]?.muted).toBe(1);
		expect((await myWeek(at)).muted).toEqual([{ rule: mild.id, title: mild.title }]);
	});

	it.each([
		['a critical rule', critical.id],
		['a rule that no pack has', 'made-up'],
	])('%s is not', async (_, rule) => {
		await noteOutcomes(dismissed(rule, 5), at);
		expect(await mutedNow()).toEqual({});
	});

	it('“did it my way” takes the last dismissal back, and with it the muting', async () => {
		await noteOutcomes(dismissed(mild.id, 4), at);
		await noteOutcomes([{ rule: mild.id, what: 'why', reason: 'did-it' }], at);
		expect(await mutedNow()).toEqual({});
	});

	it('a rule that was unmuted has a new start', async () => {
		await noteOutcomes(dismissed(mild.id, 4), at);
		await settings.set({ language: null, pausedUntil: 0 });
		await giveNewStart([mild.id]);
		await noteOutcomes(dismissed(mild.id, 3), at);
		expect(await mutedNow()).toEqual({});
	});
});

it('the file for the lead names the packs, and holds nothing of single chats', async () => {
	await saveTeamPack('format: 1\nid: ours\nversion: "3"\nrules: []\n', 'Siti', 1);
	await noteOutcomes(
		Array.from({ length: 6 }, () => ({ rule: mild.id, what: 'seen' })),
		at,
	);
	await noteOutcomes([{ rule: critical.id, what: 'seen' }], at);
	const file = JSON.parse(await exportCounts());
	expect(file.packs).toEqual([`${pack.id} ${pack.version}`, 'ours 3']);
	expect(Object.keys(file.weeks[weekOf(at)])).toEqual([mild.id]);
	expect(JSON.stringify(file)).not.toContain('Siti');
});
