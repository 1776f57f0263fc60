import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Text } from '../engine/message.ts';
import type { MutedRule, MyWeek } from '../engine/own-week.ts';
import type { ChatView } from '../protocol.ts';
import type { Choices } from './choices.ts';
import { orNull, type PanelHost } from './host.ts';

/** A rule that was muted so long ago is no news. */
const newsForMs = 60_000;

/** The agent's own week, and what is muted for them. */
export interface Week {
	/** null while it is closed. */
	readonly shown: ReadonlySignal<MyWeek | null>;
	/** The rule that has just been muted, to be told once. */
	readonly news: ReadonlySignal<MutedRule | null>;
	open(): void;
	close(): void;
	unmute(rule: string): void;
	endNews(): void;
}

export function createWeek(
	{ send, clock }: PanelHost,
	chat: ReadonlySignal<ChatView | null>,
	choices: Pick<Choices, 'settings' | 'change'>,
): Week {
	const shown = signal<MyWeek | null>(null);
	const news = signal<MutedRule | null>(null);
	const told = new Set<string>();
	/** Titles of the cards seen here: nobody dismisses what they have not seen. */
	const titles = new Map<string, Text>();

	const ask = async (): Promise<void> => {
		shown.value = await orNull(send('myWeek', null));
	};
	effect(() => {
		for (const { rule, title } of chat.value?.tips ?? []) titles.set(rule, title);
	});
	effect(() => {
		const muted = choices.settings.value.muted ?? {};
		for (const [rule, since] of Object.entries(muted)) {
			const key = `${rule} ${since}`;
			if (told.has(key)) continue;
			told.add(key);
			if (clock.now() - since < newsForMs) news.value = { rule, title: titles.get(rule) ?? { en: rule, ms: rule } };
		}
		const { rule = null } = news.peek() ?? {};
		if (rule !== null && muted[rule] === undefined) news.value = null;
	});

	return {
		shown,
		news,
		open: () => void ask(),
		close: () => {
			shown.value = null;
		},
		unmute: (rule) => {
			const { [rule]: _, ...muted } = choices.settings.value.muted ?? {};
			void choices.change({ muted }).then(() => (shown.value === null ? undefined : ask()));
		},
		endNews: () => {
			news.value = null;
		},
	};
}
