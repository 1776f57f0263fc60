import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Tip } from '../engine/tip.ts';
import type { ChatView } from '../protocol/views.ts';
import type { Clock } from '../ui/clock.ts';
import { type Arrangement, arrange, nothing } from './arrange.ts';
import { type Busy, createBusy } from './busy.ts';

/** A dismissed card may be told why for so long after its reader has turned away. */
export const reasonsForMs = 5000;

/** A tip that was dismissed and is asked why. */
export interface Dismissed {
	readonly conversation: string;
	readonly tip: Tip;
	readonly byKeyboard: boolean;
}

/** The place of the card: which tip stands there, and what was dismissed from it. */
export interface Place {
	readonly arrangement: ReadonlySignal<Arrangement>;
	readonly dismissed: ReadonlySignal<Dismissed | null>;
	readonly busy: Busy;
	/** The agent asks for that tip instead. */
	choose(tip: string): void;
	dismiss(dismissed: Dismissed): void;
	/** A tip goes without a question. */
	drop(conversation: string, tip: string): void;
	endDismissal(): void;
}

export function createPlace(chat: ReadonlySignal<ChatView | null>, clock: Clock): Place {
	const busy = createBusy(clock);
	const arrangement = signal<Arrangement>(nothing);
	const dismissed = signal<Dismissed | null>(null);
	const chosen = signal<string | null>(null);
	/** The card from which they turned to that one. */
	const passed = signal<string | null>(null);
	/** Dismissed tips stand in the page's view until it has heard of it; here they are gone at once. Of the chat in front. */
	const gone = signal<ReadonlySet<string>>(new Set());
	let conversation: string | null = null;

	const drop = (tip: string): void => {
		gone.value = new Set([...gone.value, tip]);
		arrangement.value = { ...arrangement.value, tip: null, gap: 'dismissed' };
	};

	effect(() => {
		const { value } = chat;
		const isOther = (value?.conversation ?? null) !== conversation;
		conversation = value?.conversation ?? null;
		if (isOther) dismissed.value = chosen.value = passed.value = null;
		const stillThere = isOther ? [] : (value?.tips.filter(({ id }) => gone.value.has(id)) ?? []);
		if (stillThere.length < gone.value.size) gone.value = new Set(stillThere.map(({ id }) => id));
		const tips = value?.tips.filter(({ id }) => !gone.value.has(id)) ?? [];
		if (tips[0]?.level === 'critical' && tips[0].id !== passed.value) dismissed.value = null;
		arrangement.value = arrange(tips, isOther ? nothing : arrangement.peek(), {
			chosen: chosen.value,
			passed: passed.value,
			busy: busy.isBusy.value || dismissed.value !== null,
		});
	});
	effect(() => {
		if (dismissed.value === null || busy.isBusy.value) return undefined;
		return clock.after(reasonsForMs, () => {
			dismissed.value = null;
		});
	});

	return {
		arrangement,
		dismissed,
		busy,
		drop: (from, tip) =>
			batch(() => {
				if (from === conversation) drop(tip);
			}),
		choose: (tip) =>
			batch(() => {
				dismissed.value = null;
				passed.value = arrangement.value.tip?.id ?? null;
				chosen.value = tip;
			}),
		dismiss: (one) =>
			batch(() => {
				if (one.conversation !== conversation) return;
				drop(one.tip.id);
				dismissed.value = one;
			}),
		endDismissal: () => {
			dismissed.value = null;
		},
	};
}
