import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/texts.tsx';
import type { OptionsState } from './state.ts';

/** Where deleting stands: not begun, asked whether it is meant, done, or refused by the browser. */
type Step = 'rest' | 'asked' | 'done' | 'failed';

/** What is kept in this browser, and a way to delete all of it. */
export function Kept({ state }: { readonly state: OptionsState }): VNode {
	const { t } = useTexts();
	const id = useId();
	const [step, go] = useState<Step>('rest');
	const remove = async (): Promise<void> => go((await state.deleteEverything()) ? 'done' : 'failed');
	return (
		<section class="kept" aria-labelledby={id}>
			<h2 id={id}>{t('keptTitle')}</h2>
			<p class="lead">{t('keptText')}</p>
			{state.isKeptLost.value && <p class="wrong">{t('keptLost')}</p>}
			<p role="status" class="hint">
				{step === 'done' ? t('deleteAllDone') : step === 'failed' ? t('deleteAllFailed') : ''}
			</p>
			{step === 'asked' ? (
				<div class="ask">
					<p>{t('deleteAllAsk')}</p>
					<div class="acts">
						<Button onClick={() => void remove()}>{t('deleteAllYes')}</Button>
						<Button kind="plain" onClick={() => go('rest')}>
							{t('deleteAllNo')}
						</Button>
					</div>
				</div>
			) : (
				<Button kind="small" onClick={() => go('asked')}>
					{t('deleteAll')}
				</Button>
			)}
		</section>
	);
}
