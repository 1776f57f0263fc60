import type { ComponentChildren, VNode } from 'preact';
import { Mark, StateDot, type StateShape } from './icons.tsx';

interface StateLineProps {
	readonly shape: StateShape;
	readonly word: string;
	/** Which site. */
	readonly detail?: string | null;
	/** Icon buttons at the end of the line. */
	readonly children?: ComponentChildren;
}

/** The first line of a panel: what Santun is doing, always as shape and word. */
export function StateLine({ shape, word, detail, children }: StateLineProps): VNode {
	return (
		<header class="p-head">
			<Mark />
			<h1 class="vh">Santun</h1>
			<p class="p-state">
				<b>
					<StateDot shape={shape} />
					{word}
				</b>
				{detail && <span>{detail}</span>}
			</p>
			<div class="p-tools">{children}</div>
		</header>
	);
}
