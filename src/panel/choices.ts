import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../engine/message.ts';
import type { Settings } from '../protocol/settings.ts';
import { orNull, type PanelHost } from './host.ts';

/** Browsers keep no timer longer than this. */
const longestTimerMs = 2 ** 31 - 1;

/** What the agent has chosen. */
export interface Choices {
	readonly settings: ReadonlySignal<Settings>;
	readonly language: ReadonlySignal<Language>;
	/** The time as far as pauses are concerned: moves when one ends. */
	readonly now: ReadonlySignal<number>;
	/** Something is kept that cannot be read: the shipped rules or settings are used. */
	readonly isLost: ReadonlySignal<boolean>;
	/** What was changed last was not kept. */
	readonly isRefused: ReadonlySignal<boolean>;
	/** Settings as they are kept, at first and after each change. */
	take(settings: Settings): void;
	/** Reads what is kept. */
	load(): void;
	setLanguage(language: Language | null): void;
	/** Changes what is kept; resolves when it is. */
	change(changed: Partial<Settings>): Promise<void>;
	/** Pauses everything until then, or a single site. */
	pause(until: number, origin?: string): void;
	/** Ends the pause of everything, and that of a site. */
	resume(origin: string | null): void;
}

export function createChoices({ send, browserLanguage, clock }: PanelHost): Choices {
	const settings = signal<Settings>({ language: null, pausedUntil: 0 });
	const now = signal(clock.now());
	const isLost = signal(false);
	const isRefused = signal(false);
	let stopTimer = (): void => undefined;

	const take = (next: Settings): void => {
		stopTimer();
		now.value = clock.now();
		settings.value = next;
		const ends = [next.pausedUntil, ...Object.values(next.pausedSites ?? {})].filter((end) => end > now.value);
		const left = Math.min(...ends) - now.value;
		if (ends.length === 0 || left > longestTimerMs) return;
		stopTimer = clock.after(left, () => {
			take(settings.value);
		});
	};
	const change = async (changed: Partial<Settings>): Promise<void> => {
		// Shown at once; what was kept is the truth.
		take({ ...settings.value, ...changed });
		const kept = await orNull(send('changeSettings', { settings: changed }));
		isRefused.value = kept === null;
		if (kept === null) load();
		else take(kept);
	};
	const load = (): void => {
		void orNull(send('settings', null)).then((kept) => kept !== null && take(kept));
		void orNull(send('isKeptLost', null)).then((answer) => {
			isLost.value = answer === true;
		});
	};

	/** Pauses that are over are forgotten when another begins. */
	const stillPaused = (): Record<string, number> =>
		Object.fromEntries(Object.entries(settings.value.pausedSites ?? {}).filter(([, until]) => until > clock.now()));

	return {
		settings,
		language: computed(() => settings.value.language ?? browserLanguage),
		now,
		take,
		isLost,
		isRefused,
		load,
		setLanguage: (language) => void change({ language }),
		change,
		pause: (until, origin) => {
			if (origin === undefined) return void change({ pausedUntil: until });
			void change({ pausedSites: { ...stillPaused(), [origin]: until } });
		},
		resume: (origin) => {
			const { [origin ?? '']: isPaused, ...others } = stillPaused();
			void change(isPaused === undefined ? { pausedUntil: 0 } : { pausedUntil: 0, pausedSites: others });
		},
	};
}
