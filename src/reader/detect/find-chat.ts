import { findAll, intoShadow, matches, tagOf, viewOf } from '../dom.ts';
import { saidIn } from './bubbles.ts';
import type { Found } from './calibration.ts';
import { findComposers } from './composers.ts';
import type { Layout } from './layout.ts';
import { findRows } from './row-sets.ts';
import { around } from './scope.ts';
import { wordsOf } from './tokens.ts';
import { findTranscripts } from './transcripts.ts';
import { isTranscript } from './words.ts';

/** What a look at the page found; counts only where it is no chat. */
export interface ChatSearch {
	readonly found: Found | null;
	readonly composers: number;
}

/** So many fields are tried. */
const mostComposers = 3;
/** Scores that a plain chat reaches, and those below which nothing looks like one. */
const scale = { low: 12, high: 18 };

const named = '[role="log"],[role="feed"],[aria-live]';

/** Around the slots of a component, which draw what stands in it: there it may scroll. */
const aroundSlots = (host: Element): readonly Element[] =>
	findAll(host, `:scope ${intoShadow} slot`).flatMap((slot) => around(slot, host));

/** Whether a transcript scrolls by itself, or is called one. */
const isRoom = (transcript: Element, layout: Layout): boolean =>
	[transcript, ...around(transcript, null)].some(
		(one, index) =>
			tagOf(one) !== 'body' &&
			tagOf(one) !== 'html' &&
			([one, ...aroundSlots(one)].some((other) => layout.look(other).isScroller) ||
				(index < 4 && (matches(one, named) || wordsOf(one).some(isTranscript)))),
	);

/** Looks for a composer, the transcript it answers and the rows in it. Asks for layout: not for each message or key. */
export const findChat = (document: Document, layout: Layout): ChatSearch => {
	const height = viewOf(document)?.innerHeight ?? 0;
	const composers = findComposers(document, layout, height);
	let best: { readonly found: Found; readonly score: number } | null = null;
	for (const composer of composers.slice(0, mostComposers)) {
		for (const transcript of findTranscripts(composer.element, layout)) {
			const rows = findRows(transcript.element, saidIn(transcript.element, composer.element, layout), layout);
			if (rows === null || rows.rows.length < 2) continue;
			const score = composer.score + transcript.score + rows.score;
			if (score <= (best?.score ?? 0)) continue;
			const looks = Math.max(0, Math.min(1, (score - scale.low) / (scale.high - scale.low) + 0.5));
			// What flows with the page under no name of its own is an article with a form below it sooner than a chat.
			const likeness = isRoom(transcript.element, layout) ? looks : 0;
			best = { score, found: { root: transcript.element, composer, rows, likeness } };
		}
	}
	return { found: best?.found ?? null, composers: composers.length };
};
