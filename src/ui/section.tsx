import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icons.tsx';

interface SectionProps {
	readonly title: string;
	/** What is said of the whole at the end of the head: a number, or "2 of 5". */
	readonly count?: string;
	readonly isOpen: boolean;
	readonly onToggle: () => void;
	readonly children: ComponentChildren;
}

/** A part of the panel that folds to one line with its number. */
export function Section({ title, count, isOpen, onToggle, children }: SectionProps): VNode {
	const id = useId();
	return (
		<section class="g" aria-labelledby={`${id}-head`}>
			<h3>
				<button
					type="button"
					class="gh"
					id={`${id}-head`}
					aria-expanded={isOpen}
					aria-controls={isOpen ? `${id}-body` : undefined}
					onClick={onToggle}
				>
					<span>{title}</span>
					{count !== undefined && <span class="c num">{count}</span>}
					<Icon name={isOpen ? 'down' : 'right'} small />
				</button>
			</h3>
			{isOpen && <div id={`${id}-body`}>{children}</div>}
		</section>
	);
}
