import { useEffect, useState } from 'preact/hooks';
import type { Clock } from './clock.ts';
import { untilNextWait } from './format.ts';

/** Milliseconds until then, negative once it has passed, and again whenever that reads differently; null without an end. */
export function useCountdown(due: number | null, clock: Clock): number | null {
	const [now, setNow] = useState(clock.now);
	useEffect(() => {
		if (due === null) return undefined;
		let callOff = (): void => undefined;
		const tick = (): void => {
			const time = clock.now();
			setNow(time);
			callOff = clock.after(untilNext(due - time), tick);
		};
		tick();
		return () => callOff();
	}, [due, clock]);
	return due === null ? null : due - now;
}

/** What is left changes its text one millisecond after a full step: 1:30 stands until 1:29.999. */
function untilNext(left: number): number {
	if (left <= 0) return untilNextWait(-left);
	const step = left <= 60_000 ? 1000 : 10_000;
	return (left % step) + 1;
}
