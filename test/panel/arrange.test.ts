import { describe, expect, test } from 'vitest';
import { type Arrangement, arrange, nothing } from '../../src/panel/arrange.ts';
import { aTip, critical, nudge } from '../fakes/tips.ts';

const advice = aTip();
const calm = { chosen: null, passed: null, busy: false };
const busy = { chosen: null, passed: null, busy: true };
const standing = (tip = advice): Arrangement => ({ tip, gap: null, next: null, held: false });

describe('which tip is the card', () => {
	test.each([
		['nothing without tips', [], nothing, calm, null, null],
		['the first, and the second below', [advice, nudge], nothing, calm, advice, nudge],
		['a tip that matters more takes over when nobody is busy', [advice, nudge], standing(nudge), calm, advice, nudge],
		['a tip that matters more waits while somebody is busy', [advice, nudge], standing(nudge), busy, nudge, advice],
		['a critical tip does not wait', [critical, advice], standing(), busy, critical, advice],
		[
			'one critical tip does not push away another',
			[critical, aTip({ ...critical, id: 'b' })],
			standing(aTip({ ...critical, id: 'b' })),
			busy,
			aTip({ ...critical, id: 'b' }),
			critical,
		],
		['a chosen tip stays', [advice, nudge], standing(), { chosen: nudge.id, passed: null, busy: false }, nudge, advice],
		[
			'a chosen tip makes way for a critical one',
			[critical, nudge],
			standing(nudge),
			{ chosen: nudge.id, passed: null, busy: false },
			critical,
			nudge,
		],
		[
			'a tip that was chosen while a critical one stood there is shown: the agent has seen that one',
			[critical, nudge],
			standing(critical),
			{ chosen: nudge.id, busy: true, passed: critical.id },
			nudge,
			critical,
		],
		[
			'nor does that one come under a hand that has just dismissed the chosen one',
			[critical],
			standing(nudge),
			{ chosen: nudge.id, busy: true, passed: critical.id },
			null,
			critical,
		],
		[
			'a critical tip that is new does not wait for a choice that was made before it',
			[critical, advice, nudge],
			standing(nudge),
			{ chosen: nudge.id, busy: true, passed: 'another' },
			critical,
			advice,
		],
		[
			'a chosen tip that is over is forgotten',
			[advice],
			standing(nudge),
			{ chosen: nudge.id, passed: null, busy: false },
			advice,
			null,
		],
		['a first tip appears under a resting hand: nothing is there to be hit', [advice], nothing, busy, advice, null],
		['the place of a card that went stays empty while somebody is busy', [advice], standing(nudge), busy, null, advice],
	] as const)('%s', (_, tips, before, how, tip, next) => {
		expect(arrange(tips, before, how)).toMatchObject({ tip, next });
	});

	test('the gap tells why, and lasts as long as the hand is there', () => {
		const gone = arrange([], standing(), busy);
		expect(gone.gap).toBe('met');
		expect(arrange([nudge], gone, busy)).toEqual({ tip: null, gap: 'met', next: nudge, held: true });
		expect(arrange([nudge], gone, calm)).toEqual({ tip: nudge, gap: null, next: null, held: false });
		expect(arrange([], { ...nothing, gap: 'dismissed' }, busy).gap).toBe('dismissed');
	});

	test('the line below says that a better tip waits, but not where the agent chose', () => {
		expect(arrange([advice, nudge], standing(nudge), busy).held).toBe(true);
		expect(arrange([advice, nudge], standing(nudge), { chosen: nudge.id, passed: null, busy: true }).held).toBe(false);
		expect(arrange([advice, nudge], nothing, calm).held).toBe(false);
	});
});
