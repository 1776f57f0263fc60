import type { VNode } from 'preact';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** Says that the administrator has set what stands here, and that nobody else can. */
export function Locked(): VNode {
	const { t } = useTexts();
	return (
		<p class="locked">
			<Icon name="lock" small />
			{t('locked')}
		</p>
	);
}
