import type { Desk } from './desk.ts';

/** What the player needs of a desk. */
export type PlayedDesk = Pick<
	Desk,
	| 'setTitle'
	| 'openChat'
	| 'show'
	| 'addMessage'
	| 'setTyping'
	| 'setPresence'
	| 'setMode'
	| 'typeDraft'
	| 'draft'
	| 'send'
>;
