import { textAt, type Word } from './clause-words.ts';
import * as lists from './scope-words.ts';

/** Whether the writer takes the blame: "my mistake", "I ordered the wrong size", "tersilap". */
export const isExcused = (words: readonly Word[], from: number, to: number): boolean => {
	let others = false;
	for (let i = from; i < to; i += 1) {
		if (lists.otherPeople.has(textAt(words, i))) others = true;
		const isDenied = lists.negators.has(textAt(words, i - 1)) && i > from;
		if (!isDenied && startsWithAny(words, i, to, excusesByFirst)) return true;
		if (!isDenied && !others && startsWithAny(words, i, to, slipsByFirst)) return true;
		if (lists.writer.has(textAt(words, i)) && isOwnDeed(words, i + 1, to)) return true;
	}
	return false;
};

/** "ordered the wrong", "accidentally typed a wrong", "salah tekan" behind the writer. */
const isOwnDeed = (words: readonly Word[], i: number, to: number): boolean => {
	for (let k = i; k < Math.min(i + 3, to); k += 1) {
		if (textAt(words, k) === 'salah' || textAt(words, k) === 'slh')
			return lists.ownDeedsMalay.has(textAt(words, k + 1));
		if (lists.negators.has(textAt(words, k))) return false;
		if (!lists.ownDeeds.has(textAt(words, k))) continue;
		for (let w = k + 1; w < Math.min(k + 4, to); w += 1) if (textAt(words, w) === 'wrong') return true;
	}
	return false;
};

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const byFirstWord = (phrases: readonly string[]): Phrases => {
	const map = new Map<string, string[][]>();
	for (const phrase of phrases) {
		const parts = phrase.split(' ');
		const first = parts[0] ?? '';
		map.set(first, [...(map.get(first) ?? []), parts]);
	}
	return map;
};

const excusesByFirst = byFirstWord(lists.excuses);
const slipsByFirst = byFirstWord(lists.slips);

const startsWithAny = (words: readonly Word[], i: number, to: number, phrases: Phrases): boolean =>
	(phrases.get(textAt(words, i)) ?? []).some(
		(phrase) => i + phrase.length <= to && phrase.every((part, k) => textAt(words, i + k) === part),
	);
