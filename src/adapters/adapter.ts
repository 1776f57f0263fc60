import type { Role } from '../engine/message.ts';

/** One generation of a selector. Later entries are tried where earlier ones find nothing. */
export interface Selector {
	/** In lists of chats, composers, names and typing lines `>>>` steps into a shadow root or a frame of the same site: `x-app >>> .log`. */
	readonly css: string;
	/** Where it occurs: product version, part of the page. */
	readonly seen?: string;
}

/** Reads a value from an element: the text of a descendant, or an attribute of it (or of the element itself). */
export interface Field {
	/** Relative to the row (or root); none = the element itself. */
	readonly css?: readonly Selector[];
	readonly attribute?: string;
	/** Expression over what was found: its first group is the value; what it does not match counts as nothing. */
	readonly match?: string;
}

/** The first test that holds decides a row's role; null = the row is no message (typing line, draft, separator). */
export interface RoleTest {
	readonly role: Role | null;
	/** `self`: the row matches; `inside`: the row or something in it matches; `within`: it stands inside a match. */
	readonly where: 'self' | 'inside' | 'within';
	readonly css: string;
	/** Holds only where the row's author is the chat's customer, by the names that the page shows. */
	readonly byCustomer?: true;
	/** Holds only where the row's author has this name. */
	readonly author?: string;
}

/** A text on the page as for names, or the first group of an expression over the page's address. */
export type PlaceField =
	| (Field & { readonly from: 'root' | 'document' })
	| { readonly from: 'address'; readonly match: string };

/** Where on the page it stands; undefined where the address tells. */
export const onPage = (field: PlaceField | undefined): Field | undefined =>
	field === undefined || field.from === 'address' ? undefined : field;

/**
 * How to read one helpdesk: data only. All selectors are lists of generations.
 * Facts come from the product's source or public scripts; each file says where from and how sure.
 */
export interface Adapter {
	readonly id: string;
	readonly name: string;
	/** How well it is known: seen live, from the product's source, or from public scripts, untested. */
	readonly basis: 'live' | 'source' | 'scripts';
	readonly detect: {
		/** Regular expression (source text) over the page's address, where the product has a fixed shape. */
		readonly url?: string;
		/** One of these must be on the page. */
		readonly present: readonly Selector[];
	};
	readonly conversation: {
		/** One element per open chat. */
		readonly root: readonly Selector[];
		/** Id of the chat: an expression over the address (first matched group), else a field of the root, else the element itself. */
		readonly idFromUrl?: string;
		readonly id?: Field;
		readonly customerName?: Field & { readonly from: 'root' | 'document' };
		readonly agentName?: Field & { readonly from: 'root' | 'document' };
		/** Which inbox, team or queue the chat belongs to, and which brand: a text on the page, or `match` over its address. */
		readonly queue?: PlaceField;
		readonly brand?: PlaceField;
		/** Shown while the customer types. Its text is never read. */
		readonly typing?: { readonly css: readonly Selector[]; readonly from: 'root' | 'document' };
		readonly order?: 'oldest-first' | 'newest-first';
	};
	readonly row: {
		readonly css: readonly Selector[];
		readonly id?: Field;
		/** Rows whose id matches this expression are temporary: the same text comes again under its final id. */
		readonly temporaryId?: string;
		readonly role: readonly RoleTest[];
		/** Expression over the whole text of a row of the system: it parts days, or read from unread, and is no message. */
		readonly separators?: string;
		/** Rows without a writer of their own: where no test decides, they have the role of the row above. */
		readonly continues?: string;
		/** Role of rows that nothing else decides; null = not a message. */
		readonly otherwise: Role | null;
		readonly author?: Field;
		/** Several matches are joined by a line break. */
		readonly body: Field;
		/** Taken out of body, author and names before reading them: icons, buttons, quoted mail. */
		readonly drop?: readonly string[];
		readonly time?: Field & { readonly form: 'iso' | 'epoch-s' | 'epoch-ms' | 'clock' };
		/** Where one row of a run by the same writer carries author and time for all of it: which one does. */
		readonly grouped?: 'first-row' | 'last-row';
	};
	readonly composer: {
		readonly css: readonly Selector[];
		readonly from: 'root' | 'document';
		/** Taken out of what the agent writes before reading it: completions that the page offers inside of the editor. */
		readonly drop?: readonly string[];
		/** Present while the composer writes an internal note. */
		readonly note?: readonly Selector[];
		/** The button that sends. Only noticed when the agent clicks it; never clicked by the reader. */
		readonly send?: readonly Selector[];
	};
}
