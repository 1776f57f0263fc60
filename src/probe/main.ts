import { atWork, isAtWork, takeOverEvent } from '../browser/at-work.ts';
import { anyShadowRoot } from '../browser/shadow.ts';
import { answerLate, tellWorker } from '../browser/tell-worker.ts';
import { foreignFrames } from '../reader/foreign-frames.ts';
import { hasComposer } from './find-composer.ts';

/** A page that changes all the time is looked at no more often than this. */
const lookEveryMs = 700;
/** The reader of another frame, which knows more, answers sooner. */
const answerAfterMs = 250;

/** Waits for something to write in, and then calls the reader into this frame. Does nothing else. */
const main = (): void => {
	// Started once more in all frames of a page because one of them was granted: those at work are left alone.
	if (isAtWork()) return;
	const life = new AbortController();
	atWork(life.signal);
	const { signal } = life;
	document.addEventListener(takeOverEvent, () => life.abort(), { signal });
	let isWaiting = false;
	const observer = new MutationObserver(() => {
		if (isWaiting) return;
		isWaiting = true;
		setTimeout(() => {
			isWaiting = false;
			look();
		}, lookEveryMs);
	});
	signal.addEventListener('abort', () => observer.disconnect());
	const watch = (root: Node): void =>
		observer.observe(root, {
			childList: true,
			subtree: true,
			attributes: true,
			attributeFilter: ['contenteditable', 'role'],
		});
	// What changes in a shadow root is told of to those alone who watch the root itself.
	const open = (element: Element): ShadowRoot | null => {
		const root = anyShadowRoot(element);
		if (root !== null) watch(root);
		return root;
	};
	const look = (): void => {
		if (signal.aborted || !hasComposer(document, open)) return;
		observer.disconnect();
		tellWorker('composerHere');
	};
	if (window === window.top) {
		const view = () => ({ page: 'waiting', site: location.host, adapter: '', frames: foreignFrames(document) });
		answerLate('currentView', answerAfterMs, view, signal);
	}
	watch(document);
	look();
};

main();
