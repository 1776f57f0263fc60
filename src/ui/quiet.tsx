import type { ComponentChildren, Ref, VNode } from 'preact';
import type { Text } from '../engine/message.ts';
import { formatTime } from './format.ts';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** The normal state: nothing to say, said without praise. Takes the focus when a card under it has gone. */
export function Quiet(props: {
	readonly title: string;
	readonly children?: ComponentChildren;
	readonly box?: Ref<HTMLDivElement>;
}): VNode {
	return (
		<div class="quiet" tabIndex={-1} {...(props.box ? { ref: props.box } : {})}>
			<p class="big">{props.title}</p>
			{props.children && <p>{props.children}</p>}
		</div>
	);
}

/** The agent is typing and a tip is held back. As high as the quiet box, so that nothing jumps between the two. */
export function Typing(): VNode {
	const { t } = useTexts();
	return (
		<div class="quiet typing">
			<p class="hold">
				<Icon name="typing" />
				<span>{t('typingText')}</span>
			</p>
		</div>
	);
}

/** The last need that was met. */
export function Trace(props: { readonly title: Text; readonly at: number }): VNode {
	const { of, language } = useTexts();
	return (
		<p class="trace did">
			<Icon name="check" />
			<span class="t">{of(props.title)}</span>
			<time dateTime={new Date(props.at).toISOString()}>{formatTime(props.at, language)}</time>
		</p>
	);
}
