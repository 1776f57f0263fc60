import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { IdleNote } from '../ui/after.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Quiet } from '../ui/quiet.tsx';
import { useTexts } from '../ui/texts.tsx';
import { AfterLine } from './now.tsx';
import { OtherFrames } from './other-frames.tsx';
import { Paused } from './paused.tsx';
import { type Screen, siteName } from './screen.ts';
import type { PanelState } from './state.ts';
import { Unreadable } from './unreadable.tsx';

type WithoutChat = Exclude<Screen, { readonly screen: 'chat' }>;

/** Every screen without a chat: what is the matter, why, and one way on. */
export function Notice({ screen, state }: { readonly screen: WithoutChat; readonly state: PanelState }): VNode {
	const { t } = useTexts();
	return (
		<section class="now notice" aria-label={t('now')}>
			{body(screen, state, t)}
			{screen.screen === 'waiting' && state.originOn.value !== null && (
				<p class="acts">
					<Button kind="plain" onClick={state.setUp.open}>
						{t('setUp')}
					</Button>
				</p>
			)}
			{state.openPractice !== null && hasNoChat.has(screen.screen) && (
				<p class="way-on">
					<Button kind="plain" icon="play" onClick={state.openPractice}>
						{t('practiceTry')}
					</Button>
				</p>
			)}
		</section>
	);
}

/** Screens on which there is nothing else to do than to look around. */
const hasNoChat: ReadonlySet<Screen['screen']> = new Set(['waiting', 'unknown', 'impossible', 'off']);

function body(screen: WithoutChat, state: PanelState, t: ReturnType<typeof useTexts>['t']): VNode {
	switch (screen.screen) {
		case 'loading':
			return <Quiet title={t('loadingTitle')} />;
		case 'waiting':
			return (
				<>
					<Quiet title={t('waitingTitle')}>{t('waitingText')}</Quiet>
					<OtherFrames state={state} />
					<AfterLine state={state} />
					<Idle state={state} />
				</>
			);
		case 'unknown':
			return <Note icon="mark" title={t('unknownTitle')} text={t('unknownText')} />;
		case 'impossible':
			return <Note icon="globe" title={t('impossibleTitle')} text={t('impossibleText')} />;
		case 'silent':
			return (
				<Note icon="blind" title={t('silentTitle')} text={t('silentText')}>
					<div class="acts">
						<Button onClick={state.retry}>{t('tryAgain')}</Button>
					</div>
				</Note>
			);
		case 'off':
			return <Off key={screen.origin} origin={screen.origin} state={state} />;
		case 'paused':
			return <Paused until={screen.until} site={screen.site} state={state} />;
		case 'unreadable':
			return <Unreadable found={screen.found} broken={screen.broken} state={state} />;
	}
}

function Idle({ state }: { readonly state: PanelState }): VNode | null {
	const { idle, clock, copyFact } = state;
	const card = idle.card.value;
	if (card === null) return null;
	const isLocked = state.choices.settings.value.locked?.includes('idle-tips') ?? false;
	return (
		<IdleNote
			card={card}
			clock={clock}
			onCopy={copyFact}
			onClose={idle.close}
			onOff={isLocked ? null : idle.switchOff}
		/>
	);
}

function Off({ origin, state }: { readonly origin: string; readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const [isRefused, refuse] = useState(false);
	return (
		<Note icon="power" title={t('offTitle', { site: siteName(origin) })} text={t('offText')}>
			<div class="acts">
				<Button kind="primary" onClick={() => void state.switchOn(origin).then((isOn) => refuse(!isOn))}>
					{t('switchOn')}
				</Button>
			</div>
			{isRefused && <p>{t('switchRefused')}</p>}
		</Note>
	);
}
