import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { WrongRule } from './wrong-rules.ts';

/** Rules that were not let speak, since their examples are wrong. */
export interface Halt {
	/** What was refused: keeping the draft, letting a rule speak that does not yet, or taking in a whole pack. */
	readonly way: 'save' | 'promote' | 'take';
	readonly wrong: readonly WrongRule[];
}

/** Holds rules back until they are right. `place` = what is being looked at: a refusal is told there and nowhere else. */
export function createHalt(place: () => string | null) {
	const last = signal<(Halt & { readonly at: string | null }) | null>(null);
	const now: ReadonlySignal<Halt | null> = computed(() => (last.value?.at === place() ? last.value : null));
	return {
		now,
		/** Whether these stand in the way. */
		stops: (way: Halt['way'], wrong: readonly WrongRule[]): boolean => {
			last.value = wrong.length === 0 ? null : { way, wrong, at: place() };
			return wrong.length > 0;
		},
		clear: (): void => {
			last.value = null;
		},
	};
}
