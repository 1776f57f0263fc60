/** Resolves in the next turn of the event loop, in which messages come in. Timers of hidden tabs wait up to a second; this does not. */
export const nextTask = (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
