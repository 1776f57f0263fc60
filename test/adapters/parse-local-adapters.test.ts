import { describe, expect, it } from 'vitest';
import { adapters } from '../../src/adapters/all.ts';
import { parseLocalAdapters } from '../../src/adapters/parse-local-adapters.ts';
import { zammad } from '../../src/adapters/zammad.ts';

/** A file as it is read back: nothing but JSON. */
const fileOf = (list: readonly unknown[]): Record<string, unknown> =>
	JSON.parse(JSON.stringify({ santun: 'local-adapters', version: 1, adapters: list }));
const good = { host: 'chat.example.com', adapter: zammad };
const problemsOf = (value: unknown) => parseLocalAdapters(value).problems.map(({ at, what }) => `${at}: ${what}`);

describe('a file of local adapters', () => {
	it('gives every adapter that this build ships back as it is', () => {
		const list = adapters.map((adapter, place) => ({ host: `desk-${place}.example:8080`, adapter }));
		expect(parseLocalAdapters(fileOf(list))).toEqual({ adapters: fileOf(list).adapters, problems: [] });
	});

	it.each([
		['nothing', undefined, ': record'],
		['a list', [], ': record'],
		['another version', { ...fileOf([good]), version: 2 }, 'version: choice'],
		['no list', { santun: 'local-adapters', version: 1 }, 'adapters: missing'],
		['an address for a host', fileOf([{ ...good, host: 'https://a.example/' }]), 'adapters[0].host: host'],
		['a host twice', fileOf([good, good]), 'adapters[1].host: repeated'],
		['a name nobody knows', fileOf([{ ...good, script: 'x' }]), 'adapters[0].script: unknown'],
		[
			'a broken expression',
			fileOf([{ ...good, adapter: { ...zammad, detect: { ...zammad.detect, url: '(' } } }]),
			'adapters[0].adapter.detect.url: expression',
		],
		[
			'no selector for rows',
			fileOf([{ ...good, adapter: { ...zammad, row: { ...zammad.row, css: [] } } }]),
			'adapters[0].adapter.row.css: missing',
		],
		[
			'an expression that fails as the reader uses it',
			fileOf([{ ...good, adapter: { ...zammad, row: { ...zammad.row, separators: '\\-' } } }]),
			'adapters[0].adapter.row.separators: expression',
		],
		[
			'a role there is not',
			fileOf([{ ...good, adapter: { ...zammad, row: { ...zammad.row, otherwise: 'boss' } } }]),
			'adapters[0].adapter.row.otherwise: choice',
		],
	])('with %s is refused, and says where', (_, value, problem) => {
		expect(problemsOf(value)).toEqual(value === undefined ? [problem] : expect.arrayContaining([problem]));
		expect(parseLocalAdapters(value).adapters).toEqual([]);
	});

	it.each(['__proto__', 'constructor', 'toString'])('knows no key “%s”', (key) => {
		const value = JSON.parse(`{"santun":"local-adapters","version":1,"adapters":[],"${key}":{}}`);
		expect(problemsOf(value)).toEqual([`${key}: unknown`]);
	});

	it('is refused whole where one of its adapters is wrong', () => {
		expect(parseLocalAdapters(fileOf([good, { host: 'b.example' }])).adapters).toEqual([]);
	});
});
