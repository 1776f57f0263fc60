import { Worker } from 'node:worker_threads';
import type { RulePack } from '../../src/engine/rule.ts';
import { median } from './measure.ts';
import { regExpSources } from './regexps.ts';
import type { Row } from './rows.ts';

const coldMs = (cold: string, sources: readonly string[] | null): Promise<number> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(cold)}`), { workerData: { sources } });
		worker.once('message', ({ ms }) => {
			resolve(ms);
			void worker.terminate();
		});
		worker.once('error', reject);
	});

/** The first start, as in a page that was just opened. `cold`: the bundled source of cold.ts. */
export const measureCold = async (pack: RulePack, cold: string): Promise<Row[]> => {
	const sources = regExpSources(pack);
	const engine: number[] = [];
	const ratios: number[] = [];
	for (let i = 0; i < 7; i += 1) {
		const ours = await coldMs(cold, null);
		ratios.push(ours / (await coldMs(cold, sources)));
		engine.push(ours);
	}
	return [
		{
			name: 'cold start ÷ making the RegExps',
			value: median(ratios),
			note: 'each and its first use, in a fresh thread',
		},
		{ name: 'cold start', value: median(engine), unit: 'ms', note: 'compilePack and the first message' },
	];
};
