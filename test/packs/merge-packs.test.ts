import { describe, expect, it } from 'vitest';
import type { Rule, RulePack } from '../../src/engine/rule.ts';
import { checkPack } from '../../src/engine/rule-pack.ts';
import { hashText } from '../../src/packs/hash.ts';
import { mergePacks } from '../../src/packs/merge-packs.ts';
import { base } from './rule-text.ts';

const rule = (id: string, tip: string): Rule => ({ ...base.rules[0]!, id, tip: { en: tip, ms: tip } });

const pack = (rules: readonly Rule[], off?: readonly string[]): RulePack => ({
	format: 1,
	id: 'other',
	version: '7',
	...(off === undefined ? {} : { off }),
	lexicons: [],
	rules,
});

const shipped = { ...base, rules: [rule('a', 'shipped'), rule('b', 'shipped'), rule('c', 'shipped')] };

const summary = ({ pack: { rules } }: { pack: RulePack }): string[] => rules.map(({ id, tip }) => `${id} ${tip.en}`);

describe('mergePacks', () => {
	it('leaves the shipped pack as it is where nothing lies over it', () => {
		expect(mergePacks(shipped).pack).toEqual(shipped);
	});

	it.each([
		['a new rule comes last', pack([rule('d', 'team')]), null, ['a shipped', 'b shipped', 'c shipped', 'd team']],
		['a rule of the same id takes the place', pack([rule('b', 'team')]), null, ['a shipped', 'b team', 'c shipped']],
		[
			'the policy has the last word',
			pack([rule('b', 'team')]),
			pack([rule('b', 'policy')]),
			['a shipped', 'b policy', 'c shipped'],
		],
		['off takes a rule away', pack([], ['a', 'c']), null, ['b shipped']],
		['off of an unknown rule does nothing', pack([], ['z']), null, ['a shipped', 'b shipped', 'c shipped']],
		[
			'a policy may bring back what a team switched off',
			pack([], ['a']),
			pack([rule('a', 'policy')]),
			['b shipped', 'c shipped', 'a policy'],
		],
		[
			'a policy may switch off what a team brings',
			pack([rule('d', 'team')]),
			pack([], ['d']),
			['a shipped', 'b shipped', 'c shipped'],
		],
		[
			'a team cannot switch off what a policy brings',
			pack([], ['d']),
			pack([rule('d', 'policy')]),
			['a shipped', 'b shipped', 'c shipped', 'd policy'],
		],
		[
			'a pack keeps what it brings and switches off',
			pack([rule('a', 'team')], ['a']),
			null,
			['b shipped', 'c shipped', 'a team'],
		],
	])('%s', (_, team, policy, expected) => {
		expect(summary(mergePacks(shipped, team, policy))).toEqual(expected);
	});

	it('changes what a pack names in rules below it, and leaves retired ones out', () => {
		const team: RulePack = {
			...pack([{ ...rule('d', 'team'), status: 'retired' }]),
			changes: [
				{ rule: 'a', level: 'critical', tip: { en: 'ours', ms: 'kami' } },
				{ rule: 'b', status: 'retired' },
			],
		};
		const merged = mergePacks(shipped, team, { ...pack([]), changes: [{ rule: 'a', limit: { perChat: 1 } }] });
		expect(summary(merged)).toEqual(['a ours', 'c shipped']);
		expect(merged.pack.rules[0]).toMatchObject({ level: 'critical', limit: { perChat: 1 }, why: base.rules[0]!.why });
	});

	it('lets word lists of a higher pack take the place of those below', () => {
		const apology = { id: 'apology', en: ['pardon'], ms: [], not: [] };
		const { lexicons } = mergePacks(shipped, { ...pack([]), lexicons: [apology] }).pack;
		expect(lexicons).toEqual([apology, base.lexicons[1]]);
	});

	it('lays policy cards over each other by id', () => {
		const card = (id: string, upTo: string) => ({
			id,
			gives: ['voucher' as const],
			upTo,
			when: { en: 'late', ms: 'lewat' },
		});
		const team = { ...pack([]), policies: [card('late', 'RM10'), card('lost', 'RM50')] };
		const above = { ...pack([]), policies: [card('late', 'RM20')] };
		const merged = mergePacks(shipped, team, above);
		expect(merged.pack.policies).toEqual([card('late', 'RM20'), card('lost', 'RM50')]);
		expect(merged.hash).not.toBe(mergePacks(shipped, team).hash);
	});

	it('gives a pack that passes the check', () => {
		const { pack: merged } = mergePacks(shipped, pack([rule('d', 'team')], ['a']));
		expect(checkPack(merged, { examples: 'optional' })).toEqual({ ok: true, value: merged, warnings: [] });
	});

	it('hashes what is coached with, and nothing else', () => {
		const plain = mergePacks(shipped).hash;
		expect(plain).toMatch(/^[0-9a-f]{16}$/);
		expect(mergePacks({ ...shipped, version: '9' }, pack([], ['z'])).hash).toBe(plain);
		expect(mergePacks(shipped, pack([rule('a', 'shipped!')])).hash).not.toBe(plain);
		expect(mergePacks(shipped, pack([], ['a'])).hash).not.toBe(plain);
	});
});

describe('hashText', () => {
	it('is the same on every machine', () => {
		expect(hashText('')).toBe('811c9dc59e3779b9');
		expect(hashText('santun')).toBe(hashText(['san', 'tun'].join('')));
	});

	it('tells a hundred thousand texts apart', () => {
		const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashText(`{"rule":${i}}`)));
		expect(hashes.size).toBe(100_000);
	});
});
