import type { Adapter, RoleTest, Selector } from '../../adapters/adapter.ts';
import { separatorText } from '../../adapters/known-expressions.ts';
import { intoShadow, matches } from '../dom.ts';
import { findFirst } from '../fields.ts';
import type { ComposerFound } from './composers.ts';
import type { Header } from './header.ts';
import type { RowParts } from './row-parts.ts';
import { uniqueCss } from './selector.ts';

/** What an adapter is written from. */
export interface Facts {
	readonly root: Element;
	readonly composer: ComposerFound;
	readonly header: Header | null;
	readonly isNewestFirst: boolean;
	readonly rowCss: string;
	readonly parts: RowParts;
	/** Besides the parts' own. */
	readonly drop: ReadonlySet<string>;
	readonly role: readonly RoleTest[];
	/** Rows that have the role of the row above them. */
	readonly continues: string | null;
}

/** On a tab that is chosen. */
const chosen = [
	'aria-selected="true"',
	'aria-pressed="true"',
	'data-state="active"',
	'class*="active" i',
	'class~="on"',
];

/** Where the field says itself that it is for notes, or the tab for them is chosen. */
const noteCss = ({ element, noteTabs }: ComposerFound): readonly Selector[] => {
	const own = ['placeholder', 'data-placeholder', 'aria-label'].map(
		(name) => `${uniqueCss(element)}[${name}*=" note" i]`,
	);
	const tabs = noteTabs
		.map(uniqueCss)
		.flatMap((tab) => chosen.map((state) => `${tab}[${state}]:not([class*="inactive" i])`));
	// What says so now, in whatever way, tells nothing; and a field in a shadow root has nothing around it outside of that.
	return [...own, ...tabs].filter((css) => !css.includes(intoShadow) && !matches(element, css)).map((css) => ({ css }));
};

const typing = [{ css: '[class*="typing" i]' }];

/** Writes down what was learned of a page, in the form that helpdesks are described in. */
export const toAdapter = ({
	root,
	composer,
	header,
	isNewestFirst,
	rowCss,
	parts,
	drop,
	role,
	continues,
}: Facts): Adapter => {
	const rootCss = [{ css: uniqueCss(root) }];
	// Something of that name that stands there while nobody types tells nothing.
	const isTypingPlain = findFirst(root, typing).length === 0;
	const notes = noteCss(composer);
	return {
		id: 'generic',
		name: 'Generic',
		basis: 'live',
		detect: { present: rootCss },
		conversation: {
			root: rootCss,
			order: isNewestFirst ? 'newest-first' : 'oldest-first',
			...(header === null ? {} : { customerName: { css: [{ css: uniqueCss(header.element) }], from: 'document' } }),
			...(isTypingPlain ? { typing: { css: typing, from: 'root' } } : {}),
		},
		row: {
			css: [{ css: rowCss }],
			...parts,
			drop: [...(parts.drop ?? []), ...drop],
			role,
			...(continues === null ? {} : { continues, grouped: 'first-row' }),
			separators: separatorText,
			otherwise: null,
		},
		composer: {
			css: [{ css: uniqueCss(composer.element) }],
			from: 'document',
			...(notes.length === 0 ? {} : { note: notes }),
			...(composer.send === null ? {} : { send: [{ css: uniqueCss(composer.send) }] }),
		},
	};
};
