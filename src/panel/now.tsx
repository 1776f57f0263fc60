import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Tip } from '../engine/tip.ts';
import type { ChatView } from '../protocol/views.ts';
import { After } from '../ui/after.tsx';
import { NextTip } from '../ui/next-tip.tsx';
import { Quiet, Trace, Typing } from '../ui/quiet.tsx';
import { useTexts } from '../ui/texts.tsx';
import { DismissedCard, TipCard } from '../ui/tip-card.tsx';
import { useSeen } from '../ui/use-seen.ts';
import { PausedHere } from './paused.tsx';
import type { Dismissed } from './place.ts';
import type { PanelState } from './state.ts';

interface NowProps {
	readonly chat: ChatView;
	readonly state: PanelState;
}

/** The one thing that matters now: a card, or the place of one. */
export function Now({ chat, state }: NowProps): VNode {
	const { t } = useTexts();
	const { busy, arrangement, choose } = state.place;
	const { tip, gap, next, held } = arrangement.value;
	const dismissed = state.place.dismissed.value;
	const area = useRef<HTMLElement>(null);
	const keptHeight = useKeptHeight(area, gap !== null);
	const refocus = useRefocus(area);
	useFocusInside(area, busy.focused);
	useEffect(
		() => () => {
			busy.pointerLeft();
			busy.focused(false);
		},
		[busy],
	);
	return (
		<section
			class="now"
			ref={area}
			style={keptHeight === null ? {} : { minBlockSize: `${keptHeight}px` }}
			aria-label={t('now')}
			onPointerMove={busy.pointed}
			onPointerLeave={busy.pointerLeft}
			onFocusIn={() => busy.focused(true)}
			onFocusOut={({ relatedTarget }) =>
				busy.focused(relatedTarget instanceof Node && (area.current?.contains(relatedTarget) ?? false))
			}
		>
			<Place chat={chat} tip={tip} dismissed={dismissed} area={area} refocus={refocus} state={state} />
			{next && <NextTip tip={next} held={held} onShow={() => choose(next.id)} />}
			{tip === null && gap === null && !chat.held && dismissed === null && <AfterLine state={state} />}
			{tip === null && chat.trace && <Trace title={chat.trace.title} at={chat.trace.at} />}
		</section>
	);
}

interface PlaceProps extends NowProps {
	readonly tip: Tip | null;
	readonly dismissed: Dismissed | null;
	readonly refocus: (act: () => void) => void;
	readonly area: RefObject<HTMLElement | null>;
}

function Place({ chat, tip, dismissed, area, refocus, state }: PlaceProps): VNode {
	const { t } = useTexts();
	if (dismissed !== null) {
		return (
			<DismissedCard
				key={`going ${dismissed.tip.id}`}
				tip={dismissed.tip}
				takesFocus={dismissed.byKeyboard}
				onReason={(reason) => refocus(() => state.giveReason(reason))}
				onSkip={() => refocus(state.place.endDismissal)}
			/>
		);
	}
	if (chat.pausedUntil !== null) return <PausedHere until={chat.pausedUntil} state={state} />;
	if (tip !== null) return <Shown key={tip.id} conversation={chat.conversation} tip={tip} area={area} state={state} />;
	if (state.place.arrangement.value.gap === 'met') return <Quiet title={t('met')} />;
	return chat.held ? <Typing /> : <Quiet title={t('quietTitle')}>{t('quietText')}</Quiet>;
}

/** What may be said of the chat that has just ended. */
export function AfterLine({ state }: { readonly state: PanelState }): VNode | null {
	const after = state.after.value;
	return after === null ? null : <After after={after} onClose={state.closeAfter} />;
}

interface ShownProps {
	readonly conversation: string;
	readonly tip: Tip;
	readonly area: RefObject<HTMLElement | null>;
	readonly state: PanelState;
}

function Shown({ conversation, tip, area, state }: ShownProps): VNode {
	const card = useRef<HTMLElement>(null);
	const of = { conversation, tip };
	useSeen(card, tip.id, state.clock, () => state.seen(of));
	return (
		<TipCard
			tip={tip}
			card={card}
			onInsert={(text) => state.insert(of, text)}
			onCopy={(text) => state.copy(of, text)}
			onDismiss={(reason) => state.dismiss(of, reason, hasFocus(area))}
		/>
	);
}

function hasFocus(area: RefObject<HTMLElement | null>): boolean {
	return area.current?.contains(document.activeElement) ?? false;
}

/**
 * While the place of a card is kept empty the area stays as high as it was, so that nothing below moves up under a hand.
 * Measured while rendering: that is the last moment with the old card in it.
 */
function useKeptHeight(area: RefObject<HTMLElement | null>, isKept: boolean): number | null {
	const height = useRef<number | null>(null);
	height.current = isKept ? (height.current ?? area.current?.offsetHeight ?? null) : null;
	return height.current;
}

/** A card that goes takes the focus inside it along, and no browser says so. */
function useFocusInside(area: RefObject<HTMLElement | null>, tell: (inside: boolean) => void): void {
	useLayoutEffect(() => {
		if (!hasFocus(area)) tell(false);
	});
}

/** Where a focus may land, the first that is there. */
const landings = ['[data-next]', '.quiet'];

/** Does something that removes a card; a focus that was inside goes to what stands there then. */
function useRefocus(area: RefObject<HTMLElement | null>): (act: () => void) => void {
	const isDue = useRef(false);
	useLayoutEffect(() => {
		if (!isDue.current) return;
		isDue.current = false;
		const there = landings.map((css) => area.current?.querySelector<HTMLElement>(css)).find(Boolean);
		there?.focus();
	});
	return (act) => {
		isDue.current = hasFocus(area);
		act();
	};
}
