import type { Adapter } from '../adapters/adapter.ts';
import { controlValue } from './control.ts';
import { attribute, closest, contains, coverOf, tagOf } from './dom.ts';
import { anyOf, findFirst, findNear, type Places } from './fields.ts';
import { textOf } from './text-of.ts';

/** Where the agent writes in this chat; null where the page shows no composer for it. */
export const findComposer = ({ composer }: Adapter, root: Element, places: Places): Element | null => {
	const found = composer.from === 'root' ? findFirst(root, composer.css) : findNear(root, composer.css, places);
	return found.find((one) => isOpenTo(one, root)) ?? null;
};

/** Not hidden, apart from what hides the whole chat: mirrors that measure the text are. */
export const isOpenTo = (composer: Element, root: Element): boolean => {
	const cover = coverOf(composer);
	return cover === null || contains(cover, root);
};

/** A plain text field, not an editor made of elements; in a drawing, an element of that name holds no text. */
export const isControl = (composer: Element): boolean =>
	(tagOf(composer) === 'textarea' || tagOf(composer) === 'input') && 'value' in composer;

/** The draft as it stands; asks for no layout. */
export const draftOf = ({ composer: { drop } }: Adapter, composer: Element): string =>
	isControl(composer) ? controlValue(composer) : textOf(composer, drop?.join(',') ?? null);

/** Whether the agent may write there now. */
export const isWritable = (composer: Element): boolean =>
	attribute(composer, 'disabled') === null &&
	attribute(composer, 'readonly') === null &&
	attribute(composer, 'contenteditable') !== 'false' &&
	attribute(composer, 'aria-disabled') !== 'true';

/** Whether the composer stands in an internal note; cheap enough for every key. */
export const isInNote = ({ composer: { note } }: Adapter, composer: Element): boolean =>
	note !== undefined && closest(composer, anyOf(note)) !== null;

/** Whether the page marks, anywhere around, that this chat's composer writes an internal note. Looks at more of the page. */
export const isNoteAround = (adapter: Adapter, composer: Element, root: Element, places: Places): boolean => {
	const { note, from } = adapter.composer;
	if (note === undefined) return false;
	if (findFirst(composer, note).length > 0 || findFirst(root, note).length > 0) return true;
	return from === 'document' && findNear(root, note, places).length > 0;
};
