import type { VNode } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ProblemList } from './problem-list.tsx';
import type { RulesState } from './state.ts';

/** What came of the last change of the pack: refused, or to be taken back. */
export function Refused({ state }: { readonly state: RulesState }): VNode {
	const { t } = useTexts();
	const problems = state.refused.value;
	return (
		<div class="told" role="status">
			{problems.length > 0 && (
				<>
					<p>{t('packRefused')}</p>
					<ProblemList
						problems={problems.map(({ line, column, rule, why }) => ({
							line,
							column,
							why: rule === null ? why : `${rule}: ${why}`,
							isWarning: false,
						}))}
					/>
				</>
			)}
			{problems.length === 0 && state.canUndo.value && (
				<p class="row">
					{t('packSaved')}
					<Button kind="small" icon="undo" onClick={() => void state.undo()}>
						{t('undo')}
					</Button>
				</p>
			)}
		</div>
	);
}
