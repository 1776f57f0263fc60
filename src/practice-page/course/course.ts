import { item } from '../../browser/storage.ts';
import type { Language } from '../../engine/message.ts';
import { createChecker, type Problem } from '../../practice/check.ts';
import { readScenario } from '../write/read-scenario.ts';

/** A way through the skills, as a trainer hands it out. Plain JSON. */
export interface Course {
	readonly format: 1;
	readonly kind: 'santun-course';
	readonly id: string;
	/** Empty: the product's own course, in the words of the interface. */
	readonly title: string;
	/** Of its examples; null follows the interface. */
	readonly language: Language | null;
	/** Ids of rules, one a lesson, in order. */
	readonly rules: readonly string[];
	/** Ids of practice chats to rehearse then. */
	readonly chats: readonly string[];
	/** Practice chats of the trainer's own that come with it, as text. */
	readonly own: readonly string[];
}

/** One rule a skill, in the order of a chat. */
const firstRules = [
	...['greet-first', 'use-known-name', 'say-sorry', 'name-the-feeling', 'fix-before-asking', 'asks-again'],
	...['contradicts', 'no-calm-down', 'no-with-option', 'by-when', 'thank-for-waiting', 'no-guessing'],
	...['not-for-the-loudest', 'manager-asked-again', 'offer-a-hand', 'asks-for-secret', 'offer-more-help'],
];

const firstChats: Readonly<Record<Language, readonly string[]>> = {
	en: ['late-parcel', 'i-want-a-manager'],
	ms: ['parcel-lewat', 'nak-jumpa-bos'],
};

/** The course that comes with the product: about seven minutes. */
export const firstCourse = (language: Language): Course => ({
	format: 1,
	kind: 'santun-course',
	id: 'first-course',
	title: '',
	language: null,
	rules: firstRules,
	chats: firstChats[language],
	own: [],
});

const mostLessons = 60;
const mostChats = 30;

export type CheckedCourse =
	| { readonly ok: true; readonly course: Course }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks a course as it comes from a file or from storage. */
export const checkCourse = (data: unknown): CheckedCourse => {
	const check = createChecker();
	const file = check.record('', data, ['format', 'kind', 'id', 'title', 'language', 'rules', 'chats', 'own']);
	if (file.format !== 1) check.problem('format', 'must be 1: this build reads format 1');
	if (file.kind !== 'santun-course') check.problem('kind', 'must be santun-course');
	const list = (at: string, value: unknown, most: number): readonly unknown[] => {
		const found = check.list(at, value ?? []);
		if (found.length > most) check.problem(at, `has more than ${most} entries`);
		return found.slice(0, most);
	};
	const own = list('own', file.own, mostChats).map((one, i) => {
		check.text(`own[${i}]`, one);
		const text = typeof one === 'string' ? one : '';
		const [problem] = text === '' ? [] : readScenario(text).problems;
		if (problem !== undefined) check.problem(`own[${i}]`, `line ${problem.line}: ${problem.why}`);
		return text;
	});
	const course: Course = {
		format: 1,
		kind: 'santun-course',
		id: check.id('id', file.id),
		title: check.text('title', file.title).slice(0, 120),
		language: file.language === null ? null : check.oneOf<Language>('language', file.language, ['en', 'ms']),
		rules: list('rules', file.rules, mostLessons).map((one, i) => check.id(`rules[${i}]`, one)),
		chats: list('chats', file.chats, mostChats).map((one, i) => check.id(`chats[${i}]`, one)),
		own,
	};
	const problems = check.problems();
	return problems.length === 0 ? { ok: true, course } : { ok: false, problems };
};

/** Reads the text of a course file. */
export const readCourse = (text: string): CheckedCourse => {
	try {
		return checkCourse(JSON.parse(text));
	} catch {
		// A file of another kind.
		return { ok: false, problems: [{ at: 'file', why: 'is no course file' }] };
	}
};

/** The course that was opened here; null = the product's own. */
export const openedCourse = item('local', 'course', (stored): Course | null => {
	const checked = checkCourse(stored);
	return checked.ok ? checked.course : null;
});

/** Rules whose lesson was done, by course. */
export type Progress = Readonly<Record<string, readonly string[]>>;

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);
const mostCourses = 30;

/** Reads what is stored; what cannot be read is left out. */
export const parseProgress = (stored: unknown): Progress => {
	if (typeof stored !== 'object' || stored === null) return {};
	return Object.fromEntries(
		Object.entries(stored)
			.filter(([id, rules]) => isId(id) && Array.isArray(rules))
			.slice(-mostCourses)
			.map(([id, rules]: [string, readonly unknown[]]) => [id, rules.filter(isId).slice(0, mostLessons)]),
	);
};

/** The learner's own way through courses: ids of lessons, no texts and no times. */
export const courseProgress = item('local', 'course-progress', parseProgress);
