import { attribute, attributesOf, findAll, parentElementOf, shadowHostOf, shadowOf, tagOf } from './dom.ts';
import type { Health } from './reading.ts';

/** What may be passed on when a page cannot be read: how it is built, and nothing that anybody wrote. Plain JSON. */
export interface StructureReport {
	readonly adapter: string;
	readonly health: Health;
	/** For each field to write in: the elements around it, the outermost first. */
	readonly composers: readonly (readonly string[])[];
	/** Groups of elements that repeat, the largest first. */
	readonly lists: readonly { readonly path: readonly string[]; readonly rows: Readonly<Record<string, number>> }[];
	/** Elements, frames and shadow roots of the page. */
	readonly counts: { readonly elements: number; readonly frames: number; readonly shadows: number };
}

/** Words of programmers; whatever else stands in a class or an id may be somebody's name. */
const known = new Set(
	`active actions agent app article aside assistant author avatar badge bar base block body bot bottom box bubble button
	card cell chat client col column comment compose composer container content conversation customer date dark day direct
	direction editable editor el element entry event feed field flex footer form frame grid group guest head header history
	hover icon image in inbound inbox incoming info inner input is item items label last layout left light line link list
	log main me media menu message messages meta mine modal module msg name nav note notes operator out outbound outer
	outgoing own page pane panel part participant plain popup portal post private prose prosemirror ql quill read receipt
	received reply response right root row rows screen scroll scroller section self send sender sent separator session
	shell side sidebar sidebar slot space span stack start state status support system tab table text textarea thread time
	timeline timestamp title toolbar top transcript type typing unread user view viewport virtual visitor widget window
	wrap wrapper`.split(/\s+/),
);

/** A name with its known words kept and the rest as so many letters: `msg-bubble--farah` is `msg-bubble--x5`. */
const masked = (token: string): string =>
	token
		.slice(0, 80)
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/([^\p{L}\p{N}]+)/u)
		.map((part, i) => (i % 2 === 1 ? part.replace(/[^ _-]/g, '.') : known.has(part.toLowerCase()) ? part : shape(part)))
		.join('')
		.replaceAll(' ', '');

const shape = (part: string): string => (part === '' ? '' : `x${part.length}`);

/** Roles of the standard, as far as chats use them. */
const roles = new Set(
	'article button dialog feed group heading list listbox listitem log main navigation presentation region row status tab tabpanel textbox toolbar tree'.split(
		' ',
	),
);

/** An element as `div.msg-row.x7[role=listitem][data-]`: names of attributes, no values but roles. */
const describe = (element: Element): string => {
	const classes = (attribute(element, 'class') ?? '').split(/\s+/).filter((token) => token !== '');
	const role = attribute(element, 'role');
	const names = attributesOf(element)
		.filter((name) => name !== 'class' && name !== 'style' && name !== 'role')
		.map((name) =>
			name.startsWith('data-') ? `data-${masked(name.slice(5))}` : standard.has(name) ? name : shape(name),
		)
		.sort();
	const id = attribute(element, 'id');
	return [
		tagOf(element).includes('-') ? masked(tagOf(element)) : tagOf(element),
		...(id === null || id === '' ? [] : [`#${masked(id)}`]),
		...classes.slice(0, 6).map((token) => `.${masked(token)}`),
		...(role === null ? [] : [`[role=${roles.has(role) ? role : shape(role)}]`]),
		...names.slice(0, 8).map((name) => `[${name}]`),
	].join('');
};

const standard = new Set(
	'aria-busy aria-label aria-live aria-hidden aria-multiline contenteditable dir for hidden href id lang name placeholder rows spellcheck src tabindex title type value'.split(
		' ',
	),
);

const deepest = 14;

/** The elements around one, through shadow roots, the outermost first. */
const pathOf = (element: Element): readonly string[] => {
	const path: string[] = [];
	let at: Element | null = element;
	while (at !== null && path.length < deepest) {
		path.unshift(describe(at));
		const parent: Element | null = parentElementOf(at);
		if (parent !== null && parent === shadowHostOf(at)) path.unshift('(shadow)');
		at = parent;
	}
	return path;
};

const mostComposers = 4;
const mostLists = 5;
const fewestRows = 3;
const mostElements = 30_000;

/** Describes how a page is built, for whoever is to write an adapter for it. */
export const describeStructure = (document: Document, adapter: string, health: Health): StructureReport => {
	const elements: Element[] = [];
	let frames = 0;
	let shadows = 0;
	const walk = (root: Document | ShadowRoot): void => {
		for (const element of findAll(root, '*')) {
			if (elements.length >= mostElements) return;
			elements.push(element);
			if (tagOf(element) === 'iframe') frames += 1;
			const shadow = shadowOf(element);
			if (shadow === null) continue;
			shadows += 1;
			walk(shadow);
		}
	};
	walk(document);
	const byParent = new Map<Element, Map<string, number>>();
	for (const element of elements) {
		const parent = parentElementOf(element);
		if (parent === null) continue;
		const kinds = byParent.get(parent) ?? new Map<string, number>();
		byParent.set(parent, kinds);
		const kind = describe(element);
		kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	const lists = [...byParent]
		.map(([parent, kinds]) => ({ parent, kinds, rows: [...kinds.values()].reduce((sum, n) => sum + n, 0) }))
		.filter(({ rows, kinds }) => rows >= fewestRows && kinds.size <= rows / 1.5)
		.sort((a, b) => b.rows - a.rows)
		.slice(0, mostLists);
	return {
		adapter,
		health,
		composers: elements
			.filter((element) => isComposer(element))
			.slice(0, mostComposers)
			.map(pathOf),
		lists: lists.map(({ parent, kinds }) => ({
			path: pathOf(parent),
			rows: Object.fromEntries([...kinds].sort(([, a], [, b]) => b - a).slice(0, 8)),
		})),
		counts: { elements: elements.length, frames, shadows },
	};
};

const isComposer = (element: Element): boolean => {
	const editable = attribute(element, 'contenteditable');
	const isEditable = editable !== null && editable !== 'false';
	return tagOf(element) === 'textarea' || isEditable || attribute(element, 'role') === 'textbox';
};
