import type { Level, Skill } from './rule.ts';

/** How often one rule spoke. Whole numbers only, so that the parts of an archive can be summed. */
export interface RuleReport {
	readonly skill: Skill;
	readonly level: Level;
	readonly corrective: boolean;
	/** Tips that could have been shown, and those of them that were. */
	candidates: number;
	shown: number;
	/** Conversations with at least one shown tip. */
	chats: number;
	/** Shown tips by the place of the message they advise, see `turnBounds`; the last is for none that follows. */
	readonly when: number[];
	/** Shown tips that somebody marked. */
	right: number;
	wrong: number;
}

/** What `santun replay` gave for an archive, as counts: nothing that was said, no ids. */
export interface Report {
	/** Format of the file. */
	readonly report: 1;
	conversations: number;
	/** Lines that could not be read. */
	errors: number;
	/** Conversations by the number of shown tips: none, one, two …; the last is for that many and more. */
	readonly shownInChat: number[];
	readonly rules: Record<string, RuleReport>;
	/** Shown tips of two rules about the same message, by both ids in order of the alphabet, `a+b`. */
	readonly together: Record<string, number>;
}

/** First messages (counted from 0) of the parts of a chat in which tips are counted. */
const turnBounds = [0, 4, 10, 20] as const;
/** Those parts, and one for tips that no message follows. */
export const whenParts = turnBounds.length + 1;
/** So many shown tips in one chat and more are counted as one. */
export const mostInChat = 12;

/** A report of nothing. */
export const emptyReport = (): Report => ({
	report: 1,
	conversations: 0,
	errors: 0,
	shownInChat: Array.from({ length: mostInChat + 1 }, () => 0),
	rules: {},
	together: {},
});

/** One tip of a line that `santun replay` wrote. */
export interface ReportedTip {
	readonly turn: number | null;
	readonly skill: Skill;
	readonly rule: string;
	readonly level: Level;
	readonly shown: boolean;
	readonly corrective: boolean;
}

/** A line that `santun replay` wrote. */
export interface ReportedChat {
	readonly id: string;
	readonly tips: readonly ReportedTip[];
}

const partOf = (turn: number | null): number =>
	turn === null ? whenParts - 1 : turnBounds.findLastIndex((bound) => turn >= bound);

const raise = (counts: number[], at: number, by = 1): void => {
	counts[at] = (counts[at] ?? 0) + by;
};

const entryOf = (
	report: Report,
	rule: string,
	like: Pick<RuleReport, 'skill' | 'level' | 'corrective'>,
): RuleReport => {
	const { skill, level, corrective } = like;
	const known = Object.hasOwn(report.rules, rule) ? report.rules[rule] : undefined;
	if (known !== undefined) return known;
	const when = Array.from({ length: whenParts }, () => 0);
	const made = { skill, level, corrective, candidates: 0, shown: 0, chats: 0, when, right: 0, wrong: 0 };
	report.rules[rule] = made;
	return made;
};

/** Whether a person found a shown tip right; null where nobody looked. */
export type Marks = (chat: string, turn: number | null, rule: string) => boolean | null;

const noMarks: Marks = () => null;

/** Counts one conversation. */
export const addChat = (report: Report, { id, tips }: ReportedChat, marks: Marks = noMarks): void => {
	report.conversations += 1;
	const shown = tips.filter((tip) => tip.shown);
	raise(report.shownInChat, Math.min(shown.length, mostInChat));
	for (const tip of tips) entryOf(report, tip.rule, tip).candidates += 1;
	for (const rule of new Set(shown.map((tip) => tip.rule))) {
		const entry = report.rules[rule];
		if (entry !== undefined) entry.chats += 1;
	}
	for (const tip of shown) {
		const entry = entryOf(report, tip.rule, tip);
		entry.shown += 1;
		raise(entry.when, partOf(tip.turn));
		const mark = marks(id, tip.turn, tip.rule);
		if (mark !== null) entry[mark ? 'right' : 'wrong'] += 1;
	}
	countPairs(report.together, shown);
};

const countPairs = (together: Record<string, number>, shown: readonly ReportedTip[]): void => {
	const byTurn = new Map<number, Set<string>>();
	for (const { turn, rule } of shown) {
		if (turn !== null) byTurn.set(turn, (byTurn.get(turn) ?? new Set()).add(rule));
	}
	for (const set of byTurn.values()) {
		const rules = [...set].sort();
		rules.forEach((one, i) => {
			for (const other of rules.slice(i + 1)) addTo(together, `${one}+${other}`, 1);
		});
	}
};

const addTo = (counts: Record<string, number>, key: string, by: number): void => {
	counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + by;
};

/** Adds the counts of one report to another. */
export const addReport = (report: Report, part: Report): void => {
	report.conversations += part.conversations;
	report.errors += part.errors;
	part.shownInChat.forEach((n, i) => {
		raise(report.shownInChat, i, n);
	});
	for (const [rule, counts] of Object.entries(part.rules)) {
		const entry = entryOf(report, rule, counts);
		for (const key of ['candidates', 'shown', 'chats', 'right', 'wrong'] as const) entry[key] += counts[key];
		counts.when.forEach((n, i) => {
			raise(entry.when, i, n);
		});
	}
	for (const [pair, n] of Object.entries(part.together)) addTo(report.together, pair, n);
};

/** The same report with everything in order of the alphabet: the same text whatever came first. */
export const inOrder = ({ rules, together, ...report }: Report): Report => ({
	...report,
	rules: sortKeys(rules),
	together: sortKeys(together),
});

const sortKeys = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
	Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
