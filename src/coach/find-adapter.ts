import type { Timers } from '../reader/schedule.ts';

/** What looking for an adapter needs. */
export interface Search {
	readonly document: Document;
	/** Tries once; true when an adapter was found. */
	readonly look: () => boolean;
	/** Called once, when the page has had the time to load and is still not known; looking goes on. */
	readonly giveUp: () => void;
	readonly timers: Timers;
	readonly signal: AbortSignal;
}

/** A page that changes all the time is looked at no more often than this. */
const lookEveryMs = 500;
/** Helpdesks are large programs: they may take this long to draw their chats. */
const giveUpAfterMs = 8_000;

/** Looks now, and again after changes of the page until an adapter knows it. */
export const findAdapter = ({ document, look, giveUp, timers, signal }: Search): void => {
	if (look()) return;
	let isWaiting = false;
	const stop = (): void => {
		observer.disconnect();
		takeBack();
	};
	const observer = new MutationObserver(() => {
		if (isWaiting) return;
		isWaiting = true;
		timers.after(lookEveryMs, () => {
			isWaiting = false;
			if (look()) stop();
		});
	});
	const takeBack = timers.after(giveUpAfterMs, giveUp);
	observer.observe(document, { childList: true, subtree: true });
	signal.addEventListener('abort', () => observer.disconnect());
};
