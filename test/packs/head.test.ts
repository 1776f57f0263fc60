import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/engine/compile.ts';
import { explain } from '../../src/engine/explain.ts';
import { doesApply, newsOf, placeAt, withHead } from '../../src/packs/apply-head.ts';
import { readPack } from '../../src/packs/read-pack.ts';

const read = (head: string, reading: object = {}) =>
	readPack([{ path: 'team.yaml', text: `format: 1\nid: ours\nversion: "1"\n${head}rules: []\n` }], {
		id: 'team',
		version: '0',
		...reading,
	});
const usual = (address: string | null) => placeAt(address, 'usual');

describe('where a pack applies', () => {
	const { head, problems } = read(
		'applies: { sites: [desk.example.com, "*.shop.example"], queues: [Billing], brands: [North Shop], languages: [ms] }\n',
	);

	it('is read', () => {
		expect(problems).toEqual([]);
		expect(head.applies).toEqual({
			sites: ['desk.example.com', '*.shop.example'],
			queues: ['Billing'],
			brands: ['North Shop'],
			languages: ['ms'],
			isForNew: false,
		});
	});

	it.each([
		['https://desk.example.com/inbox', true],
		['https://desk.example.com:8443/', true],
		['https://a.shop.example', true],
		['https://shop.example', true],
		['https://example.com', false],
		['https://notdesk.example.com', false],
		['chrome-extension://abc/practice.html', true],
		[null, true],
	])('%s: %s', (address, is) => {
		expect(doesApply(head.applies, usual(address))).toBe(is);
	});

	it('is nowhere, and not everywhere, where its only site is wrong', () => {
		const { pack, head: own } = read('applies: { sites: ["https://desk.example.com"] }\n', { wrongRules: 'skip' });
		expect(pack).not.toBeNull();
		expect(doesApply(own.applies, usual('https://desk.example.com'))).toBe(false);
		expect(doesApply(own.applies, usual('https://other.example'))).toBe(false);
	});

	it('may be new agents alone', () => {
		const { applies } = read('applies: { agents: new }\n').head;
		expect(doesApply(applies, usual(null))).toBe(false);
		expect(doesApply(applies, placeAt(null, 'new'))).toBe(true);
	});

	it('keeps its rules to queues and brands, in the pages that can tell them', () => {
		const { pack, head: own } = read('applies: { queues: [Billing] }\nterms: [{ old: points, now: stars }]\n');
		expect(withHead(pack!, own, true).rules[0]?.only).toEqual({ queues: ['Billing'], brands: [] });
		expect(withHead(pack!, own).rules[0]?.only).toBeUndefined();
	});

	it('keeps its rules to one language', () => {
		const { pack, head: own } = read('applies: { languages: [ms] }\nterms: [{ old: points, now: stars }]\n');
		expect(withHead(pack!, own).rules[0]?.when.at(-1)).toEqual({ kind: 'fact', is: 'customer-writes-malay' });
	});
});

it('a word that was renamed is told in drafts, in any form of letters', () => {
	const { pack, head } = read('terms:\n  - { old: Bakti Points, now: Bakti Stars }\n');
	const program = compilePack(withHead(pack!, head));
	const chat = (text: string) =>
		explain(program, {
			id: 'x',
			customer: {},
			agent: {},
			messages: [
				{ role: 'customer', text: 'hello', at: 1 },
				{ role: 'agent', text, at: 2 },
			],
		}).messages[1]?.outcomes.map(({ rule }) => rule);
	expect(chat('You have 20 BAKTI points left')).toEqual(['term-1-bakti-points']);
	expect(chat('You have 20 Bakti Stars left')).toEqual([]);
});

it.each([
	['Points', 'Star Points', 'You have 20 star points left', false],
	['Points', 'Star Points', 'You have 20 points left', true],
	['Points', 'Points+', 'You have 20 Points+ left', false],
	['Points', 'Points+', 'You have 20 points left', true],
])('%j, now %j, in %j: %s', (old, now, text, isTold) => {
	const { pack, head } = read(`terms: [{ old: ${old}, now: "${now}" }]\n`);
	const chat = {
		id: 'x',
		customer: {},
		agent: {},
		messages: [
			{ role: 'customer' as const, text: 'hello', at: 1 },
			{ role: 'agent' as const, text, at: 2 },
		],
	};
	const outcomes = explain(compilePack(withHead(pack!, head)), chat).messages[1]?.outcomes ?? [];
	expect(outcomes.filter(({ came }) => came === 'shown').map(({ rule }) => rule)).toEqual(
		isTold ? ['term-1-points'] : [],
	);
});

it('the rule of a long old word has an id as all rules have', () => {
	const { pack, head } = read(`terms: [{ old: ${'a'.repeat(39)} b, now: c }]\n`);
	expect(withHead(pack!, head).rules[0]?.id).toBe(`term-1-${'a'.repeat(39)}`);
});

it('news holds on its days, the newest first', () => {
	const card = (id: string, from: string, until: string) =>
		`  - { id: ${id}, from: "${from}", until: "${until}", text: { en: Courier is late., ms: Kurier lewat. } }\n`;
	const { head, problems } = read(
		`news:\n${card('a', '2026-11-20', '2026-11-26')}${card('b', '2026-11-25', '2026-11-25')}`,
	);
	expect(problems).toEqual([]);
	const on = (day: string) => newsOf(head, day).map(({ id }) => id);
	expect([on('2026-11-19'), on('2026-11-25'), on('2026-11-26'), on('2026-11-27')]).toEqual([[], ['b', 'a'], ['a'], []]);
});

it.each([
	['applies: { sites: [https://desk.example] }\n', /Write a host/],
	['applies: { languages: [fr] }\n', /Languages are en and ms/],
	['applies: { queues: [" "] }\n', /name of a queue/],
	['applies: { agents: old }\n', /agents: new/],
	['applies: [a]\n', /must be a group/],
	['terms: [{ old: "a|b", now: c }]\n', /without other signs/],
	['terms: [{ old: points }]\n', /Write the now word/],
	['news: [{ id: a, from: "26 Nov", until: "2026-11-30", text: { en: a, ms: b } }]\n', /Write a day/],
	['news: [{ id: a, from: "2026-02-31", until: "2026-11-30", text: { en: a, ms: b } }]\n', /Write a day/],
	['news: [{ id: a, from: "2026-11-30", until: "2026-11-26", text: { en: a, ms: b } }]\n', /before “from”/],
	['news: [{ id: a, from: "2026-11-26", until: "2026-11-30", text: { en: a } }]\n', /under “en” and “ms”/],
	[
		`news: [${'{ id: a, from: "2026-11-26", until: "2026-11-30", text: { en: a, ms: b } },'.repeat(2)}]\n`,
		/stands twice/,
	],
	[`applies: { queues: [${'Billing, '.repeat(51)}] }\n`, /At most 50/],
	['practice: late-parcel\n', /must be a list/],
	['applys: {}\n', /applies/],
])('%j is told at its line', (text, why) => {
	const { pack, problems } = read(text);
	expect(pack).toBeNull();
	expect(problems[0]?.line).toBe(4);
	expect(problems[0]?.why).toMatch(why);
	// What is wrong with one part leaves the rest of the pack, where that is wished.
	if (!text.startsWith('applys')) expect(read(text, { wrongRules: 'skip' }).pack).not.toBeNull();
});
