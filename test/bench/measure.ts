/** Something whose cost is measured. `round` lets it take fresh texts each time; the reference gets the same number. */
export type Task = (round: number) => unknown;

/** CPU time in ms of this process: on a shared machine the wall clock also counts what others do. */
const cpuMs = (since?: NodeJS.CpuUsage): number => {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
};

/** Kept so that no work is optimised away. */
const results = { last: undefined as unknown };

/** CPU ms of one run, averaged over as many as are asked for. */
const timeOf = async (task: Task, round: number, times: number): Promise<number> => {
	const start = process.cpuUsage();
	for (let i = 0; i < times; i += 1) {
		const result = task(round);
		results.last = result instanceof Promise ? await result : result;
	}
	return cpuMs(start) / times;
};

/** How often a task must run to fill a slice. */
const timesFor = async (task: Task, sliceMs: number): Promise<number> => {
	let times = 1;
	for (;;) {
		const ms = (await timeOf(task, 0, times)) * times;
		if (ms >= sliceMs / 2 || times > 1e6) return Math.max(1, Math.round((times * sliceMs) / Math.max(ms, 0.01)));
		times *= 4;
	}
};

const warmUpMs = 400;

/** Runs a task for a while: code that was compiled for something else is thrown away and compiled anew. */
const warmUp = async (task: Task): Promise<void> => {
	const start = process.cpuUsage();
	while (cpuMs(start) < warmUpMs) await timeOf(task, 0, 1);
};

export const median = (numbers: readonly number[]): number => {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** How long and how often. */
export interface Effort {
	readonly rounds: number;
	readonly sliceMs: number;
}

/** For what takes microseconds, and for what takes milliseconds. */
export const fast: Effort = { rounds: 11, sliceMs: 10 };
export const slow: Effort = { rounds: 7, sliceMs: 25 };

export interface Compared {
	/** Cost of a run of the task ÷ cost of a run of the reference: median over the rounds. */
	readonly ratio: number;
	/** CPU ms of one run of the task: median. */
	readonly ms: number;
}

/**
 * Compares two tasks in interleaved slices: reference, task, reference in each round, so that what slows the machine
 * down slows both. Both are warmed up first, until there is nothing left to compile.
 */
export const compare = async (task: Task, reference: Task, { rounds, sliceMs }: Effort): Promise<Compared> => {
	await warmUp(task);
	const times = await timesFor(task, sliceMs);
	await warmUp(reference);
	const referenceTimes = await timesFor(reference, sliceMs);
	const ratios: number[] = [];
	const costs: number[] = [];
	for (let round = 1; round <= rounds; round += 1) {
		const before = await timeOf(reference, round, referenceTimes);
		const cost = await timeOf(task, round, times);
		const after = await timeOf(reference, round, referenceTimes);
		ratios.push((2 * cost) / (before + after));
		costs.push(cost);
	}
	return { ratio: median(ratios), ms: median(costs) };
};

/** Cost of one of many parts, as text. */
export const nanoseconds = (ms: number, parts: number): string => {
	const ns = (ms * 1e6) / parts;
	return ns >= 10_000
		? `${(ns / 1000).toFixed(0)} µs`
		: ns >= 1000
			? `${(ns / 1000).toFixed(1)} µs`
			: `${ns.toFixed(0)} ns`;
};
