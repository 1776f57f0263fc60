import { method } from '../capture.ts';
import type { Box } from '../detect/layout.ts';
import { documentsIn } from '../detect/scope.ts';
import { parentElementOf, viewOf } from '../dom.ts';
import { boxIn, hitAt as hitInPage } from './hit.ts';

/** How something on the page is marked. */
export type MarkKind = 'pointed' | 'customer' | 'own' | 'other' | 'field';

export interface Mark {
	readonly target: Element;
	readonly kind: MarkKind;
	/** What scrolls it: nothing is drawn where it is scrolled out of that. */
	readonly within?: Element;
}

/** What raising a shield works with. */
export interface ShieldOptions {
	readonly document: Document;
	readonly onHover: (hit: Element | null) => void;
	readonly onPick: (hit: Element) => void;
	/** Keys that steer without a mouse. */
	readonly onKey: (key: 'next' | 'previous' | 'take' | 'leave') => void;
	/** Whether a person made the event; a page can make any. */
	readonly isReal?: (event: Event) => boolean;
	readonly hitAt?: typeof hitInPage;
	/** Takes the shield down. */
	readonly signal: AbortSignal;
}

/** Lies over the page and takes all clicks and keys, so that none of them reaches it. */
export interface Shield {
	draw(marks: readonly Mark[]): void;
}

const pointer =
	'pointerdown pointerup pointermove pointercancel mousedown mouseup mousemove click dblclick auxclick contextmenu dragstart touchstart touchmove touchend'.split(
		' ',
	);
const keys = 'keydown keyup keypress beforeinput paste cut drop'.split(' ');

const listenTo = method<void, [string, EventListener, AddEventListenerOptions]>(
	() => EventTarget.prototype,
	'addEventListener',
);

const looks: Readonly<Record<MarkKind, string>> = {
	pointed: 'outline:3px solid #0b5fff;background:rgb(11 95 255 / 0.12)',
	customer: 'outline:2px solid #8a3ffc',
	own: 'outline:2px dashed #007d79',
	other: 'outline:2px dotted #6f6f6f',
	field: 'outline:3px double #0b5fff',
};

const steering: Readonly<Record<string, 'next' | 'previous' | 'take' | 'leave'>> = {
	Escape: 'leave',
	Enter: 'take',
	ArrowDown: 'next',
	ArrowUp: 'previous',
};

/** Lays the shield over the page. It stands beside the page's own content, with all that is drawn out of the page's reach. */
export const raiseShield = (options: ShieldOptions): Shield => {
	const { document, signal, isReal = (event) => event.isTrusted, hitAt = hitInPage } = options;
	const host = document.createElement('div');
	host.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647;cursor:crosshair';
	const inside = host.attachShadow({ mode: 'closed' });
	document.documentElement.append(host);

	const hitOf = (event: Event): Element | null => {
		if (!('clientX' in event && 'clientY' in event)) return null;
		const { clientX, clientY } = event;
		return typeof clientX === 'number' && typeof clientY === 'number' ? hitAt(document, host, clientX, clientY) : null;
	};
	const swallow = (event: Event): void => {
		event.stopImmediatePropagation();
		if (event.cancelable) event.preventDefault();
	};
	const hearPointer = (event: Event): void => {
		swallow(event);
		if (!isReal(event)) return;
		if (event.type === 'pointermove') options.onHover(hitOf(event));
		if (event.type !== 'click') return;
		const hit = hitOf(event);
		if (hit !== null) options.onPick(hit);
	};
	const hearKey = (event: Event): void => {
		const key = 'key' in event && typeof event.key === 'string' ? event.key : '';
		const isShortcut = ['ctrlKey', 'metaKey', 'altKey'].some((name) => Reflect.get(event, name) === true);
		// The browser's own keys stay the browser's; the page hears of none.
		if (isShortcut && event.type.startsWith('key')) event.stopImmediatePropagation();
		else swallow(event);
		const deed = event.type === 'keydown' && !isShortcut ? steering[key] : undefined;
		if (deed !== undefined && isReal(event)) options.onKey(deed);
	};
	const hearWheel = (event: Event): void => {
		swallow(event);
		const { deltaY } = event as WheelEvent;
		const hit = hitOf(event);
		if (hit !== null) scrollAround(hit, deltaY);
	};
	const views = documentsIn(document).flatMap((one) => viewOf(one) ?? []);
	for (const view of views) {
		const hear = (type: string, run: (event: Event) => void): void =>
			listenTo(view, type, run, { capture: true, passive: false, signal });
		for (const type of pointer) hear(type, hearPointer);
		for (const type of keys) hear(type, hearKey);
		hear('wheel', hearWheel);
	}
	signal.addEventListener('abort', () => host.remove());

	return {
		draw: (marks) => {
			inside.replaceChildren(
				...marks.map(({ target, kind, within }) => {
					const { left, top, right, bottom } = shownOf(document, target, within);
					const box = document.createElement('div');
					box.style.cssText = `position:fixed;box-sizing:border-box;border-radius:3px;pointer-events:none;left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px;${bottom > top ? looks[kind] : ''}`;
					return box;
				}),
			);
		},
	};
};

/** Where a target is seen: of what is scrolled half out of its list, the half that is left. */
const shownOf = (document: Document, target: Element, within: Element | undefined): Box => {
	const box = boxIn(document, target);
	if (within === undefined) return box;
	const frame = boxIn(document, within);
	const top = Math.min(Math.max(box.top, frame.top), frame.bottom);
	return { ...box, top, bottom: Math.max(top, Math.min(box.bottom, frame.bottom)) };
};

/** Scrolls the nearest list around an element that can be scrolled, as the wheel over it would. */
const scrollAround = (from: Element, by: number): void => {
	for (let at: Element | null = from; at !== null; at = parentElementOf(at)) {
		const before = at.scrollTop;
		at.scrollTop += by;
		if (at.scrollTop !== before) return;
	}
};
