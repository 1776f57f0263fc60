import { isControl, isWritable } from '../composer-element.ts';
import { attribute, contains, coverOf, matches, parentElementOf, tagOf, textContentOf } from '../dom.ts';
import { heightOf, type Layout, widthOf } from './layout.ts';
import { around, findIn } from './scope.ts';
import { wordsIn, wordsOf } from './tokens.ts';
import { isComposer, isOtherField, isSend, noteLabel } from './words.ts';

/** A field that the agent may write answers in. */
export interface ComposerFound {
	readonly element: Element;
	/** The button that sends, where one stands beside it. */
	readonly send: Element | null;
	/** What turns the field into one for internal notes, where that stands beside it. */
	readonly noteTabs: readonly Element[];
	/** How much speaks for it; higher is better. */
	readonly score: number;
}

const fieldCss =
	'textarea,[contenteditable]:not([contenteditable="false"]),[role="textbox"],input[type="text"],input:not([type])';
/** Fields smaller than this are for tags and filters. */
const least = { width: 100, height: 16 };
/** The send button stands this near: elements around the field that hold it. */
const sendWithin = 8;

const describe = (field: Element): readonly string[] =>
	['placeholder', 'aria-label', 'aria-placeholder', 'data-placeholder', 'title', 'name']
		.flatMap((name) => wordsIn(attribute(field, name) ?? ''))
		// An editor from a library, whose classes all begin with its own name for itself.
		.concat(matches(field, '.note-editable') ? [] : wordsOf(field));

const buttonCss =
	'button:not([role="tab"]),[role="button"],a,input[type="submit"],[class*="send" i],[class*="submit" i]';

const saysSend = (button: Element): boolean => {
	const said = ['aria-label', 'title', 'value', 'data-testid', 'type'].flatMap((name) =>
		wordsIn(attribute(button, name) ?? ''),
	);
	const text = textContentOf(button).trim();
	return [...said, ...wordsOf(button), ...(text.length < 24 ? wordsIn(text) : [])].some(isSend);
};

/** The nearest button that says so; nothing where another field comes into view first. */
const findSend = (field: Element): Element | null => {
	let at = parentElementOf(field);
	for (let step = 0; at !== null && step < sendWithin; step += 1, at = parentElementOf(at)) {
		const isOther = (one: Element): boolean => !contains(one, field) && !contains(field, one) && coverOf(one) === null;
		if (findIn(at, fieldCss).some(isOther)) return null;
		const found = findIn(at, buttonCss).filter((one) => saysSend(one) && !contains(one, field));
		const own = found.find((one) => tagOf(one) === 'button') ?? found[0];
		if (own !== undefined) return own;
	}
	return null;
};

const tabCss = 'button,[role="tab"],a,li,span,div';

/** The nearest tab or button that is called a note, with what holds nothing else. */
const findNoteTabs = (field: Element): readonly Element[] =>
	around(field, null)
		.slice(0, sendWithin)
		.map((at) => findIn(at, tabCss).filter((one) => noteLabel.test(textContentOf(one).trim())))
		.find((found) => found.length > 0) ?? [];

const scoreOf = (field: Element, layout: Layout, height: number): number => {
	const words = describe(field);
	if (words.some(isOtherField) && !words.some((word) => word === 'message' || word === 'messages')) return -1;
	const box = layout.box(field);
	let score = tagOf(field) === 'input' ? 1 : 2;
	if (words.some(isComposer)) score += 2;
	if (box.top > height / 2) score += 1;
	return score;
};

/** Fields that answers may be written in, the likeliest first. */
export const findComposers = (document: Document, layout: Layout, height: number): readonly ComposerFound[] => {
	const fields = findIn(document, fieldCss).filter((one) => isWritable(one) && coverOf(one) === null);
	const outer = fields.filter(
		(one) => isControl(one) || !fields.some((other) => other !== one && contains(other, one)),
	);
	return outer
		.filter((one) => {
			const box = layout.box(one);
			return widthOf(box) >= least.width && heightOf(box) >= least.height;
		})
		.map((element) => {
			const score = scoreOf(element, layout, height);
			const send = score < 0 ? null : findSend(element);
			return { element, send, noteTabs: findNoteTabs(element), score: score + (send === null ? 0 : 2) };
		})
		.filter(({ score }) => score >= 2)
		.sort((one, other) => other.score - one.score);
};
