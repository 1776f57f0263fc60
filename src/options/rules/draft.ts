import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PartKey } from '../../packs/edit-pack.ts';
import type { TextCheck } from './check-text.ts';

/** A part of the pack that is being written. */
export interface Draft {
	/** `pack` = all of it. */
	readonly key: PartKey | 'pack';
	/** Id in the team's pack; null while it is new. */
	readonly id: string | null;
	readonly text: string;
}

/** A text in the making, what is wrong with it, and its way back. */
export interface DraftState {
	readonly now: ReadonlySignal<Draft | null>;
	/** Null while it was not yet looked at. */
	readonly check: ReadonlySignal<TextCheck | null>;
	readonly canUndo: ReadonlySignal<boolean>;
	/** Whether anything was changed since it was opened. */
	readonly isChanged: ReadonlySignal<boolean>;
	open(draft: Draft): void;
	write(text: string): void;
	/** Checks it at once. */
	look(): TextCheck | null;
	/** Takes the last stretch of writing back. */
	undo(): void;
	close(): void;
}

/** So many stretches of writing can be taken back. */
const mostSteps = 100;

/** `soon` = calls back once the writing pauses; each pause ends a stretch. */
export function createDraft(
	check: (text: string, key: PartKey | 'pack') => TextCheck,
	soon: (run: () => void) => void,
): DraftState {
	const now = signal<Draft | null>(null);
	const seen = signal<TextCheck | null>(null);
	/** Texts at the pauses, oldest first; the last is the newest that was looked at. */
	const steps = signal<readonly string[]>([]);

	const look = (): TextCheck | null => {
		const draft = now.value;
		const found = draft === null ? null : check(draft.text, draft.key);
		batch(() => {
			seen.value = found;
			if (draft !== null && steps.value.at(-1) !== draft.text)
				steps.value = [...steps.value, draft.text].slice(-mostSteps);
		});
		return found;
	};
	const put = (draft: Draft, before: readonly string[]): void => {
		batch(() => {
			now.value = draft;
			steps.value = before;
		});
		look();
	};
	return {
		now,
		check: seen,
		canUndo: computed(() => now.value !== null && (steps.value.length > 1 || steps.value[0] !== now.value.text)),
		isChanged: computed(() => now.value !== null && steps.value[0] !== now.value.text),
		open: (draft) => put(draft, []),
		write: (text) => {
			const draft = now.value;
			if (draft === null || draft.text === text) return;
			now.value = { ...draft, text };
			soon(() => void look());
		},
		look,
		undo: () => {
			const draft = now.value;
			if (draft === null) return;
			const before = steps.value.filter((text, i) => i < steps.value.length - 1 || text !== draft.text);
			const text = before.at(-1);
			if (text !== undefined) put({ ...draft, text }, before);
		},
		close: () => {
			batch(() => {
				now.value = null;
				seen.value = null;
				steps.value = [];
			});
		},
	};
}
