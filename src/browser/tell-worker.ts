/**
 * For the probe, which runs in every frame of a site and has no room for the polyfill: one message to the worker, and
 * answers to one question. Firefox has promises in `browser`, Chromium in `chrome`.
 */
type Listener = (message: unknown, sender: { readonly id?: string }, answer: (reply: unknown) => void) => boolean;

interface Runtime {
	readonly id?: string;
	sendMessage(message: unknown): Promise<unknown>;
	readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** Undefined once the extension was updated: then nobody is there to be told. */
const runtime = (): Runtime | undefined => {
	const { browser, chrome } = globalThis as {
		readonly browser?: { runtime?: Runtime };
		readonly chrome?: { runtime?: Runtime };
	};
	const found = browser?.runtime ?? chrome?.runtime;
	return found?.id === undefined ? undefined : found;
};

/** Tells the worker; whether it heard is not asked. */
export const tellWorker = (kind: string): void => {
	runtime()
		?.sendMessage({ santun: kind, data: null })
		.catch(() => undefined);
};

/** Answers one kind of question from the extension's own pages, after so many ms, until the signal aborts. */
export const answerLate = (kind: string, ms: number, reply: () => unknown, signal: AbortSignal): void => {
	const known = runtime();
	if (known === undefined) return;
	const listener: Listener = (message, sender, answer) => {
		const isAsked = typeof message === 'object' && message !== null && 'santun' in message && message.santun === kind;
		if (!isAsked || sender.id !== known.id) return false;
		setTimeout(() => answer(reply()), ms);
		return true;
	};
	known.onMessage.addListener(listener);
	signal.addEventListener('abort', () => known.onMessage.removeListener(listener));
};
