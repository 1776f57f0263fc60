import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { CodeProblem } from './yaml-field.tsx';

/** What is wrong in a text, line by line. */
export function ProblemList({ problems }: { readonly problems: readonly CodeProblem[] }): VNode | null {
	const { t } = useTexts();
	if (problems.length === 0) return null;
	return (
		<ul class="problems">
			{problems.map(({ line, column, why, isWarning }) => (
				<li key={`${line}:${column}${why}`} class={isWarning ? 'warning' : 'error'}>
					<Icon name="warn" small />
					<span>
						<b>{t('lineAt', { line })}</b> {why}
					</span>
				</li>
			))}
		</ul>
	);
}
