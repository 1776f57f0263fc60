import { simpleCss, uniqueCss } from '../detect/selector.ts';
import { isHashed } from '../detect/tokens.ts';
import {
	attribute,
	documentOf,
	findAll,
	intoShadow,
	isElement,
	parentOf,
	rootOf,
	shadowHostOf,
	tagOf,
	viewOf,
} from '../dom.ts';

/** So far around an element its name is looked for. */
const levels = 8;

/** Whether a selector holds a name that a build has made: it changes with the next one. */
export const isBuilt = (css: string): boolean =>
	[...css.matchAll(/[.#]((?:\\.|[\w\u0080-\uffff-])+)/g)].some(([, name = '']) => isHashed(name));

const idCss = (target: Element): readonly string[] => {
	const id = attribute(target, 'id');
	return id === null || !/^[a-z][a-z_-]*$/i.test(id) || isHashed(id) ? [] : [`#${id}`];
};

/** What an element calls itself that will still be there tomorrow. */
const namesOf = (target: Element): readonly string[] => [
	...idCss(target),
	...simpleCss(target).filter((css) => !isBuilt(css)),
];

/** One step of a path without names: its tag, and its place among its like where there are several. */
const placeOf = (target: Element): string => {
	const tag = tagOf(target);
	const parent = parentOf(target);
	const like = parent !== null && isElement(parent) ? findAll(parent, `:scope > ${tag}`) : [];
	return like.length < 2 ? tag : `${tag}:nth-of-type(${like.indexOf(target) + 1})`;
};

/** Finds the element alone in its own tree, by its names or by those around it; null where that takes a name made by a build. */
const stableIn = (target: Element): string | null => {
	const scope = rootOf(target);
	const isAlone = (css: string): boolean => {
		const found = findAll(scope, css);
		return found.length === 1 && found[0] === target;
	};
	/** Only where nothing around has a name. */
	let byPlace: string | null = null;
	let below = '';
	let at: Element | null = target;
	for (let step = 0; at !== null && step < levels; step += 1) {
		const names = namesOf(at);
		const pairs = names.flatMap((one, index) =>
			/^[a-z]/.test(one) ? [] : names.slice(index + 1).flatMap((other) => (/^[.[]/.test(other) ? one + other : [])),
		);
		const found: string | undefined = [...names, ...pairs].map((css) => css + below).find(isAlone);
		if (found !== undefined) return found;
		const path = placeOf(at) + below;
		if (isAlone(path)) byPlace ??= path;
		below = ` > ${path}`;
		const parent: Node | null = parentOf(at);
		at = parent !== null && isElement(parent) ? parent : null;
	}
	return byPlace;
};

/** The element that holds the tree this one stands in: the host of its shadow root, or the frame, up to the `base`. */
const holderOf = (target: Element, base: Document): Element | null => {
	const host = shadowHostOf(target);
	if (host !== null) return host;
	const own = documentOf(target);
	return own === base ? null : (viewOf(own)?.frameElement ?? null);
};

/**
 * A selector that finds this element alone in the document, by names that people gave where there are some; `>>>` steps
 * into shadow roots and frames of the same site.
 */
export const stableCss = (target: Element, base: Document): string => {
	const css = stableIn(target) ?? uniqueCss(target).split(intoShadow).at(-1)?.trim() ?? tagOf(target);
	const holder = holderOf(target, base);
	return holder === null ? css : `${stableCss(holder, base)} ${intoShadow} ${css}`;
};
