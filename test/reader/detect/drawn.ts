import type { Layout } from '../../../src/reader/detect/layout.ts';
import { allIn } from '../../../src/reader/detect/scope.ts';

/** A layout that counts how often it is asked. */
export interface DrawnLayout extends Layout {
	readonly asked: () => number;
}

const sides: Readonly<Record<string, readonly [number, number]>> = {
	start: [10, 400],
	end: [600, 990],
	centre: [400, 600],
	/** A bubble in a narrow window, with faces at its sides. */
	middle: [180, 820],
	/** Words without a box, in a narrow window. */
	'bare-short': [300, 500],
	'bare-long': [300, 950],
	'face-start': [0, 40],
	'face-end': [960, 1000],
	full: [0, 1000],
	none: [0, 1],
	'from-start': [0, 950],
	'to-end': [50, 1000],
};

/**
 * A layout for pages that nothing draws: elements stand one below the other in page order, from side to side or at the
 * side that `data-drawn` says; those with a side are bubbles, of the colour that `data-colour` says.
 */
export const drawn = (): DrawnLayout => {
	let asked = 0;
	const box: Layout['box'] = (target) => {
		asked += 1;
		const all = allIn(document);
		const at = target.closest('[data-drawn]') ?? target;
		const [left, right] = sides[at.getAttribute('data-drawn') ?? 'full'] ?? [0, 1000];
		const top = all.indexOf(target) * 20;
		return { left, right, top, bottom: top + 19 + 20 * allIn(target).length };
	};
	return {
		box,
		textBox: box,
		look: (target) => {
			asked += 1;
			const colour = target.getAttribute('data-colour') ?? '';
			return {
				isScroller: target.hasAttribute('data-scrolls'),
				isPinned: target.hasAttribute('data-pinned'),
				isRightToLeft: document.dir === 'rtl',
				isFilled: target.matches('[data-drawn]:not([data-drawn="centre"],[data-drawn^="bare"])'),
				background: colour,
			};
		},
		asked: () => asked,
	};
};
