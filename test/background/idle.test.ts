import { pack } from 'santun:pack';
import { beforeEach, describe, expect, it } from 'vitest';
import { idleCard, idleEveryMs } from '../../src/background/idle.ts';
import { noteOutcomes } from '../../src/background/learned.ts';
import { settings } from '../../src/browser/settings.ts';
import { reset } from '../fakes/browser.ts';

beforeEach(reset);

const at = Date.UTC(2026, 10, 25, 12);
const rule = pack.rules.find(({ level }) => level !== 'critical')!;

describe('cards without a chat', () => {
	it('come at most once in half an hour', async () => {
		expect(await idleCard(at)).toEqual({ kind: 'colleague' });
		expect(await idleCard(at + idleEveryMs - 1)).toBeNull();
		expect(await idleCard(at + idleEveryMs)).toEqual({ kind: 'colleague' });
	});

	it('come to one panel alone when two ask in the same moment', async () => {
		const cards = await Promise.all([idleCard(at), idleCard(at)]);
		expect(cards.filter((card) => card !== null)).toEqual([{ kind: 'colleague' }]);
	});

	it('tell the reason behind a tip that was often missed, in turn with helping others', async () => {
		const seen = { rule: rule.id, what: 'seen' };
		await noteOutcomes([seen, seen, seen], at);
		expect(await idleCard(at)).toMatchObject({ kind: 'learn', title: rule.title, why: rule.why });
		expect(await idleCard(at + idleEveryMs)).toEqual({ kind: 'colleague' });
		expect(await idleCard(at + 2 * idleEveryMs)).toMatchObject({ kind: 'learn' });
	});

	it('are off for good where the agent wants none', async () => {
		await settings.set({ language: null, pausedUntil: 0, idleTips: false });
		expect(await idleCard(at)).toBeNull();
	});
});
