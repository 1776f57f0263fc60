import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Program } from '../../engine/compile.ts';
import { type DrillResult, type Lesson, tryDrill } from './lesson.ts';

/** A course while somebody takes it. */
export interface Taking {
	readonly lessons: readonly Lesson[];
	/** Index of the lesson in front; as many as there are lessons = the end. */
	readonly at: ReadonlySignal<number>;
	/** Rules whose lesson is done. */
	readonly done: ReadonlySignal<ReadonlySet<string>>;
	/** The reply in the box, and what it comes to. */
	readonly reply: ReadonlySignal<string>;
	readonly result: ReadonlySignal<DrillResult>;
	type(text: string): void;
	go(index: number): void;
	/** On to the next one; the one in front is done where its reply is good, or where it asks for none. */
	next(): void;
	restart(): void;
}

const nothing: DrillResult = { tips: [], isDone: false };

/** A course with these lessons; `first` = what was done before, `onDone` keeps what is done. */
export const takeCourse = (
	program: Program,
	lessons: readonly Lesson[],
	first: readonly string[],
	onDone: (rules: readonly string[]) => void,
): Taking => {
	const done = signal<ReadonlySet<string>>(new Set(first));
	const open = lessons.findIndex(({ rule }) => !done.value.has(rule));
	const at = signal(open < 0 ? lessons.length : open);
	const reply = signal('');
	const lesson = computed(() => lessons[at.value]);
	const result = computed(() => {
		const drill = lesson.value?.drill ?? null;
		return lesson.value === undefined || drill === null ? nothing : tryDrill(program, lesson.value, drill, reply.value);
	});
	const keep = (next: ReadonlySet<string>): void => {
		done.value = next;
		onDone([...next]);
	};
	const go = (index: number): void =>
		batch(() => {
			at.value = Math.max(0, Math.min(lessons.length, index));
			reply.value = '';
		});
	return {
		lessons,
		at,
		done,
		reply,
		result,
		type: (text) => {
			reply.value = text;
		},
		go,
		next: () =>
			batch(() => {
				const now = lesson.value;
				if (now !== undefined && (now.drill === null || result.value.isDone)) keep(new Set([...done.value, now.rule]));
				go(at.value + 1);
			}),
		restart: () =>
			batch(() => {
				keep(new Set());
				go(0);
			}),
	};
};
