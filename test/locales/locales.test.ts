import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countNames, factNames, timeNames } from '../../src/engine/facts/index.ts';
import { levels, skills } from '../../src/engine/rule.ts';
import baseEn from '../../src/locales/en.json' with { type: 'json' };
import knownEn from '../../src/locales/known-en.json' with { type: 'json' };
import knownMs from '../../src/locales/known-ms.json' with { type: 'json' };
import baseMs from '../../src/locales/ms.json' with { type: 'json' };
import pagesEn from '../../src/locales/pages-en.json' with { type: 'json' };
import pagesMs from '../../src/locales/pages-ms.json' with { type: 'json' };
import { type TextKey, translate } from '../../src/locales/translate.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const en = { ...baseEn, ...pagesEn };
const ms = { ...baseMs, ...pagesMs };
const keys = Object.keys(en) as TextKey[];

const root = path.join(import.meta.dirname, '../..');
const code = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(?:ts|tsx)$/.test(name))
	.map((name) => readFileSync(path.join(root, 'src', name), 'utf8'))
	.concat(readFileSync(path.join(root, 'manifest.json'), 'utf8'))
	.join('\n');

describe('the languages', () => {
	test('have no text that is said nowhere', () => {
		// As it is, in the manifest, or put together: `level.${…}`.
		const isSaid = (key: string): boolean =>
			[`'${key}'`, `__MSG_${key}__`].some((name) => code.includes(name)) ||
			(key.includes('.') && code.includes(`\`${key.split('.')[0]}.$`));
		expect(keys.filter((key) => !isSaid(key))).toEqual([]);
	});

	test('have the same keys in the same order', () => {
		expect(Object.keys(baseMs)).toEqual(Object.keys(baseEn));
		expect(Object.keys(pagesMs)).toEqual(Object.keys(pagesEn));
	});

	test('say no text twice: what the panel has, its pages do not add', () => {
		expect(Object.keys(pagesEn).filter((key) => Object.hasOwn(baseEn, key))).toEqual([]);
	});

	test.each(keys)('%s has the same placeholders, and a text, in each', (key) => {
		expect(placeholders(ms[key])).toEqual(placeholders(en[key]));
		for (const text of [en[key], ms[key]]) expect(text.trim()).toBe(text);
		expect(en[key]).not.toBe('');
		expect(ms[key]).not.toBe('');
	});

	test('name every skill and every level', () => {
		const named = [...skills.map((skill) => `skill.${skill}`), ...levels.map((level) => `level.${level}`)];
		expect(Object.keys(en)).toEqual(expect.arrayContaining(named));
	});

	test.each([
		['en', knownEn],
		['ms', knownMs],
	])('%s puts every fact, count and time into words of its own, and no others', (_, known) => {
		expect(Object.keys(known.fact)).toEqual(factNames);
		expect(Object.keys(known.count).sort()).toEqual([...countNames].sort());
		expect(Object.keys(known.time).sort()).toEqual([...timeNames].sort());
		const all = Object.values(known).flatMap((kind) => Object.values(kind));
		expect(all.filter((text) => /[!"']|^$|\b(?:awak|kamu)\b/i.test(text))).toEqual([]);
		expect(new Set(all).size).toBe(all.length);
	});

	test.each([
		['en', en],
		['ms', ms],
	])('%s speaks calmly: no exclamation marks, no straight quotes or apostrophes', (_, texts) => {
		expect(Object.values(texts).filter((text) => /[!"']/.test(text))).toEqual([]);
	});

	test('Malay says anda, and never awak or kamu', () => {
		expect(Object.values(ms).filter((text) => /\b(?:awak|kamu)\b/i.test(text))).toEqual([]);
	});

	test.each(['tipInsert', 'tipCopy', 'tipWhy', 'tipRight', 'resume', 'tryAgain'] as const)(
		'%s fits a button',
		(key) => {
			expect(en[key].length).toBeLessThanOrEqual(14);
			expect(ms[key].length).toBeLessThanOrEqual(18);
		},
	);
});

describe('translate', () => {
	test('fills placeholders in', () => {
		expect(translate('en')('copyName', { name: 'Daniel' })).toBe('Copy Daniel');
		expect(translate('ms')('copyName', { name: 'Daniel' })).toBe('Salin Daniel');
	});

	test('fills a value in as it is, even one that looks like a placeholder or a pattern', () => {
		expect(translate('en')('copyName', { name: '{name} $& $1' })).toBe('Copy {name} $& $1');
	});

	test('leaves a placeholder without a value', () => {
		expect(translate('en')('copyName')).toBe('Copy {name}');
		expect(translate('en')('copyName', { other: 1 })).toBe('Copy {name}');
	});

	test('takes numbers', () => {
		expect(translate('en')('tipsOther', { count: 2 })).toBe('2 tips');
	});
});
