import { readUnknown } from '../../../src/reader/detect/read-unknown.ts';
import { readClosedShadows } from '../../../src/reader/dom.ts';
import type { ReaderEvent } from '../../../src/reader/reading.ts';

/** Runs the generic reader in a page, as the content script does, and keeps what it tells. */
readClosedShadows((host) => {
	const known: unknown = Reflect.get(window, 'closedRoots');
	return known instanceof Map ? (known.get(host) ?? null) : null;
});

const events: ReaderEvent[] = [];
/** Those who wait for quiet; each is told of every event. */
const waiting = new Set<() => void>();
const life = new AbortController();
const start = performance.now();
const reading = readUnknown({
	document,
	url: () => location.href,
	now: Date.now,
	signal: life.signal,
	onEvent: (event) => {
		events.push(event);
		for (const hear of waiting) hear();
	},
});

/** Resolves when nothing was told for so long. */
const quiet = (ms: number): Promise<void> =>
	new Promise((resolve) => {
		const end = (): void => {
			waiting.delete(begin);
			resolve();
		};
		let timer = setTimeout(end, ms);
		const begin = (): void => {
			clearTimeout(timer);
			timer = setTimeout(end, ms);
		};
		waiting.add(begin);
	});

Object.assign(window, { santun: { events: () => events, quiet, reading, start } });
