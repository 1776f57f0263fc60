import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../engine/result.ts';
import type { SetUpDeed, SetUpState } from '../../engine/set-up.ts';
import { orNull, type PanelHost } from '../host.ts';
import type { Page } from '../page.ts';

/** What the panel shows of setting up a page. */
export type SetUpShown =
	| { readonly page: 'starting' }
	/** The page does not let itself be pointed at. */
	| { readonly page: 'unreachable' }
	| { readonly page: 'steps'; readonly at: SetUpState }
	| { readonly page: 'failed'; readonly problems: readonly Problem[] }
	| { readonly page: 'saved'; readonly origin: string };

/** What came of a file. */
export type Imported = { readonly sites: number } | { readonly problems: readonly Problem[] };

/** Setting up the page in front by pointing at it. */
export interface SetUp {
	/** Null = not now. */
	readonly shown: ReadonlySignal<SetUpShown | null>;
	/** Sites that are read as somebody set them up. */
	readonly sites: ReadonlySignal<readonly string[]>;
	readonly imported: ReadonlySignal<Imported | null>;
	open(): void;
	/** Lets go of the page, at whatever step. */
	leave(): void;
	act(deed: Exclude<SetUpDeed, 'start' | 'look' | 'leave'>): void;
	/** What is shown is right: it is kept for this site. */
	accept(): Promise<void>;
	/** Reads that site again without what was set up. */
	forget(origin: string): Promise<void>;
	/** All that was set up, as the text of a file; null where it cannot be had. */
	exportText(): Promise<string | null>;
	importText(text: string): Promise<void>;
}

export function createSetUp(
	{ send, sendToTab }: Pick<PanelHost, 'send' | 'sendToTab'>,
	page: Pick<Page, 'tab' | 'site' | 'retry'>,
): SetUp {
	const shown = signal<SetUpShown | null>(null);
	const sites = signal<readonly string[]>([]);
	const imported = signal<Imported | null>(null);
	/** Counts beginnings, so that answers to an earlier one are not heard. */
	let run = 0;
	let tab: number | null = null;

	const ask = async (deed: SetUpDeed, seen: number): Promise<SetUpState | null> =>
		tab === null ? null : ((await orNull(sendToTab(tab, 'setUp', { deed, seen }))) ?? null);
	const take = (own: number, at: SetUpState | null): boolean => {
		if (own !== run) return false;
		const now = shown.value;
		// Two answers may overtake each other.
		if (at !== null && at.step !== 'ended' && now?.page === 'steps' && at.change < now.at.change) return true;
		if (at === null) shown.value = { page: 'unreachable' };
		else shown.value = at.step === 'ended' ? null : { page: 'steps', at };
		return at !== null && at.step !== 'ended';
	};
	/** Asking all the time also tells the page that somebody is still there. */
	const look = async (own: number): Promise<void> => {
		for (;;) {
			const now = shown.value;
			if (own !== run || now?.page !== 'steps') return;
			const news = await ask('look', now.at.change);
			if (!take(own, news)) return;
		}
	};
	const askSites = async (): Promise<void> => {
		sites.value = (await orNull(send('setUpSites', null))) ?? [];
	};
	const leave = (): void => {
		run += 1;
		if (shown.value !== null && tab !== null) void ask('leave', 0);
		shown.value = null;
		imported.value = null;
	};

	return {
		shown,
		sites,
		imported,
		open: () => {
			leave();
			const own = run;
			tab = page.tab.value;
			shown.value = { page: 'starting' };
			const begin = async (): Promise<void> => {
				await askSites();
				if (own === run && tab !== null) await orNull(send('prepareSetUp', { tab }));
				// Left meanwhile: a page that begins now would swallow clicks, and nobody would end it.
				if (own === run && take(own, await ask('start', -1))) await look(own);
			};
			void begin();
		},
		leave,
		act: (deed) => {
			const own = run;
			void ask(deed, 0).then((at) => take(own, at));
		},
		accept: async () => {
			const own = run;
			const origin = page.site.value?.site === 'on' ? page.site.value.origin : null;
			const found = tab === null ? null : await orNull(sendToTab(tab, 'setUpResult', null));
			// A page speaks for itself alone.
			if (own !== run || !found || found.origin !== origin) {
				take(own, null);
				return;
			}
			const problems = await orNull(send('saveSetUp', { site: { origin, adapter: found.adapter } }));
			if (own === run) {
				leave();
				shown.value = problems?.length === 0 ? { page: 'saved', origin } : { page: 'failed', problems: problems ?? [] };
			}
			await askSites();
			page.retry();
		},
		forget: async (origin) => {
			await orNull(send('dropSetUp', { origin }));
			leave();
			await askSites();
			page.retry();
		},
		exportText: () => orNull(send('exportSetUps', null)),
		importText: async (text) => {
			const answer = await orNull(send('importSetUps', { text }));
			const problems = answer?.problems ?? [];
			imported.value = answer === null || problems.length > 0 ? { problems } : { sites: answer.sites.length };
			await askSites();
			page.retry();
		},
	};
}
