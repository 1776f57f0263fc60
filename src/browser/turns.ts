/** Runs one piece of work after the other; settles as that piece does. */
export type InTurn = <T>(run: () => Promise<T>) => Promise<T>;

/** Makes a queue. One piece that fails keeps nothing from those behind it. */
export const createTurns = (): InTurn => {
	let last: Promise<unknown> = Promise.resolve();
	return (run) => {
		const turn = last.then(run);
		// Whoever asked hears of the failure; the queue goes on.
		last = turn.catch(() => undefined);
		return turn;
	};
};
