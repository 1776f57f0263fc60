import { expect } from 'vitest';
import type { Reading } from '../../src/reader/reading.ts';
import type { Change } from './expected.ts';

/** The page a change is made to. */
export interface Stage {
	readonly reading: Reading;
	setUrl(url: string): void;
}

/** The one element that a selector of expected.json means; more or fewer are a mistake in the file. */
const only = (css: string): Element => {
	const found = document.querySelectorAll(css);
	const [element] = found;
	if (element === undefined || found.length > 1) throw new Error(`“${css}” matches ${found.length} elements`);
	return element;
};

const isField = (target: Element): target is HTMLTextAreaElement | HTMLInputElement =>
	target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

const fill = (target: Element, content: string): void => {
	if (isField(target)) target.value = content;
	else target.innerHTML = content;
};

const contentOf = (target: Element): string => (isField(target) ? target.value : (target.textContent ?? ''));

/** As a person types: the content changes, then the page hears of it. */
const type = (target: Element, text: string): void => {
	const isDeleting = text.length < contentOf(target).length;
	if (isField(target)) target.value = text;
	else target.textContent = text;
	const inputType = isDeleting ? 'deleteContentBackward' : 'insertText';
	target.dispatchEvent(new InputEvent('input', { inputType, bubbles: true, composed: true }));
};

const press = (target: Element, key: string): void => {
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
};

const click = (target: Element): void => {
	for (const name of ['pointerdown', 'click']) {
		target.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }));
	}
};

/**
 * Makes one change of the page, does what the agent does, or asks the reader for something. Only a request to the
 * reader gives a promise: the rest stays in one task, as a page's own script does it.
 */
export const perform = (change: Change, { reading, setUrl }: Stage): Promise<void> | null => {
	if ('insert' in change) return expect(reading.insert(change.into, change.insert)).resolves.toBe(change.done);
	if ('append' in change) only(change.append).insertAdjacentHTML('beforeend', change.html);
	else if ('before' in change) only(change.before).insertAdjacentHTML('beforebegin', change.html);
	else if ('replace' in change) only(change.replace).outerHTML = change.html;
	else if ('remove' in change) only(change.remove).remove();
	else if ('attribute' in change) {
		const { attribute, name, value } = change;
		if (value === null) only(attribute).removeAttribute(name);
		else only(attribute).setAttribute(name, value);
	} else if ('fill' in change) fill(only(change.fill), change.with);
	else if ('url' in change) setUrl(change.url);
	else if ('type' in change) type(only(change.type), change.text);
	else if ('press' in change) press(only(change.at), change.press);
	else if ('click' in change) click(only(change.click));
	else if ('holds' in change) expect(contentOf(only(change.holds))).toBe(change.text);
	else only(change.text).textContent = change.to;
	return null;
};
