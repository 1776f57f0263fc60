import { attribute, contains, matches, parentElementOf, shadowOf, tagOf } from '../dom.ts';
import { type Box, heightOf, type Layout, widthOf } from './layout.ts';
import { around, childrenOf, hasOwnText, nearestIn } from './scope.ts';
import { classesOf, wordsOf } from './tokens.ts';
import { isNavigation, isTranscript } from './words.ts';

/** An element that may hold the messages. */
export interface TranscriptFound {
	readonly element: Element;
	readonly score: number;
}

const least = { width: 140, height: 40, score: 3 };
/** So many candidates per level are looked at more closely. */
const most = 4;
/** Transcripts stand high in the page; what stands deeper is in one. */
const mostLooked = 1500;

const isRepeating = (target: Element): boolean => {
	const kinds = new Map<string, number>();
	for (const one of childrenOf(target)) {
		// A component may keep all it shows in its shadow root.
		if (!hasOwnText(one) && childrenOf(one).length === 0 && shadowOf(one) === null) continue;
		const kind = `${tagOf(one)} ${classesOf(one)[0] ?? ''}`;
		kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	return Math.max(0, ...kinds.values()) >= 3;
};

const isBeside = (box: Box, composer: Box): boolean => {
	const shared = Math.min(box.right, composer.right) - Math.max(box.left, composer.left);
	return shared >= 0.5 * Math.min(widthOf(composer), widthOf(box));
};

const scoreOf = (target: Element, layout: Layout, composer: Box): number => {
	const box = layout.box(target);
	if (widthOf(box) < least.width || heightOf(box) < least.height || !isBeside(box, composer)) return 0;
	const words = wordsOf(target);
	let score = 0;
	if (layout.look(target).isScroller) score += 3;
	const role = attribute(target, 'role');
	if (role === 'log') score += 3;
	else if (role === 'list' || role === 'feed' || attribute(target, 'aria-live') !== null) score += 1;
	if (words.some(isTranscript)) score += 2;
	if (isRepeating(target)) score += 2;
	if (words.some(isNavigation)) score -= 2;
	if (matches(target, 'nav,header,footer,table,[role="menu"],[role="navigation"],[role="tablist"]')) score -= 4;
	if (score <= 0) return 0;
	// The composer stands below what was said nearly everywhere.
	if (box.top < composer.top) score += 1;
	return score + Math.min(2, heightOf(box) / 250);
};

/**
 * Elements that may hold the messages that a composer answers, the nearest first: what stands beside the composer in
 * the smallest part of the page that holds both.
 */
export const findTranscripts = (composer: Element, layout: Layout): readonly TranscriptFound[] => {
	const box = layout.box(composer);
	const found: TranscriptFound[] = [];
	let inner: Element = composer;
	for (let at = parentElementOf(composer); at !== null && found.length < most; at = parentElementOf(at)) {
		const below = inner;
		const here = nearestIn(at, mostLooked, (one) => one !== below)
			.filter((one) => !contains(one, composer))
			.map((element) => ({ element, score: scoreOf(element, layout, box) }))
			.filter(({ score }) => score >= least.score)
			.sort((one, other) => other.score - one.score);
		found.push(...here.slice(0, most));
		// The composer may stick to the end of what scrolls. Where it flows with it, it is a form below a list.
		const isPinned = around(composer, at).some((one) => layout.look(one).isPinned);
		if (isPinned && layout.look(at).isScroller && isRepeating(at))
			found.push({ element: at, score: scoreOf(at, layout, box) });
		inner = at;
	}
	return found;
};
