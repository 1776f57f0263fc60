import { pack } from 'santun:pack';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/engine/compile.ts';
import { fires } from '../../src/engine/examples.ts';
import type { Language } from '../../src/engine/message.ts';

const program = compilePack(pack);
const languages: readonly Language[] = ['en', 'ms'];

describe.each(pack.rules.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
	it.each(rule.examples.map((one) => [one.kind, one.lines.join(' | '), one] as const))(
		'%s: %s',
		(kind, _lines, one) => {
			expect(fires(program, rule, one)).toBe(kind === 'fires');
		},
	);

	it.each(languages)('has two firing and two quiet examples in %s', (language) => {
		const count = (kind: string): number =>
			rule.examples.filter((one) => one.language === language && one.kind === kind).length;
		expect(count('fires')).toBeGreaterThanOrEqual(2);
		expect(count('quiet')).toBeGreaterThanOrEqual(2);
	});
});

describe('the shipped pack', () => {
	it('speaks of the first four skills at least', () => {
		const skills = new Set(pack.rules.map(({ skill }) => skill));
		expect([...skills]).toEqual(expect.arrayContaining(['use-name', 'apologise', 'clarify', 'no-arguing']));
	});

	it('says each tip and wording in both languages, differently', () => {
		const same = pack.rules.filter(({ tip, title }) => tip.en === tip.ms || title.en === title.ms);
		expect(same.map(({ id }) => id)).toEqual([]);
	});
});
