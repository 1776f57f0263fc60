import { parentPort, workerData } from 'node:worker_threads';
import { pack } from 'santun:pack';
import { compilePack } from '../../src/engine/compile.ts';
import { step } from '../../src/engine/evaluate.ts';
import { emptyState } from '../../src/engine/state.ts';

/** Runs in a worker of its own, where nothing is compiled yet, as in a page that was just opened. */
const text = 'Hi, my parcel still has not arrived and this is the third time I ask. Can you please help?';

const coldEngine = (): unknown => {
	const program = compilePack(pack);
	const state = emptyState();
	step(program, state, { type: 'message', at: null, message: { id: 'm1', role: 'customer', text } });
	return state;
};

const coldRegExps = (sources: readonly string[]): unknown =>
	sources.map((source) => new RegExp(source, 'i')).filter((pattern) => pattern.test(text)).length;

const start = process.cpuUsage();
const wallStart = performance.now();
const kept = workerData.sources === null ? coldEngine() : coldRegExps(workerData.sources);
const { user, system } = process.cpuUsage(start);
parentPort?.postMessage({ ms: (user + system) / 1000, wallMs: performance.now() - wallStart, isDone: kept !== null });
