import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Handlers, send } from '../browser/messenger.ts';
import type { Language } from '../engine/message.ts';
import type { PolicyState } from '../protocol/policy.ts';
import type { Settings } from '../protocol/settings.ts';
import type { KnownSite } from '../protocol/sites.ts';

/** What the settings need of the browser around them. */
export interface OptionsHost {
	readonly send: typeof send;
	/** Asks the user; only inside a click. */
	readonly requestOrigins: (origins: readonly string[]) => Promise<boolean>;
	readonly browserLanguage: Language;
	readonly now: () => number;
}

/** Everything the settings show, and what can be done in them. */
export interface OptionsState {
	/** Null until they are known. */
	readonly sites: ReadonlySignal<readonly KnownSite[] | null>;
	/** Entries of the team's list that are no addresses. */
	readonly wrong: ReadonlySignal<readonly string[]>;
	/** Sites of the team's list that nobody has allowed yet. */
	readonly toAllow: ReadonlySignal<readonly string[]>;
	readonly settings: ReadonlySignal<Settings>;
	/** What the administrator has rolled out; null until it is known. */
	readonly policy: ReadonlySignal<PolicyState | null>;
	readonly language: ReadonlySignal<Language>;
	/** The browser has refused what was asked last. */
	readonly isRefused: ReadonlySignal<boolean>;
	/** The background did not answer. */
	readonly isLost: ReadonlySignal<boolean>;
	/** Something is kept that cannot be read. */
	readonly isKeptLost: ReadonlySignal<boolean>;
	readonly now: () => number;
	readonly handlers: Handlers;
	load(): Promise<void>;
	/** Inside a click: asks for these sites together. */
	allow(origins: readonly string[]): Promise<void>;
	switchOff(origin: string): Promise<void>;
	resume(origin: string): Promise<void>;
	setLanguage(language: Language | null): Promise<void>;
	/** The text of the file of counts that the agent may give away. */
	exportCounts(): Promise<string>;
	/** Deletes all that is kept; answers whether the browser has. */
	deleteEverything(): Promise<boolean>;
}

export function createOptionsState({ send, requestOrigins, browserLanguage, now }: OptionsHost): OptionsState {
	const sites = signal<readonly KnownSite[] | null>(null);
	const wrong = signal<readonly string[]>([]);
	const settings = signal<Settings>({ language: null, pausedUntil: 0 });
	const policy = signal<PolicyState | null>(null);
	const isRefused = signal(false);
	const isLost = signal(false);
	const isKeptLost = signal(false);

	const load = async (): Promise<void> => {
		try {
			const [known, kept, lost, rolledOut] = await Promise.all([
				send('sites', null),
				send('settings', null),
				send('isKeptLost', null),
				send('policy', null),
			]);
			policy.value = rolledOut;
			sites.value = known.sites;
			wrong.value = known.wrong;
			settings.value = kept;
			isKeptLost.value = lost;
			isLost.value = false;
		} catch {
			// The worker is being replaced, or the extension was updated under this page.
			isLost.value = true;
		}
	};
	const change = async (changed: Partial<Settings>): Promise<void> => {
		settings.value = await send('changeSettings', { settings: changed });
	};

	return {
		sites,
		wrong,
		settings,
		policy,
		isRefused,
		isLost,
		isKeptLost,
		now,
		load,
		toAllow: computed(() => (sites.value ?? []).filter(({ on, listed }) => listed && !on).map(({ origin }) => origin)),
		language: computed(() => settings.value.language ?? browserLanguage),
		handlers: {
			changed: () => {
				void load();
				return null;
			},
		},
		allow: async (origins) => {
			const isGranted = await requestOrigins(origins).catch(() => false);
			isRefused.value = !isGranted;
			if (isGranted) for (const origin of origins) await send('switchSite', { origin, on: true });
			await load();
		},
		switchOff: async (origin) => {
			await send('switchSite', { origin, on: false });
			await load();
		},
		resume: async (origin) => {
			const { [origin]: _, ...others } = settings.value.pausedSites ?? {};
			await change({ pausedSites: others });
		},
		setLanguage: (language) => change({ language }),
		exportCounts: () => send('exportCounts', null),
		deleteEverything: async () => {
			const isDone = await send('deleteEverything', null).then(
				() => true,
				() => false,
			);
			await load();
			return isDone;
		},
	};
}
