import { listen } from '../dom.ts';
import type { Timers } from '../schedule.ts';
import { documentsIn, shadowsIn } from './scope.ts';

/** A page nobody knows yet is looked at no more often than this, and less and less often while nothing is found. */
const pauseMs = { least: 400, growth: 1.5, most: 5000, well: 1000 };
/** Programs draw their chats late, in places that tell nobody. */
const soonMs = [500, 2000, 5000];

/** Looks at a page again as it changes. */
export interface Looking {
	/** Looks soon, and from now on as often as at first. */
	quicken(): void;
}

/**
 * Runs `look` now and after changes of the page, its shadow roots and its frames, until the signal aborts. `look`
 * answers whether all is well; where it is not, the next looks come later and later.
 */
export const watchLook = (document: Document, look: () => boolean, timers: Timers, signal: AbortSignal): Looking => {
	let pause: number = pauseMs.least;
	let isResting = false;
	const init = { childList: true, subtree: true };
	const observer = new MutationObserver(() => soon());
	// A frame that has loaded holds another document, which no change of the page tells; asking twice changes nothing.
	const watchTree = (tree: Node): void => {
		observer.observe(tree, init);
		listen(tree, 'load', soon, signal);
	};
	const watch = (): void => {
		for (const one of documentsIn(document)) for (const tree of [one, ...shadowsIn(one)]) watchTree(tree);
	};
	const run = (): void => {
		const isWell = look();
		// Where all is well, what else comes into the page is nobody's business.
		if (!isWell) watch();
		pause = isWell ? pauseMs.well : Math.min(Math.max(pause, pauseMs.least) * pauseMs.growth, pauseMs.most);
	};
	const soon = (): void => {
		if (isResting) return;
		isResting = true;
		timers.after(pause, () => {
			isResting = false;
			run();
		});
	};
	if (!signal.aborted) {
		signal.addEventListener('abort', () => observer.disconnect());
		watch();
		run();
		for (const ms of soonMs) timers.after(ms, run);
	}
	return {
		quicken: () => {
			pause = pauseMs.least;
			soon();
		},
	};
};
