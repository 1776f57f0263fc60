import {
	closest,
	contains,
	dataOf,
	findAll,
	firstChildOf,
	framedIn,
	isElement,
	kindOf,
	nextSiblingOf,
	parentElementOf,
	shadowOf,
	tagOf,
	textNode,
} from '../dom.ts';

/** Every element below a node, in its own shadow root and in those below it as well. */
export const allIn = (scope: Node): readonly Element[] => {
	const inShadowOf = (one: Element): readonly Element[] => {
		const shadow = shadowOf(one);
		return shadow === null ? [] : allIn(shadow);
	};
	const own = isElement(scope) ? inShadowOf(scope) : [];
	return [...own, ...findAll(scope, '*').flatMap((one) => [one, ...inShadowOf(one)])];
};

/** Every shadow root below a node. */
export const shadowsIn = (scope: Node): readonly ShadowRoot[] => allIn(scope).flatMap((one) => shadowOf(one) ?? []);

/** Every match below a node, in the shadow roots below it as well. */
export const findIn = (scope: Node, css: string): readonly Element[] =>
	[scope, ...shadowsIn(scope)].flatMap((one) => findAll(one, css));

/** Elements below one, those nearest to it first; no more than so many, in shadow roots as well. */
export const nearestIn = (scope: Element, most: number, isWanted: (one: Element) => boolean): readonly Element[] => {
	const found: Element[] = [];
	const queue: Element[] = [scope];
	for (let at = queue.shift(); at !== undefined && found.length < most; at = queue.shift()) {
		const shadow = shadowOf(at);
		for (const one of [...childrenOf(at), ...(shadow === null ? [] : childrenOf(shadow))]) {
			if (!isWanted(one)) continue;
			found.push(one);
			queue.push(one);
		}
	}
	return found;
};

/** The document and those in its frames that can be read: frames of the same site, in shadow roots as well. */
export const documentsIn = (document: Document): readonly Document[] => [
	document,
	...findIn(document, 'iframe').flatMap((frame) => {
		const inner = framedIn(frame);
		return inner === null ? [] : documentsIn(inner);
	}),
];

/** The elements around one, nearest first, up to and without `end`; hosts around shadow roots. */
export const around = (target: Element, end: Element | null): readonly Element[] => {
	const found: Element[] = [];
	for (let at = parentElementOf(target); at !== null && at !== end; at = parentElementOf(at)) found.push(at);
	return found;
};

/** The part of an element that holds another one; null where that stands outside. */
export const branchTo = (inner: Element, root: Element): Element | null =>
	inner !== root && contains(root, inner) ? ([inner, ...around(inner, root)].at(-1) ?? null) : null;

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'option', 'textarea', 'title']);

/** Dots, bars and commas, which part a name from a time. */
const between = /^[\s·•・|,:–—-]*$/u;

/** Whether an element has text of its own, not only in elements inside of it or between them. */
export const hasOwnText = (target: Element): boolean => {
	if (silent.has(tagOf(target))) return false;
	let isDotted = false;
	let hasElements = false;
	for (let at = firstChildOf(target); at !== null; at = nextSiblingOf(at)) {
		if (kindOf(at) !== textNode) hasElements ||= isElement(at);
		else if (!between.test(dataOf(at))) return true;
		else isDotted ||= dataOf(at).trim() !== '';
	}
	return isDotted && !hasElements;
};

/** The names of icons, written in a font that draws them. */
export const iconCss = ['[class*="material-icons" i]', '[class*="material-symbols" i]'];
const controlCss = ['button,[role="button"],[role="menu"],[aria-hidden="true"],[hidden]', ...iconCss].join(',');

/** In a button, an icon, or kept from readers. */
export const isControlPart = (target: Element): boolean => closest(target, controlCss) !== null;

/** The elements right in a node. */
export const childrenOf = (target: Node): readonly Element[] => {
	const found: Element[] = [];
	for (let at = firstChildOf(target); at !== null; at = nextSiblingOf(at)) if (isElement(at)) found.push(at);
	return found;
};
