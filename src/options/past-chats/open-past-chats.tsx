import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { send } from '../../browser/messenger.ts';
import { startPlayer } from '../start-player.ts';
import { createAsk } from './ask-worker.ts';
import { createPastChatsState } from './create-state.ts';
import { PastChats } from './page.tsx';

/** The page of past chats: its file and figures stay in memory while other pages are looked at, until `life` ends. */
export const openPastChats = (
	report: (error: unknown) => void,
	life: AbortSignal,
): { readonly Page: ComponentType } => {
	const state = createPastChatsState({ send, asked: createAsk(startPlayer) });
	// A file that misses its place must not take the page's.
	for (const type of ['dragover', 'drop'] as const)
		window.addEventListener(type, (event) => event.preventDefault(), { signal: life });
	const look = (): void => void state.load().catch(report);
	// Rules may be changed in another tab, too.
	window.addEventListener('focus', look, { signal: life });
	return {
		Page: () => {
			// Whoever comes back from the rules may have changed them.
			useEffect(look, []);
			return <PastChats state={state} />;
		},
	};
};
