import type { Mark } from '../../engine/check-mark.ts';
import type { Report } from '../../engine/report.ts';
import type { RulePack } from '../../engine/rule.ts';
import type { Columns } from '../../transcripts/columns.ts';
import type { Fault } from '../../transcripts/faults.ts';
import type { Format, Reading } from '../../transcripts/import-chats.ts';

/** The rules as they are now, and as they would be with what the lead tries. */
export type RunName = 'now' | 'tried';

/** What was read from a file of past chats. */
export interface ReadFile {
	readonly format: Format;
	/** Nothing could be used; `faults` says why. */
	readonly isRefused: boolean;
	readonly faults: readonly Fault[];
	readonly chats: number;
	readonly messages: number;
	/** Whether any message has a time; without them silence cannot be told. */
	readonly hasTimes: boolean;
	/** Of a table: its columns, and what each was taken for; null for other files. */
	readonly table: { readonly header: readonly string[]; readonly columns: Columns } | null;
}

/** What a set of rules makes of all chats. */
export interface Figures {
	readonly report: Report;
	/** By rule: tips of other rules that waited about a message about which this one was shown. */
	readonly waited: Readonly<Record<string, number>>;
	/** Of `tried`: by rule, how many shown tips were gained and lost, and in how many chats something changes. */
	readonly moves: {
		readonly chats: number;
		readonly rules: Readonly<Record<string, { readonly gained: number; readonly lost: number }>>;
	} | null;
}

/** Which tips of a rule are looked at. */
export type HitKind = 'shown' | 'held' | 'gained' | 'lost';

/** A message around a tip. */
export interface HitLine {
	readonly role: 'customer' | 'agent' | 'bot' | 'system' | 'note';
	/** Its text in order; the parts that made the rule speak are marked. */
	readonly parts: readonly { readonly text: string; readonly isHit: boolean }[];
	/** Messages before it were left out. */
	readonly isApart: boolean;
}

/** A tip in its chat. */
export interface Hit {
	readonly chat: string;
	/** Index of the agent message it advises; null where none follows. */
	readonly turn: number | null;
	readonly lines: readonly HitLine[];
}

/** Some of the tips of a rule. */
export interface HitPage {
	readonly hits: readonly Hit[];
	/** How many there are in all. */
	readonly total: number;
}

/** Marks that still lie on a shown tip, by rule. */
export type Marked = Readonly<Record<string, { readonly right: number; readonly wrong: number }>>;

/** What the page asks of its worker. Data and answers can be cloned. */
export interface Jobs {
	/** Reads a file; the chats stay with the worker until another one is read. A format that is null is guessed. */
	read(data: {
		readonly file: Blob;
		readonly name: string;
		readonly format: Format | null;
		readonly reading: Reading;
	}): ReadFile;
	/** Plays all chats, telling how many are done. Null = was stopped. */
	play(data: { readonly run: RunName; readonly pack: RulePack }): Figures | null;
	/** Ends what is being played. */
	stop(data: null): null;
	hits(data: {
		readonly run: RunName;
		readonly rule: string;
		readonly kind: HitKind;
		readonly from: number;
		readonly most: number;
	}): HitPage;
	marked(data: { readonly run: RunName; readonly marks: readonly Mark[] }): Marked;
}

export type Job = keyof Jobs;
export type JobData<K extends Job> = Parameters<Jobs[K]>[0];
export type JobAnswer<K extends Job> = ReturnType<Jobs[K]>;

/** Asks the worker; `tell` hears how many chats are done. */
export type Ask = <K extends Job>(
	job: K,
	data: JobData<K>,
	tell?: (done: number, of: number) => void,
) => Promise<JobAnswer<K>>;

/** How the jobs are done. */
export type JobHandlers = {
	readonly [K in Job]: (
		data: JobData<K>,
		tell: (done: number, of: number) => void,
	) => JobAnswer<K> | Promise<JobAnswer<K>>;
};

/** Page → worker. */
export interface JobRequest {
	readonly number: number;
	readonly job: Job;
	readonly data: unknown;
}

/** Worker → page. */
export type JobNews =
	| { readonly number: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
	| { readonly number: number; readonly kind: 'answer'; readonly answer: unknown }
	| { readonly number: number; readonly kind: 'failed' };
