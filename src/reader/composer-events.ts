import { listen, targetOf } from './dom.ts';

/** What the agent's hands do, told by the element they do it at. */
export interface Hands {
	/** The draft changed; `isDeleting`: text was taken away or an edit undone. */
	typed(target: Element, isDeleting: boolean): void;
	/** A key that deletes: what is emptied after it was not sent. */
	deletes(target: Element): void;
	/** Enter in a composer, which may send. */
	enters(target: Element): void;
	clicks(target: Element): void;
	submits(form: Element): void;
}

const isDeletingKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
	key === 'Backspace' || key === 'Delete' || ((ctrlKey || metaKey) && /^[xz]$/i.test(key));

/** By what it has: a frame's events are made by the frame's own `KeyboardEvent`. */
const isKey = (event: Event): event is KeyboardEvent => 'key' in event && typeof event.key === 'string';

/** Follows the agent's hands in a document, or in a closed shadow root, until the signal aborts. Listens only; no event is stopped or changed. */
export const followHands = (scope: Node, hands: Hands, signal: AbortSignal): void => {
	const on = (type: string, run: (target: Element, event: Event) => void): void =>
		listen(
			scope,
			type,
			(event) => {
				const target = targetOf(event);
				if (target !== null) run(target, event);
			},
			signal,
		);
	on('input', (target, event) => {
		const kind = 'inputType' in event ? String(event.inputType) : '';
		hands.typed(target, kind.startsWith('delete') || kind.startsWith('history'));
	});
	on('keydown', (target, event) => {
		if (!isKey(event) || event.isComposing) return;
		if (event.key === 'Enter' && !event.shiftKey) hands.enters(target);
		else if (isDeletingKey(event)) hands.deletes(target);
	});
	on('click', hands.clicks);
	on('submit', hands.submits);
};
