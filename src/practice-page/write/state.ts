import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Program } from '../../engine/compile.ts';
import type { Conversation } from '../../engine/message.ts';
import type { Clock } from '../../ui/clock.ts';
import { isShipped } from '../own-scenarios.ts';
import { scenarioOfTalk } from './from-talk.ts';
import { type LocatedProblem, type Rehearsable, readScenario, type TriedRun, tryRuns } from './read-scenario.ts';

/** A scenario that is right, as it plays. */
export interface Played extends Rehearsable {
	readonly runs: readonly TriedRun[];
}

/** What was last done, for people to hear. */
export type Note = 'kept' | 'problems' | 'unanswered' | null;

/** A scenario while somebody writes it. */
export interface Writing {
	readonly text: ReadonlySignal<string>;
	/** From top to bottom; those of the runs only once nobody types. */
	readonly problems: ReadonlySignal<readonly LocatedProblem[]>;
	/** The last one that was right; null before there was one. */
	readonly played: ReadonlySignal<Played | null>;
	readonly note: ReadonlySignal<Note>;
	/** The text was replaced as a whole, and the one before can be had again. */
	readonly canTakeBack: ReadonlySignal<boolean>;
	type(text: string): void;
	/** Puts another text in place of what stands there. */
	replace(text: string): void;
	takeBack(): void;
	/** Begins with a transcript. */
	begin(conversation: Conversation): void;
	/** Keeps it, if it is right. */
	keep(): Promise<void>;
}

/** What writing needs from outside. */
export interface WritingHost {
	readonly program: Program;
	readonly clock: Clock;
	/** Keeps the text as it is, so that nothing is lost when the page is closed. */
	remember(text: string): void;
	keep(id: string, text: string): Promise<void>;
}

/** The runs are played once nobody has typed for so long. */
const settleMs = 400;

/** A text that may be a scenario file. */
export const looksLikeScenario = (text: string): boolean => /^format:/m.test(text) && /^story:/m.test(text);

export const createWriting = (host: WritingHost, first: string): Writing => {
	const text = signal(first);
	const settled = signal(first);
	const note = signal<Note>(null);
	const before = signal<string | null>(null);
	const read = computed(() => {
		const { found, problems } = readScenario(text.value);
		if (found === null || !isShipped(found.scenario.id)) return { found, problems };
		const offset = Math.max(0, text.value.search(/^id:/m));
		const line = text.value.slice(0, offset).split('\n').length;
		return { found: null, problems: [{ line, offset, why: 'id is that of a shipped chat: take another' }] };
	});
	const tried = computed(() => {
		const { found } = readScenario(settled.value);
		return found === null ? null : { found, ...tryRuns(host.program, found, settled.value) };
	});
	let played: Played | null = null;
	let callOff = (): void => undefined;
	const change = (next: string): void =>
		batch(() => {
			text.value = next;
			note.value = null;
			callOff();
			callOff = host.clock.after(settleMs, () => {
				settled.value = next;
				host.remember(next);
			});
		});
	const replace = (next: string): void => {
		before.value = text.value;
		change(next);
	};
	return {
		text,
		note,
		problems: computed(() => {
			const { problems } = read.value;
			return problems.length === 0 && settled.value === text.value ? (tried.value?.problems ?? []) : problems;
		}),
		played: computed(() => {
			if (tried.value !== null) played = { ...tried.value.found, runs: tried.value.runs };
			return played;
		}),
		canTakeBack: computed(() => before.value !== null),
		type: (next) => {
			before.value = null;
			change(next);
		},
		replace,
		takeBack: () => {
			if (before.value !== null) change(before.value);
			before.value = null;
		},
		begin: (conversation) => {
			const made = scenarioOfTalk(conversation);
			if (made === null) note.value = 'unanswered';
			else replace(made);
		},
		keep: async () => {
			const { found } = read.value;
			if (found === null) {
				note.value = 'problems';
				return;
			}
			await host.keep(found.scenario.id, text.value);
			note.value = 'kept';
		},
	};
};
