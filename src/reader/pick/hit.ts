import { method } from '../capture.ts';
import { type Box, windowLayout } from '../detect/layout.ts';
import { documentOf, framedIn, rootOf, shadowOf, viewOf } from '../dom.ts';

const stackIn = method<readonly Element[], [number, number]>(() => Document.prototype, 'elementsFromPoint');
const stackInShadow = method<readonly Element[], [number, number]>(() => ShadowRoot.prototype, 'elementsFromPoint');

/** What an element holds at this point, in its shadow root or, where it is a frame of the same site, in its document. */
const within = (target: Element, x: number, y: number): { at: Element; x: number; y: number } | null => {
	const shadow = shadowOf(target);
	if (shadow !== null) {
		const at = stackInShadow(shadow, x, y).find((one) => rootOf(one) === shadow);
		return at === undefined ? null : { at, x, y };
	}
	const framed = framedIn(target);
	if (framed === null) return null;
	const { left, top } = windowLayout.box(target);
	const [innerX, innerY] = [x - left - target.clientLeft, y - top - target.clientTop];
	const [at] = stackIn(framed, innerX, innerY);
	return at === undefined ? null : { at, x: innerX, y: innerY };
};

/** The innermost element at a point of the window, whatever tree or frame it stands in; `cover` is looked through. */
export const hitAt = (document: Document, cover: Element, x: number, y: number): Element | null => {
	const first = stackIn(document, x, y).find((one) => one !== cover);
	if (first === undefined) return null;
	let hit = { at: first, x, y };
	for (;;) {
		const inner = within(hit.at, hit.x, hit.y);
		if (inner === null) return hit.at;
		hit = inner;
	}
};

/** Where an element stands in the window of that document, through the frames between. */
export const boxIn = (document: Document, target: Element): Box => {
	let box = windowLayout.box(target);
	let own = documentOf(target);
	while (own !== document) {
		const frame = viewOf(own)?.frameElement ?? null;
		if (frame === null) break;
		const around = windowLayout.box(frame);
		const [x, y] = [around.left + frame.clientLeft, around.top + frame.clientTop];
		box = { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
		own = documentOf(frame);
	}
	return box;
};
