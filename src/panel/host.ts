import type { send, sendToTab } from '../browser/messenger.ts';
import type { Language } from '../engine/message.ts';
import type { Clock } from '../ui/clock.ts';

/** What the panel needs of the browser around it. */
export interface PanelHost {
	readonly send: typeof send;
	readonly sendToTab: typeof sendToTab;
	/** Asks the user; only inside a click. */
	readonly requestOrigin: (origin: string) => Promise<boolean>;
	/** Puts text on the clipboard; rejects where it may not. */
	readonly copyText: (text: string) => Promise<void>;
	/** Brings a tab to the front; rejects where it is gone. */
	readonly showTab: (tab: number) => Promise<void>;
	/** Opens the settings in a tab. */
	readonly openOptions: () => Promise<void>;
	/** Opens a window that stays with one chat of a tab; null where the panel stays with one already. */
	readonly pin: ((tab: number, conversation: string) => Promise<unknown>) | null;
	/** Opens the page with the practice chats in a tab; null within that page. */
	readonly openPractice: (() => Promise<void>) | null;
	readonly browserLanguage: Language;
	readonly clock: Clock;
}

/** The answer, or null where nobody is there to give one: pages without Santun, or an extension that was just updated. */
export async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
	try {
		return await answer;
	} catch {
		// The other end is gone; what the panel shows then says so.
		return null;
	}
}
