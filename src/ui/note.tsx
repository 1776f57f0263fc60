import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName, Mark } from './icons.tsx';
import { useTexts } from './texts.tsx';

interface NoteProps {
	/** A line icon, or the product's mark where that is what to look for. */
	readonly icon: IconName | 'mark';
	/** One sentence. */
	readonly title: string;
	/** One reason. */
	readonly text: string;
	/** Something is wrong that a person can mend. */
	readonly attention?: boolean;
	/** One main action, and what else belongs below the reason. */
	readonly children?: ComponentChildren;
}

/** A banner: line icon, one sentence, one reason, one main action. */
export function Note({ icon, title, text, attention, children }: NoteProps): VNode {
	return (
		<div class={attention ? 'note attn' : 'note'}>
			<span class="ic">{icon === 'mark' ? <Mark /> : <Icon name={icon} />}</span>
			<h2 class="big">{title}</h2>
			<p>{text}</p>
			{children}
		</div>
	);
}

/** What was looked for and whether it was found. */
export interface Check {
	readonly what: string;
	readonly found: boolean;
	/** How many, where that says more. */
	readonly count?: string;
}

/** A short list of what was and was not found. */
export function Checks(props: { readonly checks: readonly Check[] }): VNode {
	const { t } = useTexts();
	return (
		<ul class="checks">
			{props.checks.map(({ what, found, count }) => (
				<li key={what}>
					<span class={found ? 'ok' : 'bad'}>
						<Icon name={found ? 'check' : 'cross'} />
					</span>
					<span>{what}</span>
					<span class="r num">
						{found ? (count === undefined ? t('checkFound') : t('checkFoundCount', { count })) : t('checkMissing')}
					</span>
				</li>
			))}
		</ul>
	);
}
