/** Stack lines that name our own files; anything else might carry words of the page. */
const ownFrames = (stack: string): string =>
	stack
		.split('\n')
		.filter((line) => /(?:chrome|moz)-extension:/.test(line))
		.slice(0, 8)
		.join('\n');

/**
 * Tells errors of our own in this context on its console, each place once. The message of an error may quote what a
 * chat said, so only its kind and our own stack are told.
 */
export const reportErrors = (context: string, signal?: AbortSignal): ((error: unknown) => void) => {
	const told = new Set<string>();
	const report = (error: unknown): void => {
		const name = error instanceof Error ? error.name : typeof error;
		const frames = error instanceof Error ? ownFrames(error.stack ?? '') : '';
		const key = `${name}\n${frames}`;
		if (told.has(key)) return;
		told.add(key);
		console.error(`Santun, ${context}: ${name}\n${frames}`);
	};
	const options = signal === undefined ? {} : { signal };
	// In a page's world other people's errors arrive too; those without a frame of ours are not ours to tell.
	globalThis.addEventListener?.(
		'error',
		({ error }: ErrorEvent) => {
			if (error instanceof Error && ownFrames(error.stack ?? '') !== '') report(error);
		},
		options,
	);
	globalThis.addEventListener?.(
		'unhandledrejection',
		({ reason }: PromiseRejectionEvent) => {
			if (reason instanceof Error && ownFrames(reason.stack ?? '') !== '') report(reason);
		},
		options,
	);
	return report;
};
