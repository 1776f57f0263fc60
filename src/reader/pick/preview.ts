import type { Adapter } from '../../adapters/adapter.ts';
import type { Role } from '../../engine/message.ts';
import type { SetUpPreview, SetUpWarning } from '../../engine/set-up.ts';
import { draftOf } from '../composer-element.ts';
import { findAll } from '../dom.ts';
import { findFirst } from '../fields.ts';
import { nameIn, readerOf } from './reader-of.ts';
import { isBuilt } from './stable-css.ts';

/** A row and what it is read as; null = as no message. */
export interface ReadRow {
	readonly row: Element;
	readonly role: Role | null;
}

const shown = 6;
const longestText = 160;
/** Of all rows, so many as no message are too many. */
const unknownShare = 0.3;

const selectorsOf = ({ conversation, row, composer }: Adapter): readonly string[] =>
	[conversation.root, row.css, composer.css, row.role].flatMap((some) => some.map(({ css }) => css));

const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

/** Reads what stands on the page by this description; no more than a person may look over. */
export const previewOf = (
	adapter: Adapter,
	base: Document,
	root: Element,
	now: number,
): { readonly preview: SetUpPreview; readonly rows: readonly ReadRow[] } => {
	const reader = readerOf(adapter, base);
	const all = findAll(root, adapter.row.css[0]?.css ?? '').map((row) => ({
		row,
		read: reader.read(row, now),
		isAside: reader.isAside(row),
	}));
	const read = all.flatMap((one) => one.read ?? []);
	const counts: Partial<Record<Role, number>> = {};
	for (const { role } of read) counts[role] = (counts[role] ?? 0) + 1;
	const [composer] = findFirst(base, adapter.composer.css);
	const { customerName } = adapter.conversation;
	const name = nameIn(adapter, base);
	const lost = all.filter((one) => one.read === null && !one.isAside).length;
	const warnings: readonly (SetUpWarning | false)[] = [
		((counts.customer ?? 0) < 2 || (counts.agent ?? 0) < 2) && 'few',
		lost > unknownShare * all.length && 'unknown',
		selectorsOf(adapter).some(isBuilt) && 'fragile',
		customerName !== undefined && name === null && 'no-name',
		adapter.row.role.some(({ role, author }) => role === 'agent' && author !== undefined) && 'own-name',
	];
	return {
		rows: all.map(({ row, read: one }) => ({ row, role: one?.role ?? null })),
		preview: {
			messages: read.slice(-shown).map(({ role, author, text }) => ({ role, author: author ?? null, text: cut(text) })),
			counts,
			draft: composer === undefined ? '' : cut(draftOf(adapter, composer)),
			name: name === null ? null : cut(name),
			warnings: warnings.filter((one) => one !== false),
		},
	};
};
