import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../engine/message.ts';
import type { Settings } from '../protocol.ts';
import { orNull, type PanelHost } from './host.ts';

/** A pause without an end. */
export const untilResumed = Number.MAX_SAFE_INTEGER;

/** Browsers keep no timer longer than this. */
const longestTimerMs = 2 ** 31 - 1;

/** What the agent has chosen. */
export interface Choices {
	readonly settings: ReadonlySignal<Settings>;
	readonly language: ReadonlySignal<Language>;
	/** The time as far as pauses are concerned: moves when one ends. */
	readonly now: ReadonlySignal<number>;
	/** Settings as they are kept, at first and after each change. */
	take(settings: Settings): void;
	/** Reads what is kept. */
	load(): void;
	setLanguage(language: Language | null): void;
	/** Pauses everything for so long; without a time until it is resumed. */
	pause(ms?: number): void;
	resume(): void;
}

export function createChoices({ send, browserLanguage, clock }: PanelHost): Choices {
	const settings = signal<Settings>({ language: null, pausedUntil: 0 });
	const now = signal(clock.now());
	let stopTimer = (): void => undefined;

	const take = (next: Settings): void => {
		stopTimer();
		now.value = clock.now();
		settings.value = next;
		const left = next.pausedUntil - now.value;
		if (left <= 0 || left > longestTimerMs) return;
		stopTimer = clock.after(left, () => {
			now.value = clock.now();
		});
	};
	const change = async (changed: Partial<Settings>): Promise<void> => {
		// Shown at once; what was kept is the truth.
		take({ ...settings.value, ...changed });
		const kept = await orNull(send('changeSettings', { settings: changed }));
		if (kept !== null) take(kept);
	};

	return {
		settings,
		language: computed(() => settings.value.language ?? browserLanguage),
		now,
		take,
		load: () => {
			void orNull(send('settings', null)).then((kept) => kept !== null && take(kept));
		},
		setLanguage: (language) => void change({ language }),
		pause: (ms) => void change({ pausedUntil: ms === undefined ? untilResumed : clock.now() + ms }),
		resume: () => void change({ pausedUntil: 0 }),
	};
}
