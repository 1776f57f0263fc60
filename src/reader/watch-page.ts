import { contains, isElement } from './dom.ts';

/** What a watch of the page around the chats looks for. */
export interface PageWatchOptions {
	readonly document: Document;
	readonly attributes: readonly string[];
	/** Shadow roots to watch as well, as they stand now. */
	readonly shadows: () => readonly ShadowRoot[];
	/** Elements of the open chats; what happens inside of them is watched elsewhere. */
	readonly roots: () => readonly Element[];
	/** Called when chats may have come, gone or changed places. */
	readonly onChange: (what: { readonly front: boolean }) => void;
}

const isElementAmong = (nodes: NodeList): boolean => Array.from(nodes).some(isElement);

/** Watches the page outside of the open chats until the signal aborts: light, since it only asks for a look. */
export const watchPage = (options: PageWatchOptions, signal: AbortSignal): void => {
	const { document, attributes, shadows, roots, onChange } = options;
	if (signal.aborted) return;
	const init = {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: [...new Set([...attributes, 'style'])],
	};
	const observer = new MutationObserver((records) => {
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
		if (!isTouched && !isFrontTouched) return;
		onChange({ front: isFrontTouched });
		for (const shadow of shadows()) observer.observe(shadow, init);
	});
	// Observing a node again changes nothing.
	for (const scope of [document, ...shadows()]) observer.observe(scope, init);
	signal.addEventListener('abort', () => observer.disconnect());
};
