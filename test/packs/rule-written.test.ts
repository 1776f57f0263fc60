import { pack as shipped } from 'santun:pack';
import { expect, it } from 'vitest';
import { readPack } from '../../src/packs/read-pack.ts';
import { ruleText } from '../../src/packs/rule-text.ts';

it('each shipped rule is the same once it was written down as a person would and read again', () => {
	const files = shipped.rules.map((rule) => ({ path: `${rule.skill}/${rule.id}.yaml`, text: ruleText(rule) }));
	const { pack, problems } = readPack(files, { id: 'team', version: '0', base: shipped });
	expect(problems).toEqual([]);
	expect(pack?.rules).toEqual(shipped.rules);
});

it('times, tones and limits are written as people write them', () => {
	const [rule] = shipped.rules;
	const text = ruleText({
		...rule!,
		when: [
			{ kind: 'says', who: 'customer', in: 'chat', anyOf: ['late', 'x ~ y'] },
			{ kind: 'not', of: { kind: 'time', since: 'opened', minMs: 90_000, maxMs: 180_000 } },
		],
		say: { en: [{ text: 'Hi.', tone: 'warm' }, { text: 'Hi', tone: 'short' }, { text: 'Yo' }], ms: [{ text: 'Hai.' }] },
		limit: { perChat: 2, every: 4 },
	});
	expect(text).toContain('- customer says in chat: [late, x ~ y]');
	expect(text).toContain('time: {since: opened, at least: 90s, at most: 3m}');
	expect(text).toContain('en:\n    - warm: Hi.\n    - short: Hi\n    - Yo\n  ms: Hai.');
	expect(text).toContain('limit:\n  per chat: 2\n  every: 4 agent messages');
});
