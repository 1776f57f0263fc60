import type { VNode } from 'preact';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { PastChatsState, Work } from './state.ts';

/** What the page is busy with, how far it is, and a way out of it. */
export function WorkLine({ state }: { readonly state: PastChatsState }): VNode {
	const { t } = useTexts();
	const work = state.work.value;
	const trouble = state.trouble.value;
	return (
		<>
			{/* Told once when it begins and when it ends, not with each number. */}
			<p class="vh" role="status">
				{work === null ? '' : t(work.kind === 'reading' ? 'pastReading' : 'pastPlayingNow')}
			</p>
			{work !== null && <Progress work={work} onCancel={state.cancel} />}
			{trouble === 'stopped' && (
				<p class="row" role="status">
					{t('pastStopped')}
					<Button
						kind="small"
						icon="play"
						onClick={() => void state.readAs(state.found.value?.format ?? null, state.reading.value)}
					>
						{t('pastPlayAgain')}
					</Button>
				</p>
			)}
			{trouble === 'failed' && <p role="alert">{t('pastFailed')}</p>}
			{trouble === 'lost' && <p role="alert">{t('optionsLost')}</p>}
			{trouble === 'marks' && <p role="alert">{t('pastMarksWrong')}</p>}
		</>
	);
}

function Progress(props: { readonly work: Work; readonly onCancel: () => void }): VNode {
	const { t, language } = useTexts();
	const { kind, done, of } = props.work;
	const text =
		kind === 'reading' || of === 0
			? t(kind === 'reading' ? 'pastReading' : 'pastPlayingNow')
			: t('pastPlaying', { done: formatNumber(done, language), of: formatNumber(of, language) });
	return (
		<div class="work">
			<progress aria-label={text} {...(of === 0 ? {} : { max: of, value: done })} />
			<span class="num">{text}</span>
			<Button kind="small" onClick={props.onCancel}>
				{t('pastCancel')}
			</Button>
		</div>
	);
}
