import type { VNode } from 'preact';
import type { TextKey } from '../locales/translate.ts';
import { IconButton } from '../ui/button.tsx';
import type { StateShape } from '../ui/icons.tsx';
import { StateLine } from '../ui/state-line.tsx';
import { useTexts } from '../ui/texts.tsx';
import { Menu } from './menu.tsx';
import { untilResumed } from './pauses.ts';
import type { Screen } from './screen.ts';
import type { PanelState } from './state.ts';

const lines: Readonly<Record<Screen['screen'], readonly [StateShape, TextKey]>> = {
	loading: ['waiting', 'stateLoading'],
	silent: ['cannot', 'stateUnreadable'],
	unknown: ['waiting', 'stateUnknown'],
	impossible: ['off', 'stateImpossible'],
	off: ['off', 'stateOff'],
	paused: ['paused', 'statePaused'],
	waiting: ['waiting', 'stateWaiting'],
	unreadable: ['cannot', 'stateUnreadable'],
	chat: ['reading', 'stateReading'],
};

/** What Santun is doing, and the ways to stop it. */
export function Head({ state }: { readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const { screen } = state.screen.value;
	const [shape, word] = lines[screen];
	const isAtWork = screen === 'chat' || screen === 'waiting' || screen === 'unreadable';
	const noted = state.handoff.noted.value;
	return (
		<StateLine shape={shape} word={t(word)} detail={noted === null ? state.site.value : t(noted)}>
			{screen === 'chat' && (
				<IconButton
					icon={noted === 'noteCopied' ? 'check' : 'note'}
					label={t('noteCopy')}
					onClick={() => void state.handoff.copy()}
				/>
			)}
			{isAtWork && (
				<IconButton icon="pause" label={t('pauseTips')} onClick={() => state.pause('everywhere', untilResumed)} />
			)}
			{screen === 'paused' && <IconButton icon="play" label={t('resume')} onClick={() => state.resume()} />}
			<Menu state={state} />
		</StateLine>
	);
}
