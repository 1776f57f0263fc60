import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Clock } from './clock.ts';

/** How long something must be in sight before it counts as seen. */
export const seenAfterMs = 1000;

/**
 * Calls `onSeen`, one time, when the element has been in sight for a second without a break: painted, in a visible document,
 * and at least half of it (or half a view full of it) scrolled into view. Starts over with another `key`.
 */
export function useSeen(element: RefObject<Element | null>, key: string, clock: Clock, onSeen: () => void): void {
	// Only the key counts: another render of the same card does not start the second anew.
	useEffect(() => {
		const target = element.current;
		if (target === null) return;
		let inView = typeof IntersectionObserver === 'undefined';
		let isSeen = false;
		let callOff: (() => void) | null = null;
		const see = (): void => {
			isSeen = true;
			onSeen();
		};
		const check = (): void => {
			if (isSeen) return;
			const inSight = inView && document.visibilityState === 'visible';
			if (!inSight) {
				callOff?.();
				callOff = null;
			} else callOff ??= clock.after(seenAfterMs, see);
		};
		const observer = inView
			? null
			: new IntersectionObserver(
					(entries) => {
						const entry = entries.at(-1);
						inView = entry !== undefined && isMostlyInView(entry);
						check();
					},
					{ threshold: [0, 0.25, 0.5, 0.75, 1] },
				);
		observer?.observe(target);
		document.addEventListener('visibilitychange', check);
		check();
		return () => {
			callOff?.();
			observer?.disconnect();
			document.removeEventListener('visibilitychange', check);
		};
	}, [key]);
}

/** Under a strong zoom a card may be higher than the panel and never be half in view. */
function isMostlyInView({
	isIntersecting,
	intersectionRatio,
	intersectionRect,
	rootBounds,
}: IntersectionObserverEntry): boolean {
	const viewHeight = rootBounds?.height ?? Number.POSITIVE_INFINITY;
	return isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= viewHeight / 2);
}
