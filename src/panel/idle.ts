import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { IdleCard } from '../protocol/cards.ts';
import type { Choices } from './choices.ts';
import { orNull, type PanelHost } from './host.ts';
import type { Screen } from './screen.ts';

/** Without a chat for so long, a card may come. */
export const idleAfterMs = 5 * 60_000;

/** Something small for a quiet time. */
export interface Idle {
	readonly card: ReadonlySignal<IdleCard | null>;
	/** Not now. */
	close(): void;
	/** Never again. */
	switchOff(): void;
}

export function createIdle(
	{ send, clock }: PanelHost,
	screen: ReadonlySignal<Screen>,
	choices: Pick<Choices, 'change'>,
): Idle {
	const card = signal<IdleCard | null>(null);
	let stop: (() => void) | null = null;
	const ask = async (): Promise<void> => {
		const found = await orNull(send('idleCard', null));
		if (screen.peek().screen === 'waiting') card.value = found;
	};
	const askLater = (): void => {
		stop = clock.after(idleAfterMs, () => {
			void ask();
			askLater();
		});
	};
	effect(() => {
		const isWaiting = screen.value.screen === 'waiting';
		if (isWaiting === (stop !== null)) return;
		stop?.();
		stop = null;
		if (isWaiting) askLater();
		else card.value = null;
	});
	return {
		card,
		close: () => {
			card.value = null;
		},
		switchOff: () => {
			card.value = null;
			void choices.change({ idleTips: false });
		},
	};
}
