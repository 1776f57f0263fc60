import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Program } from '../../src/engine/compile.ts';
import { collectLists } from '../../src/engine/lists.ts';
import { compilePhrases, type Matcher } from '../../src/engine/phrases/compile.ts';
import type { RulePack } from '../../src/engine/rule.ts';
import { bareLoop, matchAll } from './corpus.ts';
import { compare, fast, median, nanoseconds, slow } from './measure.ts';
import { countAll, countEach, regExpSources } from './regexps.ts';
import type { Row } from './rows.ts';

/** Bytes allocated for each text, least of several tries: a collection in between would only hide some. */
const bytesPerText = (matcher: Matcher, texts: readonly string[]): number => {
	setFlagsFromString('--expose-gc');
	const collect: () => void = runInNewContext('gc');
	const tries = Array.from({ length: 5 }, () => {
		collect();
		const before = process.memoryUsage().heapUsed;
		for (let i = 0; i < 20; i += 1) matchAll(matcher, texts);
		return (process.memoryUsage().heapUsed - before) / (20 * texts.length);
	});
	return Math.max(0, median(tries));
};

/** Texts in which not even a hit is found that a `not` or the scope undoes. */
const silentOf = (pack: RulePack, texts: readonly string[]): readonly string[] => {
	const lists = collectLists(pack).lists.map((list) => ({ ...list, not: [], scope: 'any' as const }));
	const { matcher } = compilePhrases(lists);
	return texts.filter((text) => matcher.match(text).length === 0);
};

/** Texts of the same length and signs, each word read backwards: no words of any phrase, so the walk is all there is. */
const backwards = (texts: readonly string[]): readonly string[] =>
	texts.map((text) => text.replace(/\p{L}+/gu, (word) => Array.from(word).reverse().join('')));

/** The matcher alone. `quiet`: texts in which nothing hits. */
export const measureMatcher = async (
	program: Program,
	texts: readonly string[],
	quiet: readonly string[],
): Promise<Row[]> => {
	const { matcher } = program;
	const silent = silentOf(program.pack, quiet);
	const none = await compare(
		() => matchAll(matcher, quiet),
		() => bareLoop(quiet),
		fast,
	);
	const nonsense = backwards(quiet).filter((text) => matcher.match(text).length === 0);
	const walk = await compare(
		() => matchAll(matcher, nonsense),
		() => bareLoop(nonsense),
		fast,
	);
	const all = await compare(
		() => matchAll(matcher, texts),
		() => bareLoop(texts),
		fast,
	);
	const sources = regExpSources(program.pack);
	const each = sources.map((source) => new RegExp(source, 'i'));
	const one = new RegExp(sources.join('|'), 'gi');
	const window = 40;
	const take = (round: number): readonly string[] =>
		texts.slice((round * window) % 2000, ((round * window) % 2000) + window);
	const byEach = await compare(
		(r) => countEach(each, take(r)),
		(r) => matchAll(matcher, take(r)),
		slow,
	);
	const byOne = await compare(
		(r) => countAll(one, take(r)),
		(r) => matchAll(matcher, take(r)),
		slow,
	);
	const length = Math.round(quiet.reduce((sum, text) => sum + text.length, 0) / quiet.length);
	return [
		{
			name: 'matcher ÷ bare loop, nothing hits',
			value: none.ratio,
			limit: { atMost: 3 },
			note: `${nanoseconds(none.ms, quiet.length)} a message (${quiet.length} messages without a hit, most with words of phrases; ${length} characters on average)`,
		},
		{
			name: 'matcher ÷ bare loop, not even a word of a phrase',
			value: walk.ratio,
			note: `${nanoseconds(walk.ms, nonsense.length)} a message (the same ${nonsense.length}, each word backwards)`,
		},
		{
			name: 'matcher, bytes allocated where nothing hits',
			value: bytesPerText(matcher, silent),
			unit: 'B',
			limit: { atMost: 4 },
			note: `a message (${silent.length} messages without anything to look at twice)`,
		},
		{
			name: 'matcher ÷ bare loop, all messages',
			value: all.ratio,
			note: `${nanoseconds(all.ms, texts.length)} a message (${(matchAll(matcher, texts) / texts.length).toFixed(1)} hits each)`,
		},
		{
			name: 'a RegExp per phrase ÷ matcher',
			value: byEach.ratio,
			limit: { atLeast: 60 },
			note: `${each.length} RegExps`,
		},
		{ name: 'one alternation RegExp ÷ matcher', value: byOne.ratio, note: 'finds only the leftmost of what overlaps' },
	];
};
