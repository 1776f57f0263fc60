import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { fewestInWeek } from '../engine/counts-file.ts';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useTexts } from '../ui/texts.tsx';
import type { OptionsState } from './state.ts';

/** The agent's counts as a file, to give away or not. */
export function OwnCounts({ state }: { readonly state: OptionsState }): VNode {
	const { t } = useTexts();
	const id = useId();
	const save = async (): Promise<void> => saveFile('santun-counts.json', await state.exportCounts());
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('countsOwn')}</h2>
			<p class="lead">{t('countsOwnText', { fewest: fewestInWeek })}</p>
			<div class="row">
				<Button onClick={() => void save()}>{t('countsSave')}</Button>
			</div>
		</section>
	);
}
