import { getter, method } from './capture.ts';

/** The few DOM operations that reading needs. */

const node = () => Node.prototype;
const element = () => Element.prototype;
const shadow = () => ShadowRoot.prototype;

export const kindOf = getter<number>(node, 'nodeType');
export const parentOf = getter<Node | null>(node, 'parentNode');
export const firstChildOf = getter<Node | null>(node, 'firstChild');
export const lastChildOf = getter<Node | null>(node, 'lastChild');
export const nextSiblingOf = getter<Node | null>(node, 'nextSibling');
export const elementBefore = getter<Element | null>(element, 'previousElementSibling');
/** All text below, drawn or not: for short labels. */
export const textContentOf = getter<string>(node, 'textContent');
export const isConnected = getter<boolean>(node, 'isConnected');
/** Text of a text node. */
export const dataOf = getter<string>(() => CharacterData.prototype, 'data');
/** Lower-case tag name of an HTML element. */
export const tagOf = getter<string>(element, 'localName');
export const attribute = method<string | null, [string]>(element, 'getAttribute');
/** Names of all attributes of an element. */
export const attributesOf = method<readonly string[], []>(element, 'getAttributeNames');
export const matches = method<boolean, [string]>(element, 'matches');
/** Within the element's own tree: a shadow root ends the search. */
export const closest = method<Element | null, [string]>(element, 'closest');
export const titleOf = getter<string>(() => Document.prototype, 'title');
export const viewOf = getter<Window | null>(() => Document.prototype, 'defaultView');
const openShadowOf = getter<ShadowRoot | null>(element, 'shadowRoot');
let closedShadowOf: (host: Element) => ShadowRoot | null = () => null;
/** Browsers hand closed shadow roots to extensions only: whoever runs the reader says how to ask. */
export const readClosedShadows = (read: (host: Element) => ShadowRoot | null): void => {
	closedShadowOf = read;
};
/** The shadow root of an element; a closed one of a custom element as well, where the browser hands it out. */
export const shadowOf = (target: Element): ShadowRoot | null =>
	openShadowOf(target) ?? (tagOf(target).includes('-') ? closedShadowOf(target) : null);
const hostOf = getter<Element>(shadow, 'host');
export const rootOf = method<Node, []>(node, 'getRootNode');
const containsHere = method<boolean, [Node]>(node, 'contains');
const compare = method<number, [Node]>(node, 'compareDocumentPosition');
const findInElement = method<NodeListOf<Element>, [string]>(element, 'querySelectorAll');
const findInDocument = method<NodeListOf<Element>, [string]>(() => Document.prototype, 'querySelectorAll');
const findInFragment = method<NodeListOf<Element>, [string]>(() => DocumentFragment.prototype, 'querySelectorAll');
const findOneInElement = method<Element | null, [string]>(element, 'querySelector');
const listenTo = method<void, [string, EventListener, AddEventListenerOptions]>(
	() => EventTarget.prototype,
	'addEventListener',
);

/** Node types, as `nodeType` counts them. */
const elementNode = 1;
export const textNode = 3;
const documentNode = 9;
const fragmentNode = 11;

export const isElement = (target: Node): target is Element => kindOf(target) === elementNode;

const ownerOf = getter<Document | null>(node, 'ownerDocument');
const isDocument = (target: Node): target is Document => kindOf(target) === documentNode;
/** The document a node belongs to; a document is its own. */
export const documentOf = (target: Node): Document => {
	if (isDocument(target)) return target;
	const owner = ownerOf(target);
	if (owner === null) throw new Error('This node belongs to no document.');
	return owner;
};

const contentOf = getter<Document | null>(() => HTMLIFrameElement.prototype, 'contentDocument');
/** The document in a frame of the same site, where the element is one: in a drawing, `iframe` means nothing. */
export const framedIn = (target: Element): Document | null =>
	tagOf(target) === 'iframe' && 'contentDocument' in target ? contentOf(target) : null;

/** The element whose shadow root holds the node, where one does. */
export const shadowHostOf = (target: Node): Element | null => {
	const root = rootOf(target);
	return root instanceof ShadowRoot ? hostOf(root) : null;
};

/** Whether the second node is the first or stands in it, in a shadow root below it as well. */
export const contains = (outer: Node, inner: Node): boolean => {
	for (let at: Node | null = inner; at !== null; at = shadowHostOf(at)) if (containsHere(outer, at)) return true;
	return false;
};

/** The element around a node, where there is one; the host around a shadow root. */
export const parentElementOf = (target: Node): Element | null => {
	const parent = parentOf(target);
	if (parent === null) return null;
	if (isElement(parent)) return parent;
	return parent instanceof ShadowRoot ? hostOf(parent) : null;
};

const findHere = (scope: Node, css: string): readonly Element[] => {
	const kind = kindOf(scope);
	if (kind === documentNode) return Array.from(findInDocument(scope, css));
	return Array.from(kind === fragmentNode ? findInFragment(scope, css) : findInElement(scope, css));
};

/** What steps into a shadow root, or a frame of the same site, in a selector of an adapter. */
export const intoShadow = '>>>';

/** What that steps into: the shadow root of an element, or the document in a frame. */
export const treeIn = (host: Element): ShadowRoot | Document | null => shadowOf(host) ?? framedIn(host);

/**
 * Every match below the scope, in page order; `>>>` in the selector steps into shadow roots and frames of the same
 * site. `:scope` alone is the scope itself.
 */
export const findAll = (scope: Node, css: string): readonly Element[] => {
	const [first = '', ...inner] = css.split(intoShadow);
	let found = first.trim() === ':scope' && isElement(scope) ? [scope] : findHere(scope, first);
	if (inner.length === 0) return found;
	for (const step of inner) {
		found = found.flatMap((host) => {
			const tree = treeIn(host);
			return tree === null ? [] : findHere(tree, step);
		});
	}
	return found;
};

/** Whether something below the element matches. */
export const holds = (scope: Element, css: string): boolean => findOneInElement(scope, css) !== null;

/** Whether the second node comes after the first in the page. */
export const isBefore = (first: Node, second: Node): boolean => (compare(first, second) & 4) !== 0;

/** Listens in the capture phase, before the page's own listeners, until the signal aborts. */
export const listen = (target: EventTarget, type: string, run: (event: Event) => void, signal: AbortSignal): void =>
	listenTo(target, type, run, { capture: true, passive: true, signal });

/** Nodes in a frame are made by that frame's own `Node`; a window is none, and it alone holds itself. */
const isNode = (target: EventTarget): target is Node =>
	target instanceof Node || ('nodeType' in target && !('window' in target));

/** The element an event began at, in an open shadow root as well. */
export const targetOf = (event: Event): Element | null => {
	const [first] = event.composedPath();
	return first !== undefined && isNode(first) && isElement(first) ? first : null;
};

/** The nearest element, itself included, that an attribute takes out of sight. */
export const coverOf = (target: Element): Element | null => {
	for (let at: Element | null = target; at !== null; at = shadowHostOf(at)) {
		const cover = closest(at, '[hidden],[aria-hidden="true"]');
		if (cover !== null) return cover;
	}
	return null;
};

/** Taken out of sight by an attribute; asks for no layout. */
export const isHidden = (target: Element): boolean => coverOf(target) !== null;

/** Whether the agent can see it. May compute styles: for changes of focus only, never for each message or key. */
export const isShown = (target: Element): boolean => {
	if (isHidden(target)) return false;
	const check: unknown = Object.getOwnPropertyDescriptor(Element.prototype, 'checkVisibility')?.value;
	return typeof check !== 'function' || check.call(target, { visibilityProperty: true }) !== false;
};
