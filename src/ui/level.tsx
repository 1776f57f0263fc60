import type { VNode } from 'preact';
import type { Level as TipLevel } from '../engine/rule.ts';
import { LevelShape } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** How much a tip matters: shape and word, then colour. */
export function Level(props: { readonly level: TipLevel }): VNode {
	const { t } = useTexts();
	return (
		<span class={`lv ${props.level}`}>
			<LevelShape level={props.level} />
			{t(`level.${props.level}`)}
		</span>
	);
}
