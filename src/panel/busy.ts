import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../ui/clock.ts';

/** A pointer that has rested for so long is only parked: its owner is at the keyboard. */
export const restMs = 3000;

/** Whether somebody is at work in a part of the panel. */
export interface Busy {
	readonly isBusy: ReadonlySignal<boolean>;
	/** The pointer moved inside. */
	pointed(): void;
	pointerLeft(): void;
	focused(inside: boolean): void;
}

export function createBusy(clock: Clock): Busy {
	const isBusy = signal(false);
	let movedAt: number | null = null;
	let isFocused = false;
	let isWatching = false;

	const settle = (): void => {
		isBusy.value = isFocused || movedAt !== null;
	};
	const watchRest = (ms: number): void => {
		isWatching = true;
		clock.after(ms, () => {
			isWatching = false;
			const left = movedAt === null ? 0 : movedAt + restMs - clock.now();
			if (left > 0) return watchRest(left);
			movedAt = null;
			settle();
		});
	};

	return {
		isBusy,
		pointed: () => {
			movedAt = clock.now();
			if (!isWatching) watchRest(restMs);
			settle();
		},
		pointerLeft: () => {
			movedAt = null;
			settle();
		},
		focused: (inside) => {
			isFocused = inside;
			settle();
		},
	};
}
