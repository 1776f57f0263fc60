import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { CodeProblem } from './yaml-field.tsx';

/** What is wrong in a text, line by line. */
export function ProblemList({ problems }: { readonly problems: readonly CodeProblem[] }): VNode | null {
	const { t } = useTexts();
	if (problems.length === 0) return null;
	/** Warnings that say the same stand together; each problem has its own place. */
	const alike = new Map<string, readonly [CodeProblem, readonly number[]]>();
	for (const one of problems) {
		const key = one.isWarning ? one.why : `${one.line}:${one.column}${one.why}`;
		alike.set(key, [one, [...(alike.get(key)?.[1] ?? []), one.line]]);
	}
	return (
		<ul class="problems">
			{[...alike].map(([key, [{ why, isWarning }, lines]]) => (
				<li key={key} class={isWarning ? 'warning' : 'error'}>
					<Icon name="warn" small />
					<span>
						<b>{t('lineAt', { line: lines.join(', ') })}</b> {why}
					</span>
				</li>
			))}
		</ul>
	);
}
