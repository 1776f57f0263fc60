import { contains, framedIn, isElement, listen, targetOf } from './dom.ts';
import { observe } from './observe.ts';
import type { Timers } from './schedule.ts';

/** What a watch of the page around the chats looks for. */
export interface PageWatchOptions {
	readonly document: Document;
	readonly attributes: readonly string[];
	/** Shadow roots and documents of frames to watch as well, as they stand now. */
	readonly inner: () => readonly Node[];
	/** Elements of the open chats; what happens inside of them is watched elsewhere. */
	readonly roots: () => readonly Element[];
	/** Called when chats may have come, gone or changed places. */
	readonly onChange: (what: { readonly front: boolean }) => void;
	readonly now: () => number;
	readonly timers: Timers;
}

const isElementAmong = (nodes: NodeList): boolean => Array.from(nodes).some(isElement);

/** Watches the page outside of the open chats until the signal aborts: light, since it only asks for a look. */
export const watchPage = (options: PageWatchOptions, signal: AbortSignal): void => {
	const { document, attributes, inner, roots, onChange, now, timers } = options;
	if (signal.aborted) return;
	const init = {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: [...new Set([...attributes, 'style'])],
	};
	const onRecords = (records: readonly MutationRecord[]): void => {
		const known = roots();
		let isTouched = false;
		let isFrontTouched = false;
		for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
			const isAround = known.some((root) => contains(target, root));
			if (type === 'attributes') {
				if (isAround) isFrontTouched = true;
				// Inline styles move all the time; they matter where they show or hide a chat, or are asked for.
				else if (attributeName === 'style' && !attributes.includes('style')) continue;
			} else if (!isElementAmong(addedNodes) && !isElementAmong(removedNodes)) continue;
			if (!isAround && known.some((root) => contains(root, target))) continue;
			isTouched = true;
			if (type === 'childList') isFrontTouched = true;
		}
		if (isTouched || isFrontTouched) change(isFrontTouched);
	};
	const change = (front: boolean): void => {
		onChange({ front });
		widen();
	};
	const scopes = (): readonly Node[] => [document, ...inner()];
	const onFlood = (): void => onChange({ front: true });
	const watch = observe({ scopes, init, now, timers, onRecords, onFlood }, signal);
	// A frame that has loaded holds another document than before.
	const onLoad = (event: Event): void => {
		const target = targetOf(event);
		if (target !== null && framedIn(target) !== null) change(true);
	};
	// No shadow root lets a load out of it. Listening again changes nothing.
	const widen = (): void => {
		watch.widen();
		for (const scope of scopes()) listen(scope, 'load', onLoad, signal);
	};
	widen();
};
