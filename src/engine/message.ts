/** Who wrote a message. `note` is an internal note: read so that it is never taken for speech to the customer. */
export type Role = 'customer' | 'agent' | 'bot' | 'system' | 'note';

/** Languages that advice and wording are written in. */
export type Language = 'en' | 'ms';

/** The same text for each language. */
export interface Text {
	readonly en: string;
	readonly ms: string;
}

/** One sent text of a conversation. */
export interface Message {
	/** Unique in its conversation; stable while the message stays on the page. */
	readonly id: string;
	readonly role: Role;
	readonly text: string;
	/** Display name of the writer, where the page shows one. */
	readonly author?: string;
	/** Milliseconds since the epoch, where known. */
	readonly at?: number;
}

/** What the page says about a conversation: its people, and the queue (inbox, team) and brand it belongs to. */
export interface People {
	readonly customer?: string;
	readonly agent?: string;
	readonly queue?: string;
	readonly brand?: string;
}

/** One line of a conversation file: input of the command line, the back-test and the benchmark. */
export interface Conversation {
	readonly id: string;
	readonly customer: { readonly name?: string };
	readonly agent: { readonly name?: string };
	readonly language?: string;
	readonly messages: readonly Omit<Message, 'id'>[];
}
