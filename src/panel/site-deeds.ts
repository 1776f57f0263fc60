import type { TextKey } from '../locales/translate.ts';
import { orNull, type PanelHost } from './host.ts';
import type { Page } from './page.ts';

/** Switching sites on and off. */
export interface SiteDeeds {
	/** Inside a click. Answers whether the site is on now. */
	switchOn(origin: string): Promise<boolean>;
	switchOff(origin: string): void;
}

export function siteDeeds({ send, requestOrigin }: PanelHost, page: Page, say: (key: TextKey) => void): SiteDeeds {
	const tell = async (origin: string, on: boolean): Promise<boolean> => {
		const isDone = await orNull(send('switchSite', { origin, on }));
		page.retry();
		return isDone === true;
	};
	return {
		switchOn: async (origin) => {
			const isOn = (await orNull(requestOrigin(origin))) === true && (await tell(origin, true));
			if (!isOn) say('switchRefused');
			return isOn;
		},
		switchOff: (origin) => void tell(origin, false),
	};
}
