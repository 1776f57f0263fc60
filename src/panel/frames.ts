import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { orNull, type PanelHost } from './host.ts';
import type { Page } from './page.ts';

/** Frames from other sites in a page without a chat: the chat may be in one of them. */
export interface Frames {
	/** Origins that may not be read yet. */
	readonly off: ReadonlySignal<readonly string[]>;
	/** Inside a click. Answers whether it may be read now. */
	switchOn(origin: string): Promise<boolean>;
}

export function createFrames({ send, requestOrigin }: PanelHost, page: Page): Frames {
	const off = signal<readonly string[]>([]);
	/** As text: the page tells the same list again and again. */
	const seen = computed(() => {
		const view = page.view.value;
		const isElsewhere = (view?.page === 'waiting' && view.adapter === '') || view?.page === 'unreadable';
		return JSON.stringify(isElsewhere ? (view.frames ?? []) : []);
	});
	const ask = async (): Promise<void> => {
		const asked = seen.value;
		const origins: readonly string[] = JSON.parse(asked);
		const found = origins.length === 0 ? [] : await orNull(send('sitesOff', { origins }));
		if (seen.peek() === asked) off.value = found ?? [];
	};
	effect(() => void ask());
	return {
		off,
		switchOn: async (origin) => {
			const tab = page.tab.value;
			if (tab === null || (await orNull(requestOrigin(origin))) !== true) return false;
			await orNull(send('lookInFrames', { tab }));
			await ask();
			page.retry();
			return true;
		},
	};
}
