import type { ReadonlySignal } from '@preact/signals';
import type { send } from '../../browser/messenger.ts';
import type { Mark } from '../../engine/check-mark.ts';
import type { RulePack } from '../../engine/rule.ts';
import type { Format, Reading } from '../../transcripts/import-chats.ts';
import type { Asked } from './ask-worker.ts';
import type { Figures, Hit, HitKind, Marked, ReadFile, RunName } from './jobs.ts';
import type { Marks } from './marks.ts';
import type { Try } from './trial.ts';

/** What the page needs around it. */
export interface PastChatsHost {
	readonly send: typeof send;
	readonly asked: Asked;
}

/** What the page is busy with. `of` = 0 where nobody can tell how much there is. */
export interface Work {
	readonly kind: 'reading' | 'playing';
	readonly done: number;
	readonly of: number;
}

/** Why the last thing did not work. */
export type Trouble = 'failed' | 'lost' | 'marks' | 'stopped' | null;

/** Rules that take the place of those that the chats were played with. */
export interface OtherPack {
	/** Null = the rules as they are by now. */
	readonly name: string | null;
	readonly pack: RulePack | null;
	readonly problems: readonly string[];
}

/** The tips of a rule that are looked at. */
export interface ShownHits {
	readonly kind: HitKind;
	readonly hits: readonly Hit[];
	readonly total: number;
}

/** Everything the page shows, and what can be done in it. */
export interface PastChatsState {
	/** What pages coached with when the chats were played; null until known. */
	readonly pack: ReadonlySignal<RulePack | null>;
	/** What they coach with by now; null where it is the same. */
	readonly newPack: ReadonlySignal<RulePack | null>;
	readonly file: ReadonlySignal<{ readonly name: string } | null>;
	readonly reading: ReadonlySignal<Reading>;
	readonly found: ReadonlySignal<ReadFile | null>;
	readonly work: ReadonlySignal<Work | null>;
	readonly trouble: ReadonlySignal<Trouble>;
	readonly now: ReadonlySignal<Figures | null>;
	/** Null while nothing is tried, or not yet played. */
	readonly tried: ReadonlySignal<Figures | null>;
	readonly tries: ReadonlySignal<ReadonlyMap<string, Try>>;
	readonly otherPack: ReadonlySignal<OtherPack | null>;
	readonly marks: ReadonlySignal<Marks>;
	readonly marked: ReadonlySignal<Readonly<Record<RunName, Marked>>>;
	readonly chosen: ReadonlySignal<string | null>;
	readonly hits: ReadonlySignal<ShownHits | null>;
	/** Asks what pages coach with; to be called whenever the page comes into sight. */
	load(): Promise<void>;
	/** Reads a file and plays its chats. */
	open(file: File): Promise<void>;
	/** Reads the same file otherwise. */
	readAs(format: Format | null, reading: Reading): Promise<void>;
	/** Ends what the page is busy with. */
	cancel(): void;
	choose(rule: string | null): Promise<void>;
	showHits(kind: HitKind): Promise<void>;
	moreHits(): Promise<void>;
	mark(mark: Mark): Promise<void>;
	takeMarks(file: Blob): Promise<void>;
	/** Tries something with a rule; null = as it is. */
	tryRule(rule: string, what: Try | null): Promise<void>;
	tryPack(file: File): Promise<void>;
	/** Tries the rules as they are by now. */
	tryNew(): Promise<void>;
	/** Plays the chats with the rules as they are by now, for good. */
	countAnew(): Promise<void>;
	/** Tries nothing any more. */
	tryNothing(): void;
	/** Forgets the file and all that came of it. */
	forget(): void;
}
