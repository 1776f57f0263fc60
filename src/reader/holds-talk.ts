import { closest, dataOf, findAll, firstChildOf, kindOf, nextSiblingOf, parentElementOf, textNode } from './dom.ts';

/** Parts of a chat's element that hold words without anybody having said them. */
const aside =
	'header,footer,nav,aside,form,button,select,label,textarea,script,style,[role="toolbar"],[role="tablist"],[role="menu"],[contenteditable="true"]';

/** From so many parts with words side by side on, something is listed. */
const fewest = 3;

/** So much of a page is looked at: a transcript shows what it is in its first rows. */
const most = 3000;

const hasWords = (target: Element): boolean => {
	for (let at = firstChildOf(target); at !== null; at = nextSiblingOf(at)) {
		if (kindOf(at) === textNode && dataOf(at).trim() !== '') return true;
	}
	return false;
};

/**
 * Whether a chat's element seems to hold a transcript, whatever its rows are called: parts with words side by side. A
 * new chat holds a line such as "No messages yet" at most.
 */
export const holdsTalk = (root: Element): boolean => {
	const wordy = new Set<Element>();
	const count = new Map<Element, number>();
	for (const element of findAll(root, '*').slice(0, most)) {
		if (!hasWords(element) || closest(element, aside) !== null) continue;
		for (let at: Element | null = element; at !== null && at !== root && !wordy.has(at); at = parentElementOf(at)) {
			wordy.add(at);
			const around = parentElementOf(at);
			if (around === null) continue;
			const parts = (count.get(around) ?? 0) + 1;
			if (parts >= fewest) return true;
			count.set(around, parts);
		}
	}
	return false;
};
