import type { Role } from './message.ts';

/** What is asked for while a page is set up; at `check` all is there, and `ended` is over. */
export type SetUpStep = 'customer' | 'own' | 'composer' | 'name' | 'check' | 'ended';

/** Why nothing can be made of what was pointed at. */
export type SetUpProblem =
	/** Both are the same message. */
	| 'same'
	/** The two do not stand in one list. */
	| 'apart'
	/** Nothing in the rows tells the two writers apart. */
	| 'alike'
	/** Nothing can be written there. */
	| 'not-composer';

/** What makes it doubtful that a page will be read well. */
export type SetUpWarning =
	/** One of the two sides has one message only: look twice. */
	| 'few'
	/** Many rows are read as no message at all. */
	| 'unknown'
	/** Rests on names that the page's next version will not have. */
	| 'fragile'
	/** Nothing is read at the place of the name. */
	| 'no-name'
	/** The agent is told from the customer by their own name alone: it is of no use to others. */
	| 'own-name';

/** What would be read from the page as it stands. */
export interface SetUpPreview {
	/** The last ones, oldest first. */
	readonly messages: readonly { readonly role: Role; readonly author: string | null; readonly text: string }[];
	readonly counts: Readonly<Partial<Record<Role, number>>>;
	readonly draft: string;
	readonly name: string | null;
	readonly warnings: readonly SetUpWarning[];
}

/** How far setting up has come. Plain JSON. */
export interface SetUpState {
	/** Goes up with each change. */
	readonly change: number;
	readonly step: SetUpStep;
	/** Why the last choice was not taken. */
	readonly problem: SetUpProblem | null;
	/** What is pointed at by keyboard: its first words. */
	readonly pointed: string | null;
	readonly preview: SetUpPreview | null;
}

/** What the panel asks of a page that is set up; `look` waits a little for news. */
export type SetUpDeed = 'start' | 'look' | 'next' | 'previous' | 'take' | 'skip' | 'again' | 'leave';
