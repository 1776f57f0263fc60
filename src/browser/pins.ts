import { openPanelWindow } from './panel-window.ts';
import { item } from './storage.ts';

/** So many windows are remembered. */
const mostPins = 20;

const parsePins = (stored: unknown): Readonly<Record<string, string>> =>
	typeof stored !== 'object' || stored === null
		? {}
		: Object.fromEntries(
				Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
			);

/** The chat of each window; ids of chats may be telephone numbers, which have no place in an address. */
const pins = item('session', 'pins', parsePins);

/** Opens a small window that stays with one chat of a tab; for the worker alone. Rejects where the browser opens none. */
export const openPinned = async (tab: number, conversation: string): Promise<void> => {
	const pin = crypto.randomUUID();
	await pins.change((known) => ({
		...Object.fromEntries(Object.entries(known).slice(1 - mostPins)),
		[pin]: conversation,
	}));
	await openPanelWindow(`tab=${tab}&pin=${pin}`);
};

/** The chat that a window's address names; null for none. */
export const pinnedChat = async (search: string): Promise<string | null> => {
	const pin = new URLSearchParams(search).get('pin');
	return pin === null ? null : ((await pins.get())[pin] ?? null);
};
