import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ChatList, ChatRows } from '../ui/chat-list.tsx';
import { Chats, restOf } from '../ui/chats.tsx';
import { useTexts } from '../ui/texts.tsx';
import type { PanelState } from './state.ts';
import { useHeld } from './use-held.ts';

/** The open chats: cells side by side, or the list of all of them in their place. */
export function AllChats({ state }: { readonly state: PanelState }): VNode {
	const { chats, desk, clock } = state;
	const list = desk.list.value;
	const place = useRef<HTMLDivElement>(null);
	useReturn(place, list !== null);
	return (
		<div ref={place}>
			{list === null ? (
				<Chats
					chats={chats.value}
					elsewhere={restOf(desk.elsewhere.value)}
					clock={clock}
					onShow={state.show}
					onAll={desk.openList}
				/>
			) : (
				<ChatList
					chats={list}
					clock={clock}
					onShow={({ key }) => {
						const row = list.find((one) => one.key === key);
						if (row !== undefined) desk.show(row);
					}}
					onClose={desk.closeList}
				/>
			)}
		</div>
	);
}

/** Where the page in front has no chat: those that wait in other tabs. */
export function OtherTabs({ state }: { readonly state: PanelState }): VNode | null {
	const { t } = useTexts();
	const { shown, pointed, pointerLeft } = useHeld(state.desk.elsewhere.value, state.clock);
	if (shown.length === 0) return null;
	return (
		<nav class="all-chats apart" aria-label={t('myChats')} onPointerMove={pointed} onPointerLeave={pointerLeft}>
			<div class="list-head">
				<h2>{t('chatsElsewhere')}</h2>
			</div>
			<ChatRows
				chats={shown.map((row) => ({ ...row, place: 'here' }))}
				clock={state.clock}
				onShow={({ key }) => {
					const row = shown.find((one) => one.key === key);
					if (row !== undefined) state.desk.show(row);
				}}
			/>
		</nav>
	);
}

/** A focus that was in the list goes back to what opened it. */
function useReturn(place: { readonly current: HTMLElement | null }, isOpen: boolean): void {
	const wasOpen = useRef(false);
	useEffect(() => {
		const isDue = wasOpen.current && !isOpen && document.activeElement === document.body;
		wasOpen.current = isOpen;
		if (isDue) place.current?.querySelector<HTMLElement>('[data-chats-more]')?.focus();
	}, [isOpen, place]);
}
