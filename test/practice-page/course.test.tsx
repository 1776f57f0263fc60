// @vitest-environment jsdom

import { pack } from 'santun:pack';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { skills } from '../../src/engine/rule.ts';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { checkCourse, firstCourse, parseProgress, readCourse } from '../../src/practice-page/course/course.ts';
import { CourseRoom } from '../../src/practice-page/course/course-room.tsx';
import { type Lesson, lessonOf, tryDrill } from '../../src/practice-page/course/lesson.ts';
import { courseOf, MakeRoom } from '../../src/practice-page/course/make-room.tsx';
import { takeCourse } from '../../src/practice-page/course/state.ts';
import { starter } from '../../src/practice-page/write/starter.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { program } from './scenario.ts';

afterEach(cleanup);

const lessonsIn = (language: 'en' | 'ms'): readonly Lesson[] =>
	firstCourse(language).rules.map((id) => lessonOf(pack.rules.find((rule) => rule.id === id)!, language));

describe.each(['en', 'ms'] as const)('the course that comes with the product, in %s', (language) => {
	const lessons = lessonsIn(language);

	it('has a lesson for each skill, and its chats are there', () => {
		expect(lessons.map(({ skill }) => skill).sort()).toEqual([...skills].sort());
		const known = readScenarios().map(({ id }) => id);
		expect(firstCourse(language).chats.filter((id) => !known.includes(id))).toEqual([]);
	});

	it.each(lessons.filter(({ pair }) => pair !== null).map((lesson) => [lesson.skill, lesson] as const))(
		'%s: the poor reply leaves its tip, the better one does not',
		(_, lesson) => {
			const { situation, poor, good } = lesson.pair!;
			expect(tryDrill(program, lesson, situation, poor).tips.map(({ rule }) => rule)).toContain(lesson.rule);
			expect(tryDrill(program, lesson, situation, good).isDone).toBe(true);
			expect(situation.lines.length).toBeGreaterThan(0);
		},
	);

	it('asks for a reply in all lessons but those that are about none', () => {
		expect(lessons.filter(({ drill }) => drill === null).map(({ skill }) => skill)).toEqual(['help-team']);
	});
});

const lessons = lessonsIn('en');
const show = (over: Partial<Parameters<typeof CourseRoom>[0]> = {}, first: readonly string[] = []) => {
	const onDone = vi.fn();
	const taking = takeCourse(program, lessons, first, onDone);
	render(
		<TextsProvider language="en">
			<CourseRoom
				taking={taking}
				chats={readScenarios().slice(0, 1)}
				problems={[]}
				onOpen={vi.fn()}
				onOwn={null}
				{...over}
			/>
		</TextsProvider>,
	);
	return { taking, onDone };
};
const answer = (text: string) =>
	fireEvent.input(screen.getByLabelText('Answer in your own words'), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }));

describe('taking the course', () => {
	it('a reply is tried with the rules while it is written; a good one ends the lesson', async () => {
		const { onDone } = show();
		answer('What is your account number?');
		expect(await screen.findByText('Skip this one')).toBeTruthy();
		expect(document.querySelector('.lesson-tips [data-rule=greet-first]')).toBeTruthy();
		answer('Hello! What is your account number?');
		expect(await screen.findByText('Good: no tip on this is left.')).toBeTruthy();
		press('Next lesson');
		expect(onDone).toHaveBeenCalledWith(['greet-first']);
		expect(await screen.findByText(/Lesson 2 of 17/)).toBeTruthy();
		expect(screen.getByText('1 of 17 done')).toBeTruthy();
		expect(document.activeElement?.id).toBe('lesson-title');
	});

	it('a word is no reply, and a skipped lesson stays open', async () => {
		const { onDone } = show();
		answer('Hello');
		press('Skip this one');
		expect(onDone).not.toHaveBeenCalled();
		expect(await screen.findByText('0 of 17 done')).toBeTruthy();
	});

	it('goes on where one was, and ends with chats to rehearse', async () => {
		const all = lessons.map(({ rule }) => rule);
		const { taking } = show({}, all.slice(0, 3));
		expect(screen.getByText(/Lesson 4 of 17/)).toBeTruthy();
		cleanup();
		show({}, all);
		expect(screen.getByText('That was the last lesson')).toBeTruthy();
		expect(screen.getByRole('link').getAttribute('href')).toContain('?rehearse=');
		expect(taking.at.value).toBe(3);
	});

	it('a file that is none is told', () => {
		const read = readCourse('{"format":1}');
		show({ problems: read.ok ? [] : read.problems });
		expect(screen.getByText('kind must be santun-course')).toBeTruthy();
	});
});

describe('a course file', () => {
	const own = [{ id: 'wrong-size', text: starter.en }];
	const course = courseOf('Naïve: first week!', ['say-sorry'], ['late-parcel', 'wrong-size'], own);

	it('is read back as it was saved, with the chats that were written for it', () => {
		expect(course.id).toBe('naive-first-week');
		const read = readCourse(JSON.stringify(course));
		expect(read).toEqual({ ok: true, course });
		expect(course.own).toEqual([starter.en]);
	});

	it.each([
		['another format', { ...course, format: 2 }, 'format must be 1: this build reads format 1'],
		['no title', { ...course, title: '' }, 'title must be text'],
		['an id that is none', { ...course, rules: ['Say Sorry'] }, 'rules[0] must be lower-case words joined by hyphens'],
		[
			'a chat that is broken',
			{ ...course, own: [starter.en.replace('format: 1', 'format: 9')] },
			'own[0] line 2: format must be 1: this build reads format 1',
		],
		[
			'too many lessons',
			{ ...course, rules: Array.from({ length: 61 }, () => 'say-sorry') },
			'rules has more than 60 entries',
		],
	])('with %s is refused', (_, data, why) => {
		const checked = checkCourse(data);
		expect(checked.ok ? [] : checked.problems.map((one) => `${one.at} ${one.why}`)).toContain(why);
	});

	it.each(['', 'x', '[]', '{"__proto__":1}', 'null'])('%s is none', (text) => {
		expect(readCourse(text).ok).toBe(false);
	});

	it('is put together from lessons and chats', () => {
		const saved: string[] = [];
		URL.createObjectURL = (blob) => {
			void (blob as Blob).text?.().then((text) => saved.push(text));
			return 'blob:x';
		};
		URL.revokeObjectURL = () => undefined;
		const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
		render(
			<TextsProvider language="en">
				<MakeRoom lessons={lessons} scenarios={readScenarios()} own={[]} first={['late-parcel']} />
			</TextsProvider>,
		);
		expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toHaveLength(18);
		press('Save as a file');
		expect(click).toHaveBeenCalledTimes(1);
		click.mockRestore();
	});
});

describe('progress', () => {
	it('is read back as it was kept, and what is none is left out', () => {
		expect(parseProgress({ a: ['say-sorry', 3, 'No!'], 'B!': ['x'], c: 1 })).toEqual({ a: ['say-sorry'] });
		expect(parseProgress(null)).toEqual({});
	});
});
