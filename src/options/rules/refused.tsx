import type { VNode } from 'preact';
import { Button, IconButton } from '../../ui/button.tsx';
import { problemIn } from '../../ui/problem-words.ts';
import { useTexts } from '../../ui/texts.tsx';
import { ProblemList } from './problem-list.tsx';
import type { RulesState } from './state.ts';
import { Halted } from './wrong-examples.tsx';

/** What came of the last change of the pack: refused, or to be taken back. */
export function Refused({ state }: { readonly state: RulesState }): VNode {
	const { t, language } = useTexts();
	const problems = state.refused.value;
	return (
		<div class="told" role="status">
			<Halted state={state} />
			{problems.length > 0 && (
				<>
					<p class="row">
						<b>{t('packRefused')}</b>
						<IconButton icon="cross" small label={t('toldClose')} onClick={state.closeTold} />
					</p>
					<ProblemList
						problems={problems.map(({ line, column, rule, why }) => ({
							line,
							column,
							why: `${rule === null ? '' : `${rule}: `}${problemIn(language, why)}`,
							isWarning: false,
						}))}
					/>
				</>
			)}
			{problems.length === 0 && state.halt.value === null && state.canUndo.value && (
				<p class="row">
					{t('packSaved')}
					<Button kind="small" icon="undo" onClick={() => void state.undo()}>
						{t('undo')}
					</Button>
					<IconButton icon="cross" small label={t('toldClose')} onClick={state.closeTold} />
				</p>
			)}
		</div>
	);
}
