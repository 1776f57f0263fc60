import type { VNode } from 'preact';
import type { ChatView } from '../protocol/views.ts';
import { GlanceParts } from '../ui/glance.tsx';
import { useTexts } from '../ui/texts.tsx';
import { useWait } from '../ui/use-wait.ts';
import { Who } from '../ui/who.tsx';
import type { PanelState } from './state.ts';
import { useHeld } from './use-held.ts';

/** This chat at a glance. While a pointer is at work in it nothing moves: what is news waits until it has left. */
export function Glance({ chat, state }: { readonly chat: ChatView; readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const waitMs = useWait(chat.waitingSince, state.clock);
	const held = useHeld(chat.glance, state.clock);
	return (
		<section
			class="glance"
			aria-label={t('thisChat')}
			onPointerMove={() => {
				held.pointed();
				state.place.busy.pointed();
			}}
			onPointerLeave={() => {
				held.pointerLeft();
				state.place.busy.pointerLeft();
			}}
		>
			<Who customer={chat.customer} waitMs={waitMs} onCopy={state.copyName} />
			<GlanceParts
				glance={held.shown}
				clock={state.clock}
				folded={state.folded.value}
				onFold={state.fold}
				onCopy={state.copyFact}
				onQuote={(quoted) => state.quote(chat.conversation, quoted)}
			/>
		</section>
	);
}
