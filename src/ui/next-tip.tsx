import type { VNode } from 'preact';
import type { Tip } from '../engine/tip.ts';
import { Icon } from './icons.tsx';
import { Level } from './level.tsx';
import { useTexts } from './texts.tsx';

interface NextTipProps {
	readonly tip: Tip;
	/** It matters more than what is shown, and waits only because somebody is at work there. */
	readonly held: boolean;
	readonly onShow: () => void;
}

/** The second tip, folded to one line. */
export function NextTip({ tip, held, onShow }: NextTipProps): VNode {
	const { t, of } = useTexts();
	return (
		<button type="button" class="next-tip" data-next={tip.id} onClick={onShow}>
			<Icon name="down" small />
			<span class="t">{t(held ? 'nextHeld' : 'next', { title: of(tip.title) })}</span>
			<Level level={tip.level} />
		</button>
	);
}
