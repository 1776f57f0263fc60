import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type CountsFile, readCountsFile } from '../../engine/counts-file.ts';

/** Fewer files would be a picture of single people. */
export const fewestFiles = 3;

/** Files of counts that were taken in. They are kept while the page is open, and nowhere else. */
export interface TeamCounts {
	/** Without names: nobody sees which file is whose. */
	readonly files: ReadonlySignal<readonly CountsFile[]>;
	/** Whether there are enough for a picture. */
	readonly isEnough: ReadonlySignal<boolean>;
	/** Files that could not be used, and why. */
	readonly refused: ReadonlySignal<readonly { readonly name: string; readonly why: string }[]>;
	/** Packs, and in how many files each was in force. */
	readonly packs: ReadonlySignal<readonly (readonly [string, number])[]>;
	add(files: readonly { readonly name: string; readonly text: string }[]): void;
	clear(): void;
}

export function createTeamCounts(): TeamCounts {
	const taken = signal<ReadonlyMap<string, CountsFile>>(new Map());
	const refused = signal<readonly { readonly name: string; readonly why: string }[]>([]);
	const files = computed(() => [...taken.value.values()]);
	return {
		files,
		isEnough: computed(() => taken.value.size >= fewestFiles),
		refused,
		packs: computed(() => {
			const found = new Map<string, number>();
			for (const pack of files.value.flatMap(({ packs }) => packs)) found.set(pack, (found.get(pack) ?? 0) + 1);
			return [...found].sort(([a], [b]) => a.localeCompare(b));
		}),
		add: (more) => {
			// The same file twice counts once.
			const next = new Map(taken.value);
			const wrong: { readonly name: string; readonly why: string }[] = [];
			for (const { name, text } of more) {
				const read = readCountsFile(text);
				if (read.ok) next.set(text, read.value);
				else wrong.push({ name, why: read.problems[0]?.why ?? '' });
			}
			batch(() => {
				taken.value = next;
				refused.value = wrong;
			});
		},
		clear: () => {
			batch(() => {
				taken.value = new Map();
				refused.value = [];
			});
		},
	};
}
