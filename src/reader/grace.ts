/** How long the reader waits before it believes what it sees, in milliseconds. */
export const grace = {
	/** Rows must have been still for this long before what stands there counts as history. */
	stillMs: 150,
	/** Rows that never come to rest (clocks in them) are history after this long. */
	restlessMs: 2000,
	/** Rows of the chat before, still standing in the same element, belong to the new chat after this long. */
	staleMs: 3000,
	/** Rows that load into a chat this soon after it opened are history as well. */
	loadingMs: 5000,
	/** A message that is not back after this long was deleted. */
	removedMs: 1000,
	/** A temporary row whose final one is not there after this long was not sent. */
	pendingMs: 30_000,
	/** A chat whose element is not back after this long was closed. */
	leftMs: 100,
	/** Least time between two looks at the whole page. */
	lookMs: 100,
	/** Least time between two readings of the people's names. */
	peopleMs: 1000,
	/** A composer emptied this soon after Enter or the send button was sent. */
	gestureMs: 2000,
	/** A composer emptied this soon before or after its text appeared in the transcript was sent. */
	sentMs: 1500,
} as const;

/** So many rows at once in a chat that opened empty were not written just now. */
export const manyRows = 3;
