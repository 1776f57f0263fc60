import type { VNode } from 'preact';
import type { ChatView } from '../protocol.ts';
import { Chats } from '../ui/chats.tsx';
import { Icon } from '../ui/icons.tsx';
import { TextsProvider, useTexts } from '../ui/texts.tsx';
import { useWait } from '../ui/use-wait.ts';
import { Who } from '../ui/who.tsx';
import type { Said } from './announcer.ts';
import { Head } from './head.tsx';
import { Notice } from './notice.tsx';
import { Now } from './now.tsx';
import type { PanelState } from './state.ts';

/** The whole panel. */
export function Panel({ state }: { readonly state: PanelState }): VNode {
	const language = state.choices.language.value;
	const { screen } = state.screen.value;
	const name = screen === 'chat' ? (state.place.arrangement.value.tip === null ? 'quiet' : 'tip') : screen;
	return (
		<TextsProvider language={language}>
			<main class="panel" lang={language} data-state={name}>
				<Head state={state} />
				<Voice said={state.said.polite.value} role="status" />
				<Voice said={state.said.urgent.value} role="alert" />
				<Body state={state} />
				<Foot />
			</main>
		</TextsProvider>
	);
}

function Body({ state }: { readonly state: PanelState }): VNode {
	const screen = state.screen.value;
	if (screen.screen !== 'chat') return <Notice screen={screen} state={state} />;
	return (
		<>
			<Chats chats={state.chats.value} clock={state.clock} onShow={state.show} />
			<Now key={screen.chat.conversation} chat={screen.chat} state={state} />
			<Glance chat={screen.chat} state={state} />
		</>
	);
}

function Glance({ chat, state }: { readonly chat: ChatView; readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const waitMs = useWait(chat.waitingSince, state.clock);
	return (
		<section class="glance" aria-label={t('thisChat')}>
			<Who customer={chat.customer} waitMs={waitMs} onCopy={state.copyName} />
		</section>
	);
}

/** Speaks to a screen reader. The key makes the same sentence news again. */
function Voice({ said, role }: { readonly said: Said; readonly role: 'status' | 'alert' }): VNode {
	return (
		<p class="vh" role={role}>
			<span key={said.number}>{said.text}</span>
		</p>
	);
}

function Foot(): VNode {
	const { t } = useTexts();
	return (
		<footer class="p-foot">
			<p class="priv">
				<Icon name="lock" small />
				{t('staysHere')}
			</p>
		</footer>
	);
}
