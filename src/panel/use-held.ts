import { useMemo, useRef } from 'preact/hooks';
import type { Clock } from '../ui/clock.ts';
import { createBusy } from './busy.ts';

/** What is shown of something that changes, and who tells that a pointer is at work in it. */
export interface Held<T> {
	readonly shown: T;
	pointed(): void;
	pointerLeft(): void;
}

/** Holds what is shown as it is while a pointer is at work in it, so that nothing moves under it. */
export function useHeld<T>(value: T, clock: Clock): Held<T> {
	const busy = useMemo(() => createBusy(clock), [clock]);
	const shown = useRef(value);
	if (!busy.isBusy.value) shown.current = value;
	return { shown: shown.current, pointed: busy.pointed, pointerLeft: busy.pointerLeft };
}
