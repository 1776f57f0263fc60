import { method } from '../capture.ts';
import { documentOf } from '../dom.ts';

/** Where something stands in the window, in CSS pixels. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** What calibration wants to know of how an element is drawn. */
export interface Look {
	readonly isScroller: boolean;
	/** Stays in sight while what it stands in scrolls. */
	readonly isPinned: boolean;
	readonly isRightToLeft: boolean;
	/** Drawn with a background or a border of its own. */
	readonly isFilled: boolean;
	/** As the browser writes it; empty for none. */
	readonly background: string;
}

/** Asks the browser for layout: for calibration only, never for a key press or for each message. */
export interface Layout {
	box(target: Element): Box;
	/** Around the text in an element alone. */
	textBox(target: Element): Box;
	look(target: Element): Look;
}

const boxOf = method<Box, []>(() => Element.prototype, 'getBoundingClientRect');
const rangeBox = method<Box, []>(() => Range.prototype, 'getBoundingClientRect');
const selectIn = method<void, [Node]>(() => Range.prototype, 'selectNodeContents');
const createRange = method<Range, []>(() => Document.prototype, 'createRange');

const clear = /^(?:transparent|rgba\(.*, 0\))?$/;

/** The browser's own layout. */
export const windowLayout: Layout = {
	box: (target) => boxOf(target),
	textBox: (target) => {
		const range = createRange(documentOf(target));
		selectIn(range, target);
		return rangeBox(range);
	},
	look: (target) => {
		const style = getComputedStyle(target);
		const background = clear.test(style.backgroundColor) ? '' : style.backgroundColor;
		// All around, or where lines begin, as quotations have it.
		const hasBorder = Number.parseFloat(style.borderInlineStartWidth) > 0 && !clear.test(style.borderInlineStartColor);
		return {
			isPinned: /sticky|fixed|absolute/.test(style.position),
			isScroller: /auto|scroll|overlay/.test(style.overflowY),
			isRightToLeft: style.direction === 'rtl',
			isFilled: background !== '' || style.backgroundImage !== 'none' || hasBorder,
			background,
		};
	},
};

export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;
/** Large enough to be read; texts for screen readers alone are not. */
export const isVisible = (box: Box): boolean => widthOf(box) > 2 && heightOf(box) > 2;
