import { useEffect, useState } from 'preact/hooks';
import type { Clock } from './clock.ts';
import { untilNextWait } from './format.ts';

/** How long something has lasted since then, in milliseconds, and again whenever that reads differently; null without a start. */
export function useWait(since: number | null, clock: Clock): number | null {
	const [now, setNow] = useState(clock.now);
	useEffect(() => {
		if (since === null) return undefined;
		let callOff = (): void => undefined;
		const tick = (): void => {
			const time = clock.now();
			setNow(time);
			callOff = clock.after(untilNextWait(time - since), tick);
		};
		tick();
		return () => callOff();
	}, [since, clock]);
	return since === null ? null : Math.max(0, now - since);
}
