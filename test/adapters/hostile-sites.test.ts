import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalAdapters } from '../../src/adapters/parse-local.ts';
import { zammad } from '../../src/adapters/zammad.ts';
import { parseListedSites } from '../../src/background/listed-sites.ts';
import { anyData, damaged } from '../fakes/any-data.ts';
import { fuzzTimeout, runs } from '../fakes/runs.ts';

const good = { origin: 'https://desk.example', adapter: JSON.parse(JSON.stringify(zammad)) };
const data = anyData(
	[
		...Object.keys(zammad),
		...Object.keys(zammad.row),
		...Object.keys(zammad.conversation),
		'css',
		'attribute',
		'where',
	],
	[
		'.row',
		'a{b}',
		'javascript:alert(1)',
		'(a|a)(a|a)$',
		'(a+)+',
		'^x',
		'self',
		'customer',
		'https://bank.example',
		':has(*)',
	],
);

describe('a file of sites that anybody may have written', { timeout: fuzzTimeout }, () => {
	it('is descriptions that read their own site alone and always end, or problems with their places', () => {
		fc.assert(
			fc.property(fc.oneof(data, damaged(good, data), damaged(good, damaged(good, data))), (site) => {
				const parsed = parseLocalAdapters([site]);
				if (!parsed.ok) {
					expect(parsed.problems.length).toBeGreaterThan(0);
					for (const { at, why } of parsed.problems) {
						expect(at).toMatch(/^sites/);
						expect(why).toMatch(/^This must .*\.$/);
					}
					return;
				}
				const [one] = parsed.value;
				expect(new RegExp(one!.adapter.detect.url!).test(`${one!.origin}/inbox`)).toBe(true);
				expect(new RegExp(one!.adapter.detect.url!).test('https://bank.example.evil/')).toBe(false);
				expect(one!.adapter).toMatchObject({ id: 'set-up', composer: { from: 'document' } });
				// What passed passes again, unchanged, after a way through a file.
				const again = parseLocalAdapters(JSON.parse(JSON.stringify(parsed.value)));
				expect(again.ok && again.value).toEqual(parsed.value);
			}),
			runs(300),
		);
	});
});

describe('a policy that anybody may have written', { timeout: fuzzTimeout }, () => {
	it('lists addresses of sites and nothing else, whatever it holds', () => {
		const entry = fc.oneof(
			fc.string(),
			fc.webUrl(),
			fc.constantFrom('desk.example', '*', 'http://*/', 'a.b:99', '\\\\x'),
		);
		const text = fc.array(entry).map((all) => all.join('\n'));
		fc.assert(
			fc.property(fc.oneof(data, text), (policy) => {
				const { origins, wrong } = parseListedSites(policy);
				for (const origin of origins) {
					expect(new URL(origin).origin).toBe(origin);
					expect(origin).toMatch(/^https?:\/\/[^*]+$/);
				}
				for (const one of wrong) expect(one.length).toBeLessThanOrEqual(80);
			}),
			runs(300),
		);
	});
});
