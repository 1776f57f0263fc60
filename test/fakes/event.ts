/** A browser event: listeners in the order they came, each once. */
export class FakeEvent<Args extends unknown[]> {
	readonly #listeners = new Set<(...args: Args) => unknown>();

	addListener = (listener: (...args: Args) => unknown): void => {
		this.#listeners.add(listener);
	};

	removeListener = (listener: (...args: Args) => unknown): void => {
		this.#listeners.delete(listener);
	};

	hasListener = (listener: (...args: Args) => unknown): boolean => this.#listeners.has(listener);

	hasListeners = (): boolean => this.#listeners.size > 0;

	/** Calls every listener, as the browser would. */
	emit(...args: Args): void {
		for (const listener of [...this.#listeners]) listener(...args);
	}

	clear(): void {
		this.#listeners.clear();
	}
}
