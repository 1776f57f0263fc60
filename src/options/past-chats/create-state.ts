import { batch, signal } from '@preact/signals';
import type { RulePack } from '../../engine/rule.ts';
import { textOfFile } from '../../transcripts/decode.ts';
import type { Format, Reading } from '../../transcripts/import-chats.ts';
import type { Figures, HitKind, Marked, ReadFile, RunName } from './jobs.ts';
import { type Marks, readMarksFile, toggled } from './marks.ts';
import type { OtherPack, PastChatsHost, PastChatsState, ShownHits, Trouble, Work } from './state.ts';
import { type Try, withTries } from './trial.ts';

const hitsAtOnce = 5;
const noMarks: Readonly<Record<RunName, Marked>> = { now: {}, tried: {} };

export function createPastChatsState({ send, asked }: PastChatsHost): PastChatsState {
	const { ask } = asked;
	const pack = signal<RulePack | null>(null);
	const newPack = signal<RulePack | null>(null);
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
	/** The rules may still be on their way when a file comes. */
	let loading: Promise<void> = Promise.resolve();

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

	const load = async (): Promise<void> => {
		try {
			const coaching = await send('tryPack', { team: null });
			if (found.value === null) pack.value = coaching.pack;
			else newPack.value = JSON.stringify(coaching.pack) === JSON.stringify(pack.value) ? null : coaching.pack;
		} catch {
			// The worker is being replaced, or the extension was updated under this page.
			trouble.value = 'lost';
		}
	};

	const readAs = async (format: Format | null, how: Reading): Promise<void> => {
		const opened = file.value;
		await loading;
		const rules = pack.value;
		if (opened === null || file.value !== opened) return;
		if (rules === null) {
			trouble.value = 'lost';
			return;
		}
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
			if (newPack.value !== null) pack.value = newPack.value;
			if (otherPack.value?.name === null) otherPack.value = null;
			for (const one of [newPack, file, found, work, trouble, now, tried, chosen, hits]) one.value = null;
			reading.value = {};
			marks.value = new Map();
			marked.value = noMarks;
		});
	};

	return {
		pack,
		newPack,
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
		load: () => {
			loading = load();
			return loading;
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
			const all = readMarksFile(await textOfFile(kept), marks.value);
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
			const answer = await send('tryPack', { team: { name: other.name, text: await textOfFile(other) } });
			otherPack.value = { name: other.name, ...answer };
			if (answer.pack !== null) await playTried();
		},
		tryNew: async () => {
			otherPack.value = { name: null, pack: newPack.value, problems: [] };
			await playTried();
		},
		countAnew: async () => {
			const rules = newPack.value;
			if (rules === null) return;
			batch(() => {
				pack.value = rules;
				newPack.value = null;
				if (otherPack.value?.name === null) otherPack.value = null;
			});
			await play('now', rules);
			await playTried();
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
