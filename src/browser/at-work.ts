/**
 * All scripts that an extension puts into a frame share one global object, which the page does not see and which an
 * update replaces. Here they leave word that one of them is at work in this frame.
 */
const world = globalThis as { santunAtWork?: AbortSignal };

/** Told within the page when a reader takes over: the probe, or an older copy left behind by an update, lets go of it. */
export const takeOverEvent = 'santun-take-over';

/** Says that a script is at work here until the signal aborts. */
export const atWork = (signal: AbortSignal): void => {
	world.santunAtWork = signal;
};

export const isAtWork = (): boolean => world.santunAtWork?.aborted === false;
