import { FakeEvent } from './event.ts';

/** A tab as far as the product looks at it. */
export interface FakeTab {
	readonly id: number;
	readonly windowId: number;
	readonly url?: string;
	readonly active: boolean;
}

/** Tabs and windows. `WINDOW_ID_NONE` in `onFocusChanged` means that another program is in front. */
export class FakeTabs {
	readonly #tabs = new Map<number, FakeTab>();
	#nextId = 1;
	focusedWindow = 1;

	readonly onActivated = new FakeEvent<[{ tabId: number; windowId: number }]>();
	readonly onUpdated = new FakeEvent<[number, { status?: string; url?: string }, FakeTab]>();
	readonly onRemoved = new FakeEvent<[number, { windowId: number; isWindowClosing: boolean }]>();
	readonly onFocusChanged = new FakeEvent<[number]>();

	/** Opens a tab in front of its window. Without `url` its address is hidden from the extension. */
	open(options: { readonly url?: string; readonly windowId?: number } = {}): FakeTab {
		const tab = { id: this.#nextId++, windowId: options.windowId ?? this.focusedWindow, active: false };
		this.#tabs.set(tab.id, options.url === undefined ? tab : { ...tab, url: options.url });
		this.activate(tab.id);
		return this.#known(tab.id);
	}

	/** What a click on the tab does. */
	activate(id: number): void {
		const { windowId } = this.#known(id);
		for (const tab of this.#tabs.values()) {
			if (tab.windowId === windowId) this.#tabs.set(tab.id, { ...tab, active: tab.id === id });
		}
		this.onActivated.emit({ tabId: id, windowId });
	}

	/** Loads another page in the tab. */
	navigate(id: number, url?: string): void {
		const { url: _, ...tab } = this.#known(id);
		this.#tabs.set(id, url === undefined ? tab : { ...tab, url });
		for (const status of ['loading', 'complete']) {
			this.onUpdated.emit(id, url === undefined ? { status } : { status, url }, this.#known(id));
		}
	}

	close(id: number): void {
		const { windowId } = this.#known(id);
		this.#tabs.delete(id);
		this.onRemoved.emit(id, { windowId, isWindowClosing: false });
	}

	focusWindow(id: number): void {
		if (id !== -1) this.focusedWindow = id;
		this.onFocusChanged.emit(id);
	}

	query = async (wanted: {
		readonly active?: boolean;
		readonly currentWindow?: boolean;
		readonly lastFocusedWindow?: boolean;
		readonly windowId?: number;
		readonly url?: readonly string[];
	}): Promise<FakeTab[]> => {
		const inFront = wanted.currentWindow || wanted.lastFocusedWindow;
		const windowId = wanted.windowId ?? (inFront ? this.focusedWindow : undefined);
		return [...this.#tabs.values()].filter(
			(tab) =>
				(wanted.active === undefined || tab.active === wanted.active) &&
				(windowId === undefined || tab.windowId === windowId) &&
				(wanted.url === undefined || wanted.url.some((pattern) => tab.url?.startsWith(pattern.replace(/\*$/, '')))),
		);
	};

	update = async (id: number, { active }: { readonly active?: boolean }): Promise<FakeTab> => {
		this.#known(id);
		if (active) this.activate(id);
		return this.#known(id);
	};

	get = async (id: number): Promise<FakeTab> => this.#known(id);

	reset(): void {
		this.#tabs.clear();
		this.#nextId = 1;
		this.focusedWindow = 1;
		for (const event of [this.onActivated, this.onUpdated, this.onRemoved, this.onFocusChanged]) event.clear();
	}

	#known(id: number): FakeTab {
		const tab = this.#tabs.get(id);
		if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
		return tab;
	}
}
