import type { Scored, ScoreSet } from './score-run.ts';

const cell = (value: number | string | null, width: number, digits = 2): string =>
	(value === null ? '–' : typeof value === 'number' ? value.toFixed(digits) : value).padStart(width);

/** Figures of every set of chats, one a line. */
export const summaryTable = (sets: readonly ScoreSet[]): readonly string[] => [
	'               chats | shown a chat  precision  recall  wrong a chat  apart a chat | candidates  precision  recall',
	...sets.map(({ name, chats, shown, candidates }) =>
		[
			name.padEnd(15),
			cell(String(chats), 5),
			' | ',
			cell(shown.tipsAChat, 12),
			cell(shown.precision, 11, 3),
			cell(shown.recall, 8, 3),
			cell(shown.wrongAChat, 14),
			cell(shown.apart / chats, 14),
			' | ',
			cell(candidates.tipsAChat, 10),
			cell(candidates.precision, 11, 3),
			cell(candidates.recall, 8, 3),
		].join(''),
	),
];

/** Figures of every skill over one set. */
export const skillTable = ({ shown, candidates }: ScoreSet): readonly string[] => {
	const names = [...new Set([...shown.skills, ...candidates.skills].map(({ skill }) => skill))].sort();
	return [
		'skill            due | shown  precision  recall | candidates  precision  recall',
		...names.map((name) => {
			const [own, all] = [shown, candidates].map(({ skills }) => skills.find(({ skill }) => skill === name));
			return [
				name.padEnd(15),
				cell(String(all?.due ?? own?.due ?? 0), 5),
				' | ',
				cell(String(own?.tips ?? 0), 5),
				cell(own?.precision ?? null, 11),
				cell(own?.recall ?? null, 8),
				' | ',
				cell(String(all?.tips ?? 0), 10),
				cell(all?.precision ?? null, 11),
				cell(all?.recall ?? null, 8),
			].join('');
		}),
	];
};

/** One limit and whether it is kept. */
export interface Verdict {
	readonly isGood: boolean;
	readonly line: string;
}

const atLeast = (what: string, value: number, limit: number): Verdict =>
	verdict(what, value, '≥', limit, value >= limit);
const atMost = (what: string, value: number, limit: number): Verdict =>
	verdict(what, value, '≤', limit, value <= limit);

const verdict = (what: string, value: number, sign: string, limit: number, isGood: boolean): Verdict => ({
	isGood,
	line: `${isGood ? '✓' : '✗'} ${what}: ${value.toFixed(3)} (${sign} ${limit.toFixed(2)})`,
});

/** What is asked of the rules; a language alone may lie this much below. */
const limits = { precision: 0.85, recall: 0.55, candidateRecall: 0.7, wrongAChat: 0.3, apartAChat: 0.3 };
const languageMargin = 0.05;
/** Below this recall a skill is missing something, if it was due often enough to tell. */
const weakestSkill = 0.45;
const enoughDue = 10;

const judgeSet = (name: string, shown: Scored, candidates: Scored, margin: number): readonly Verdict[] => [
	atLeast(`${name}, precision of shown tips`, shown.precision, limits.precision - margin),
	atLeast(`${name}, recall of shown tips`, shown.recall, limits.recall - margin),
	atLeast(`${name}, recall of candidates`, candidates.recall, limits.candidateRecall - margin),
];

const judgeSkills = ({ candidates }: ScoreSet): Verdict => {
	const weak = candidates.skills.filter(({ due, recall }) => due >= enoughDue && (recall ?? 0) < weakestSkill);
	const isGood = weak.length === 0;
	const names = weak.map(({ skill, recall }) => `${skill} ${(recall ?? 0).toFixed(2)}`).join(', ');
	return {
		isGood,
		line: `${isGood ? '✓' : '✗'} skills due ${enoughDue} times or more with candidate recall below ${weakestSkill}: ${isGood ? 'none' : names}`,
	};
};

/** Every limit; sets are known by the names `all`, `all en` and `written ms`. */
export const judge = (sets: readonly ScoreSet[]): readonly Verdict[] =>
	sets.flatMap((set) => {
		const { name, chats, shown, candidates } = set;
		if (name === 'all en') return judgeSet('English', shown, candidates, languageMargin);
		if (name === 'written ms') return judgeSet('Malay', shown, candidates, languageMargin);
		if (name !== 'all') return [];
		return [
			...judgeSet('all', shown, candidates, 0),
			atMost('all, wrong shown tips a chat', shown.wrongAChat, limits.wrongAChat),
			atMost('all, tips of unlabelled skills and corrective ones a chat', shown.apart / chats, limits.apartAChat),
			judgeSkills(set),
		];
	});
