import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Text } from '../engine/message.ts';
import type { MutedRule, MyWeek } from '../engine/own-week.ts';
import type { ChatView } from '../protocol/views.ts';
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
	onMuted: (title: Text) => void,
): Week {
	const shown = signal<MyWeek | null>(null);
	const newsOf = signal<string | null>(null);
	const told = new Set<string>();
	/** Titles of the cards seen here: nobody dismisses what they have not seen. */
	const titles = signal<ReadonlyMap<string, Text>>(new Map());
	const news = computed((): MutedRule | null => {
		const rule = newsOf.value;
		return rule === null ? null : { rule, title: titles.value.get(rule) ?? { en: rule, ms: rule } };
	});

	/** Counts questions, so that a week that was closed meanwhile stays closed. */
	let asked = 0;

	const ask = async (): Promise<void> => {
		const question = ++asked;
		const week = await orNull(send('myWeek', null));
		if (question === asked) shown.value = week;
	};
	effect(() => {
		const fresh = chat.value?.tips.filter(({ rule }) => !titles.peek().has(rule)) ?? [];
		if (fresh.length > 0) {
			titles.value = new Map([...titles.peek(), ...fresh.map(({ rule, title }) => [rule, title] as const)]);
		}
	});
	effect(() => {
		const muted = choices.settings.value.muted ?? {};
		for (const [rule, since] of Object.entries(muted)) {
			const key = `${rule} ${since}`;
			if (told.has(key)) continue;
			told.add(key);
			if (clock.now() - since < newsForMs) newsOf.value = rule;
		}
		const rule = newsOf.peek();
		if (rule !== null && muted[rule] === undefined) newsOf.value = null;
	});
	effect(() => {
		const title = newsOf.value === null ? undefined : news.peek()?.title;
		if (title !== undefined) onMuted(title);
	});

	return {
		shown,
		news,
		open: () => void ask(),
		close: () => {
			asked++;
			shown.value = null;
		},
		unmute: (rule) => {
			const { [rule]: _, ...muted } = choices.settings.value.muted ?? {};
			void choices.change({ muted }).then(() => (shown.value === null ? undefined : ask()));
		},
		endNews: () => {
			newsOf.value = null;
		},
	};
}
