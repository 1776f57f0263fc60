import { answeredBy } from '../browser/answered-by.ts';
import type { Handlers, Sender, send } from '../browser/messenger.ts';
import { emptyDesk } from '../engine/desk.ts';
import type { PanelHost } from '../panel/host.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Source } from './source.ts';

/** The one tab there is for a panel within this page. */
export const ownTab = 0;

/** What a panel in this page needs of the browser around it. */
export interface Outside extends Pick<PanelHost, 'copyText' | 'openOptions' | 'browserLanguage' | 'clock'> {
	/** To the worker. */
	readonly send: typeof send;
}

/** A panel's surroundings within this page. */
export interface OwnHost {
	readonly host: PanelHost;
	/** Who speaks when the page tells its panel something. */
	readonly sender: Sender;
	/** The settings as this page sees them: a pause elsewhere is none here, and none here is one elsewhere. */
	own(settings: Settings): Settings;
}

/**
 * A panel that sees this page alone. The language is the agent's own; everything else that it changes, counts or asks
 * stays here, so that practice leaves no trace in real work.
 */
export function createOwnHost(outside: Outside, source: Source): OwnHost {
	let pausedUntil = 0;
	const own = (settings: Settings): Settings => ({ ...settings, pausedUntil, pausedSites: {} });
	const sender: Sender = { trusted: true, tab: ownTab, frame: 0, origin: null };
	const worker: Handlers = {
		settings: async () => own(await outside.send('settings', null)),
		changeSettings: async ({ settings: { pausedUntil: until, pausedSites: _, ...rest } }) => {
			if (until !== undefined) {
				pausedUntil = until;
				source.pauseUntil(until);
			}
			const isMore = Object.keys(rest).length > 0;
			return own(await (isMore ? outside.send('changeSettings', { settings: rest }) : outside.send('settings', null)));
		},
		desk: () => emptyDesk,
		myWeek: () => outside.send('myWeek', null),
		siteState: () => ({ site: 'impossible' }),
	};
	const toPage = answeredBy(source.handlers, sender);
	return {
		sender,
		own,
		host: {
			...outside,
			openPractice: null,
			send: answeredBy(worker, sender),
			sendToTab: (_, kind, data) => toPage(kind, data),
			requestOrigin: async () => false,
			showTab: async () => undefined,
			pin: null,
		},
	};
}
