import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { NewsText } from '../protocol/cards.ts';
import { orNull, type PanelHost } from './host.ts';
import type { Screen } from './screen.ts';

/** What the team should know today. */
export interface News {
	readonly shown: ReadonlySignal<readonly NewsText[]>;
	/** Asks what is new: a panel may be open for weeks, and nobody tells it of another day or of a pack that came. */
	load(): void;
	/** The agent has read all that is shown. */
	read(): void;
}

export function createNews({ send }: Pick<PanelHost, 'send'>, screen: ReadonlySignal<Screen>): News {
	const shown = signal<readonly NewsText[]>([]);
	const isWaiting = computed(() => screen.value.screen === 'waiting');
	/** Counts questions, so that what is on its way is not heard after the agent has read. */
	let asked = 0;
	let isKept: Promise<unknown> = Promise.resolve();

	const load = async (): Promise<void> => {
		const question = ++asked;
		await isKept;
		const news = await orNull(send('news', null));
		if (question === asked && news) shown.value = news;
	};
	// Between two chats, where nothing else can move.
	effect(() => {
		if (isWaiting.value) void load();
	});
	return {
		shown,
		load: () => void load(),
		read: () => {
			const ids = shown.value.map(({ id }) => id);
			shown.value = [];
			asked++;
			if (ids.length > 0) isKept = orNull(send('newsRead', { ids }));
		},
	};
}
