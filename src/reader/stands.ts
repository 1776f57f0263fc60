/** What became of a text that was to be put into a draft. */
export type Outcome = 'untouched' | 'stands' | 'other';

const bare = (text: string): string => text.replace(/\s+/g, '');

/**
 * Compares a draft before and after: the text `stands` where it is there exactly once more, in one piece, and all the
 * rest is as it was. White space is left to the editor.
 */
export const outcomeOf = (before: string, now: string, text: string): Outcome => {
	const [had, has, wanted] = [bare(before), bare(now), bare(text)];
	if (has === had) return 'untouched';
	if (has.length !== had.length + wanted.length) return 'other';
	for (let at = has.indexOf(wanted); at !== -1; at = has.indexOf(wanted, at + 1)) {
		if (has.slice(0, at) === had.slice(0, at) && has.slice(at + wanted.length) === had.slice(at)) return 'stands';
	}
	return 'other';
};

/** Editors take text over at once, in a microtask, with the next picture, or after a pause; pages take it back likewise. */
const looksAfterMs = [0, 10, 30, 60, 100];
/** So long it has to stand to be believed. */
const staysMs = 60;

/** Looks at the draft until it is clear what became of the text; `wait` lets so many ms pass. */
export const awaitOutcome = async (
	read: () => string,
	before: string,
	text: string,
	wait: (ms: number) => Promise<void>,
): Promise<Outcome> => {
	let outcome: Outcome = 'untouched';
	for (const ms of looksAfterMs) {
		await wait(ms);
		outcome = outcomeOf(before, read(), text);
		if (outcome !== 'stands') continue;
		await wait(staysMs);
		return outcomeOf(before, read(), text) === 'stands' ? 'stands' : 'other';
	}
	return outcome;
};
