/** What is known of one composer. Times are null where it did not happen. */
export interface ComposerState {
	element: Element | null;
	/** There was none when it was last searched; it is not searched again before the page changes. */
	isNone: boolean;
	isNoteAround: boolean;
	observed: Element | null;
	observer: MutationObserver | null;
	text: string;
	note: boolean;
	/** Enter or the send button. */
	gestureAt: number | null;
	/** What was emptied for no known reason, until its text appears in the transcript. */
	emptied: { readonly text: string; readonly at: number } | null;
	/** The agent's last message, until the composer that still holds its text is emptied. */
	own: { readonly text: string; readonly at: number } | null;
}

/** A composer not looked at yet. */
export const createComposerState = (): ComposerState => ({
	element: null,
	isNone: false,
	isNoteAround: false,
	observed: null,
	observer: null,
	text: '',
	note: false,
	gestureAt: null,
	emptied: null,
	own: null,
});
