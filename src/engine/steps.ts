/** Work that may be interrupted at its yields, and what it comes to in the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the work at once. */
export const finish = <T>(steps: Steps<T>): T => {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
};

/** Does the work bit by bit: `rest` is asked after each bit, and what it promises is waited for. */
export const finishSlowly = async <T>(steps: Steps<T>, rest: () => Promise<void> | null): Promise<T> => {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		const pause = rest();
		if (pause !== null) await pause;
	}
};
