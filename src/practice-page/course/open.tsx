import { signal } from '@preact/signals';
import { render } from 'preact';
import { send } from '../../browser/messenger.ts';
import type { Problem } from '../../practice/check.ts';
import { allScenarios, isShipped, ownScenarios, withOwn } from '../own-scenarios.ts';
import type { Places, Start } from '../places.ts';
import { Room } from '../room.tsx';
import { readScenario } from '../write/read-scenario.ts';
import { type Course, courseProgress, firstCourse, openedCourse, readCourse } from './course.ts';
import { CourseRoom } from './course-room.tsx';
import { type Lesson, lessonOf } from './lesson.ts';
import { MakeRoom } from './make-room.tsx';
import { takeCourse } from './state.ts';

/** Rules that no pack has are left out: a team may have retired one. */
const lessonsOf = async (course: Course, { language }: Start): Promise<readonly Lesson[]> =>
	(await send('rules', { ids: course.rules })).map((rule) => lessonOf(rule, course.language ?? language));

/** Practice chats that came with a course are kept, so that they can be rehearsed; a shipped one is never replaced. */
const keepOwn = async ({ own }: Course): Promise<void> => {
	let kept = await ownScenarios.get();
	for (const text of own) {
		const id = readScenario(text).found?.scenario.id;
		if (id !== undefined && !isShipped(id)) kept = withOwn(kept, { id, text });
	}
	if (own.length > 0) await ownScenarios.set(kept);
};

/** Puts a course into the room. */
const showCourse = async (places: Places, start: Start, opened: Course | null): Promise<void> => {
	const { program, language, t, report } = start;
	const course = opened ?? firstCourse(language);
	const [lessons, scenarios, progress] = await Promise.all([
		lessonsOf(course, start),
		allScenarios(),
		courseProgress.get(),
	]);
	const title = course.title === '' ? t('course') : course.title;
	const problems = signal<readonly Problem[]>([]);
	const taking = takeCourse(program, lessons, progress[course.id] ?? [], (rules) => {
		courseProgress
			.get()
			.then((all) => courseProgress.set({ ...all, [course.id]: rules }))
			.catch(report);
	});
	const change = async (next: Course | null): Promise<void> => {
		if (next !== null) await keepOwn(next);
		await openedCourse.set(next);
		await showCourse(places, start, next);
	};
	const open = (text: string): void => {
		const read = readCourse(text);
		if (read.ok) change(read.course).catch(report);
		else problems.value = read.problems;
	};
	document.title = title;
	const Whole = () => (
		<Room language={language} title={() => title} text={(say) => say('courseText')}>
			<CourseRoom
				key={course.id}
				taking={taking}
				chats={scenarios.filter(({ id }) => course.chats.includes(id))}
				problems={problems.value}
				onOpen={open}
				onOwn={opened === null ? null : () => change(null).catch(report)}
			/>
		</Room>
	);
	render(<Whole />, places.room);
};

/** The course that was opened here, or the product's own. */
export const openCourse = async (places: Places, start: Start): Promise<void> =>
	showCourse(places, start, await openedCourse.get());

/** Where a trainer puts a course together. */
export const openMakeCourse = async (places: Places, start: Start): Promise<void> => {
	const { language, t } = start;
	const course = firstCourse(language);
	const [lessons, scenarios, own] = await Promise.all([lessonsOf(course, start), allScenarios(), ownScenarios.get()]);
	document.title = t('courseMake');
	render(
		<Room language={language} title={(say) => say('courseMake')} text={(say) => say('courseMakeText')}>
			<MakeRoom
				lessons={lessons}
				scenarios={scenarios.filter(({ story }) => story !== null)}
				own={own}
				first={course.chats}
			/>
		</Room>,
		places.room,
	);
};
