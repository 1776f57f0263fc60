import { textAt, type Word } from './clause-words.ts';
import * as lists from './scope-words.ts';

/** Marks what stands behind an if, to the end of the sentence; politeness ("if possible") only to the next clause. */
export const markConditions = (words: readonly Word[], from: number, to: number): void => {
	let isOpen = false;
	let isPolite = false;
	let when = -1;
	for (let i = from; i < to; i += 1) {
		const word = words[i];
		if (word === undefined) return;
		if (isPolite && (word.before !== 'none' || lists.contrastWords.has(word.text))) isPolite = false;
		if (isOpen || isPolite) word.conditional = true;
		if (isCondition(words, i)) {
			if (isPoliteness(words, i)) isPolite = true;
			else isOpen = true;
		}
		if (word.text === 'when' && when < 0) when = i;
		if (when >= 0 && !isOpen && isUnrealWould(words, i)) {
			for (const behind of words.slice(when + 1, i)) behind.conditional = true;
			isOpen = true;
		}
	}
};

/** "when it broke I would call", not "I would like". */
const isUnrealWould = (words: readonly Word[], i: number): boolean =>
	/^would(?:nt)?$/.test(textAt(words, i)) &&
	!/^(?:like|love|appreciate|want|prefer|have|rather)$/.test(textAt(words, i + 1));

/** "if possible", "kalau boleh", "if you can": nothing hangs on it. */
const isPoliteness = (words: readonly Word[], i: number): boolean =>
	lists.politeBehindIf.has(textAt(words, i + 1)) || isYouCan(words, i + 1);

/** "if you can", "if you dont mind", "if u could". */
const isYouCan = (words: readonly Word[], i: number): boolean =>
	/^(?:you|u|i)$/.test(textAt(words, i)) &&
	/^(?:can|could|may|dont)$/.test(textAt(words, i + 1)) &&
	(words[i + 2] === undefined || words[i + 2]?.before !== 'none' || textAt(words, i + 2) === 'mind');

const isCondition = (words: readonly Word[], i: number): boolean => {
	const text = textAt(words, i);
	const previous = textAt(words, i - 1);
	if (text === 'case') return previous === 'in';
	return lists.conditionWords.has(text) && previous !== 'as';
};

/** Has would, may, will … before any if of its own. */
export const hasModal = (words: readonly Word[], from: number, to: number): boolean => {
	for (let i = from; i < to; i += 1) {
		if (isCondition(words, i)) return false;
		if (lists.modals.has(textAt(words, i))) return true;
	}
	return false;
};

/** Last real condition among some words, or -1; "if possible" is politeness. */
export const lastCondition = (words: readonly Word[], from: number, to: number): number => {
	let last = to - 1;
	while (last >= from && !(isCondition(words, last) && !isPoliteness(words, last))) last -= 1;
	return last < from ? -1 : last;
};
