import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { send } from '../../browser/messenger.ts';
import type { Mark } from '../../engine/check-mark.ts';
import type { Language } from '../../engine/message.ts';
import type { RulePack } from '../../engine/rule.ts';
import type { Format, Reading } from '../../transcripts/import-chats.ts';
import type { Asked } from './ask-worker.ts';
import type { Figures, Hit, HitKind, Marked, ReadFile, RunName } from './jobs.ts';
import { type Marks, readMarksFile, toggled } from './marks.ts';
import { type Try, withTries } from './trial.ts';

/** What the page needs around it. */
export interface PastChatsHost {
	readonly send: typeof send;
	readonly asked: Asked;
	readonly browserLanguage: Language;
}

/** What the page is busy with. `of` = 0 where nobody can tell how much there is. */
export interface Work {
	readonly kind: 'reading' | 'playing';
	readonly done: number;
	readonly of: number;
}

/** Why the last thing did not work. */
export type Trouble = 'failed' | 'marks' | 'stopped' | null;

/** Rules of a file that take the place of the team's. */
export interface OtherPack {
	readonly name: string;
	readonly pack: RulePack | null;
	readonly problems: readonly string[];
}

/** The tips of a rule that are looked at. */
export interface ShownHits {
	readonly kind: HitKind;
	readonly hits: readonly Hit[];
	readonly total: number;
}

export interface PastChatsState {
	readonly language: ReadonlySignal<Language>;
	/** What pages coach with; null until known. */
	readonly pack: ReadonlySignal<RulePack | null>;
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
	/** Tries nothing any more. */
	tryNothing(): void;
	/** Forgets the file and all that came of it. */
	forget(): void;
}

const hitsAtOnce = 5;
const noMarks: Readonly<Record<RunName, Marked>> = { now: {}, tried: {} };

