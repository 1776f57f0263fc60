import { useEffect, useState } from 'preact/hooks';
import type { Clock } from './clock.ts';

/** How long a button shows that it has copied. */
export const copiedForMs = 2000;

/** Whether something was just copied, and the way to copy it. */
export function useCopied(
	clock: Clock,
	onCopy: (text: string) => Promise<boolean>,
): readonly [isCopied: boolean, copy: (text: string) => void] {
	/** Number of the copy that is shown, so that a second one is shown anew; 0 = none. */
	const [shown, show] = useState(0);
	useEffect(() => (shown === 0 ? undefined : clock.after(copiedForMs, () => show(0))), [shown, clock]);
	const copy = (text: string): void => {
		void onCopy(text).then((isThere) => show((before) => (isThere ? before + 1 : 0)));
	};
	return [shown > 0, copy];
}
