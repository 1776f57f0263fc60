import type { Role } from '../../src/engine/message.ts';
import type { ReaderEvent } from '../../src/reader/reading.ts';

/** One change of the page, one thing the agent does, or one request to the reader. README.md lists them. */
export type Change =
	| { readonly append: string; readonly html: string }
	| { readonly before: string; readonly html: string }
	| { readonly replace: string; readonly html: string }
	| { readonly remove: string }
	| { readonly text: string; readonly to: string }
	| { readonly attribute: string; readonly name: string; readonly value: string | null }
	| { readonly fill: string; readonly with: string }
	| { readonly url: string }
	| { readonly type: string; readonly text: string }
	| { readonly press: string; readonly at: string }
	| { readonly click: string }
	| { readonly insert: string; readonly into: string; readonly done: boolean }
	| { readonly holds: string; readonly text: string };

/** A message as expected.json writes it: `at` is a date-time, without a zone where the page shows a clock. */
interface WrittenMessage {
	readonly id: string;
	readonly role: Role;
	readonly text: string;
	readonly author?: string;
	readonly at?: string;
}

type Written<Event> = Event extends { readonly message: unknown }
	? Omit<Event, 'message'> & { readonly message: WrittenMessage }
	: Event extends { readonly history: unknown }
		? Omit<Event, 'history'> & { readonly history: readonly WrittenMessage[] }
		: Event;

/** What one moment does to the page and what must be told for it. */
export interface Step {
	/** What it shows, in words. */
	readonly what: string;
	/** All in one task of the page, so that the reader sees them as one batch. */
	readonly do: readonly Change[];
	/** Milliseconds that pass afterwards; 200 when missing. */
	readonly wait?: number;
	readonly tells: readonly Written<ReaderEvent>[];
}

/** The whole of an expected.json. */
export interface Expected {
	readonly adapter: string;
	readonly url: string;
	/** The time on the agent's clock when the page is opened, without a zone. */
	readonly now: string;
	/** What must be told of the page as it stands. */
	readonly opening: readonly Written<ReaderEvent>[];
	/** Changes that leave the helpdesk's page with no chat open, where it is known by more than a chat. */
	readonly idle?: readonly Change[];
	readonly steps: readonly Step[];
}

const readMessage = ({ at, ...rest }: WrittenMessage) => (at === undefined ? rest : { ...rest, at: Date.parse(at) });

/** The events as the reader tells them: times as numbers. */
export const readEvents = (written: readonly Written<ReaderEvent>[]): readonly ReaderEvent[] =>
	written.map((event): ReaderEvent => {
		if (event.type === 'message') return { ...event, message: readMessage(event.message) };
		if (event.type === 'opened') return { ...event, history: event.history.map(readMessage) };
		return event;
	});