export function createPastChatsState({ send, asked, browserLanguage }: PastChatsHost): PastChatsState {
	const { ask } = asked;
	const chosenLanguage = signal<Language | null>(null);
	const pack = signal<RulePack | null>(null);
	const file = signal<File | null>(null);
	const reading = signal<Reading>({});
	const found = signal<ReadFile | null>(null);
	const work = signal<Work | null>(null);
	const trouble = signal<Trouble>(null);
	const now = signal<Figures | null>(null);
	const tried = signal<Figures | null>(null);
	const tries = signal<ReadonlyMap<string, Try>>(new Map());
	const otherPack = signal<OtherPack | null>(null);
	const marks = signal<Marks>(new Map());
	const marked = signal(noMarks);
	const chosen = signal<string | null>(null);
	const hits = signal<ShownHits | null>(null);
	/** Counts what was begun: answers to what came before it are late. */
	let begun = 0;

	/** Does work that the page shows; a failure is shown, too. */
	const busy = async (kind: Work['kind'], job: (isLate: () => boolean) => Promise<void>): Promise<void> => {
		begun += 1;
		const own = begun;
		batch(() => {
			work.value = { kind, done: 0, of: 0 };
			trouble.value = null;
		});
		try {
			await job(() => begun !== own);
		} catch {
			// The worker has ended: by the reader's wish, or since memory was too small.
			if (begun === own) trouble.value = 'failed';
		}
		if (begun === own) work.value = null;
	};

	const runOf = (kind: HitKind): RunName => (kind !== 'lost' && tried.value !== null ? 'tried' : 'now');

	const countMarks = async (): Promise<void> => {
		const all = [...marks.value.values()];
		const [before, after] = await Promise.all([
			ask('marked', { run: 'now', marks: all }),
			ask('marked', { run: 'tried', marks: all }),
		]);
		marked.value = { now: before, tried: after };
	};

	const showHits = async (kind: HitKind): Promise<void> => {
		const rule = chosen.value;
		if (rule === null) return;
		const page = await ask('hits', { run: runOf(kind), rule, kind, from: 0, most: hitsAtOnce });
		if (chosen.value === rule) hits.value = { kind, ...page };
	};

	const play = (run: RunName, rules: RulePack): Promise<void> =>
		busy('playing', async (isLate) => {
			const figures = await ask('play', { run, pack: rules }, (done, of) => {
				if (!isLate()) work.value = { kind: 'playing', done, of };
			});
			if (figures === null || isLate()) return;
			(run === 'now' ? now : tried).value = figures;
			await countMarks();
			await showHits(hits.value?.kind ?? 'shown');
			// A rule that falls silent has nothing to show but what is lost.
			if (hits.value?.total === 0) await showHits(tried.value === null ? 'shown' : 'lost');
		});

	const isTrying = (): boolean => tries.value.size > 0 || (otherPack.value?.pack ?? null) !== null;

	const playTried = async (): Promise<void> => {
		const rules = otherPack.value?.pack ?? pack.value;
		if (now.value === null || rules === null) return;
		if (isTrying()) await play('tried', withTries(rules, tries.value));
		else tried.value = null;
	};

	const readAs = async (format: Format | null, how: Reading): Promise<void> => {
		const opened = file.value;
		const rules = pack.value;
		if (opened === null || rules === null) return;
		batch(() => {
			reading.value = how;
			now.value = null;
			tried.value = null;
			hits.value = null;
		});
		let readable = false;
		await busy('reading', async (isLate) => {
			const read = await ask('read', { file: opened, name: opened.name, format, reading: how });
			if (isLate()) return;
			found.value = read;
			readable = !read.isRefused && read.chats > 0;
		});
		if (!readable || file.value !== opened) return;
		await play('now', rules);
		await playTried();
	};

	const forget = (): void => {
		begun += 1;
		asked.end();
		batch(() => {
			for (const one of [file, found, work, trouble, now, tried, chosen, hits]) one.value = null;
			reading.value = {};
			marks.value = new Map();
			marked.value = noMarks;
		});
	};

	return {
		language: computed(() => chosenLanguage.value ?? browserLanguage),
		pack,
		file,
		reading,
		found,
		work,
		trouble,
		now,
		tried,
		tries,
		otherPack,
		marks,
		marked,
		chosen,
		hits,
		load: async () => {
			const [settings, coaching] = await Promise.all([send('settings', null), send('tryPack', { team: null })]);
			batch(() => {
				chosenLanguage.value = settings.language;
				pack.value = coaching.pack;
			});
		},
		open: async (opened) => {
			forget();
			file.value = opened;
			await readAs(null, {});
		},
		readAs,
		cancel: () => {
			const isReading = work.value?.kind === 'reading';
			begun += 1;
			batch(() => {
				work.value = null;
				trouble.value = 'stopped';
			});
			// Reading is one long breath: only ending the worker ends it.
			if (isReading) asked.end();
			else ask('stop', null).catch(() => undefined);
		},
		choose: async (rule) => {
			batch(() => {
				chosen.value = rule;
				hits.value = null;
			});
			await showHits('shown');
		},
		showHits,
		moreHits: async () => {
			const [rule, shown] = [chosen.value, hits.value];
			if (rule === null || shown === null) return;
			const { kind, hits: before } = shown;
			const more = await ask('hits', { run: runOf(kind), rule, kind, from: before.length, most: hitsAtOnce });
			if (hits.value === shown) hits.value = { kind, total: more.total, hits: [...before, ...more.hits] };
		},
		mark: async (mark) => {
			marks.value = toggled(marks.value, mark);
			await countMarks();
		},
		takeMarks: async (kept) => {
			const all = readMarksFile(await kept.text(), marks.value);
			trouble.value = all === null ? 'marks' : null;
			if (all === null) return;
			marks.value = all;
			await countMarks();
		},
		tryRule: async (rule, what) => {
			const all = new Map(tries.value);
			if (what === null) all.delete(rule);
			else all.set(rule, what);
			tries.value = all;
			await playTried();
		},
		tryPack: async (other) => {
			const answer = await send('tryPack', { team: { name: other.name, text: await other.text() } });
			otherPack.value = { name: other.name, ...answer };
			if (answer.pack !== null) await playTried();
		},
		tryNothing: () => {
			batch(() => {
				tries.value = new Map();
				otherPack.value = null;
				tried.value = null;
			});
		},
		forget,
	};
}
