import { type Adapter, onPage, type Selector } from '../adapters/adapter.ts';

const named = /\[\s*([\w-]+)/g;

/** Names of the attributes that selectors test. */
const inSelectors = (selectors: readonly string[]): readonly string[] =>
	selectors.flatMap((css) => [...css.matchAll(named)].map(([, name]) => name ?? ''));

const cssOf = (selectors: readonly Selector[] | undefined): readonly string[] => selectors?.map(({ css }) => css) ?? [];

/** The attributes whose change can change what the reader sees; an observer hears of no others. */
export const watchedAttributes = ({ conversation, row, composer }: Adapter): readonly string[] => {
	const { id, queue, brand } = conversation;
	const fields = [id, onPage(queue), onPage(brand), row.id, row.author, row.body, row.time];
	const selectors = [
		...cssOf(conversation.root),
		...cssOf(conversation.typing?.css),
		...cssOf(row.css),
		...row.role.map(({ css }) => css),
		...(row.continues === undefined ? [] : [row.continues]),
		...(row.drop ?? []),
		...cssOf(composer.css),
		...cssOf(composer.note),
	];
	return [
		...new Set([
			'class',
			'hidden',
			'aria-hidden',
			...fields.flatMap((field) => field?.attribute ?? []),
			...inSelectors(selectors),
		]),
	];
};
