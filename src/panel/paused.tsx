import type { VNode } from 'preact';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { useTexts } from '../ui/texts.tsx';
import { endOf, pauses } from './pauses.ts';
import { namedPauseMs } from './screen.ts';
import type { PanelState } from './state.ts';

/** What is paused and until when, and the way to go on. */
function PausedNote({
	title,
	text,
	state,
}: {
	readonly title: string;
	readonly text: string;
	readonly state: PanelState;
}): VNode {
	const { t } = useTexts();
	return (
		<Note icon="pause" title={title} text={text}>
			<div class="acts">
				<Button kind="primary" icon="play" onClick={state.resume}>
					{t('resume')}
				</Button>
			</div>
		</Note>
	);
}

interface PausedProps {
	readonly until: number | null;
	/** Of this site alone. */
	readonly site: boolean;
	readonly state: PanelState;
}

/** Tips are paused everywhere, or on this site; another pause may take the place of this one. */
export function Paused({ until, site, state }: PausedProps): VNode {
	const { t, language } = useTexts();
	const title = until === null ? t('pausedTitle') : t('pausedTitleUntil', { time: formatTime(until, language) });
	return (
		<>
			<PausedNote title={title} text={t(site ? 'pausedSiteText' : 'pausedText')} state={state} />
			<fieldset class="instead">
				<legend>{t('pauseInstead')}</legend>
				<div class="opts">
					{pauses
						.filter(([, ms]) => ms !== undefined || until !== null)
						.map(([key, ms]) => (
							<Button
								key={key}
								kind="small"
								onClick={() => state.pause(site ? 'site' : 'everywhere', endOf(ms, state.clock.now()))}
							>
								{t(key)}
							</Button>
						))}
				</div>
			</fieldset>
		</>
	);
}

/** Tips of this chat alone are paused. */
export function PausedHere({ until, state }: { readonly until: number; readonly state: PanelState }): VNode {
	const { t, language } = useTexts();
	const isOpen = until - state.clock.now() > namedPauseMs;
	const title = isOpen ? t('pausedChatTitle') : t('pausedChatTitleUntil', { time: formatTime(until, language) });
	return <PausedNote title={title} text={t('pausedChatText')} state={state} />;
}
