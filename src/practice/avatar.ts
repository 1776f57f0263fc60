import { make } from './element.ts';

const notInitials = new Set(['encik', 'puan', 'cik', 'tuan', 'mr', 'mrs', 'ms', 'dr', 'bin', 'binti', 'a/l', 'a/p']);

/** One or two letters for the round picture of a person: "Puan Rohana binti Yusof" gives RY. */
const initials = (name: string): string =>
	name
		.split(/\s+/)
		.filter((word) => word !== '' && !notInitials.has(word.toLowerCase()))
		.slice(0, 2)
		.map((word) => word.slice(0, 1).toUpperCase())
		.join('');

/** The round picture of a person; the name stands beside it as text. */
export const makeAvatar = (document: Document, name: string): HTMLElement =>
	make(document, 'span.desk-avatar', { 'aria-hidden': 'true' }, initials(name));
