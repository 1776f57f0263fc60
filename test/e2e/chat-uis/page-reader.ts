import { readUnknown } from '../../../src/reader/detect/read-unknown.ts';
import { readClosedShadows } from '../../../src/reader/dom.ts';
import type { ReaderEvent } from '../../../src/reader/reading.ts';

/** Runs the generic reader in a page, as the content script does, and keeps what it tells. */
readClosedShadows((host) => {
	const known: unknown = Reflect.get(window, 'closedRoots');
	return known instanceof Map ? (known.get(host) ?? null) : null;
});

const events: ReaderEvent[] = [];
let lastAt = performance.now();
const life = new AbortController();
const start = performance.now();
const reading = readUnknown({
	document,
	url: () => location.href,
	now: Date.now,
	signal: life.signal,
	onEvent: (event) => {
		events.push(event);
		lastAt = performance.now();
	},
});

/** Resolves when nothing was told for so long. */
const quiet = async (ms: number): Promise<void> => {
	const begin = performance.now();
	while (performance.now() - Math.max(lastAt, begin) < ms) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
};

Object.assign(window, { santun: { events: () => events, quiet, reading, start } });
