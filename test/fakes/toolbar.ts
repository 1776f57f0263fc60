import { FakeEvent } from './event.ts';
import type { FakeTab } from './tabs.ts';

/** What a setter of the toolbar button was given; `tabId` is missing where it is for all tabs. */
interface ForTab {
	readonly tabId?: number;
}

const defaults = { text: '', title: '', color: null as unknown, textColor: null as unknown, icon: null as unknown };
type Look = typeof defaults;

/** The toolbar button: what it shows for each tab can be read back with `look`. */
export class FakeAction {
	readonly #looks = new Map<number | null, Partial<Look>>();
	readonly onClicked = new FakeEvent<[FakeTab]>();

	setBadgeText = (details: ForTab & { readonly text: string | null }): Promise<void> =>
		this.#set(details, { text: details.text ?? '' });

	setTitle = (details: ForTab & { readonly title: string | null }): Promise<void> =>
		this.#set(details, { title: details.title ?? '' });

	setBadgeBackgroundColor = (details: ForTab & { readonly color: unknown }): Promise<void> =>
		this.#set(details, { color: details.color });

	setBadgeTextColor = (details: ForTab & { readonly color: unknown }): Promise<void> =>
		this.#set(details, { textColor: details.color });

	setIcon = (details: ForTab & { readonly path: unknown }): Promise<void> => this.#set(details, { icon: details.path });

	getBadgeText = async ({ tabId }: ForTab): Promise<string> => this.look(tabId ?? null).text;

	/** What the button shows in front of that tab; null = where nothing is set for a tab. */
	look(tab: number | null = null): Look {
		return { ...defaults, ...this.#looks.get(null), ...this.#looks.get(tab) };
	}

	reset(): void {
		this.#looks.clear();
		this.onClicked.clear();
	}

	async #set({ tabId = null }: { readonly tabId?: number | null }, look: Partial<Look>): Promise<void> {
		this.#looks.set(tabId, { ...this.#looks.get(tabId), ...look });
	}
}

/** Firefox's sidebar. */
export class FakeSidebar {
	isShown = false;

	open = async (): Promise<void> => {
		this.isShown = true;
	};

	close = async (): Promise<void> => {
		this.isShown = false;
	};

	toggle = async (): Promise<void> => {
		this.isShown = !this.isShown;
	};

	isOpen = async (): Promise<boolean> => this.isShown;

	reset(): void {
		this.isShown = false;
	}
}
