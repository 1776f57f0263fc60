import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../practice/check.ts';
import type { Scenario } from '../../practice/scenario.ts';
import { textOfFile } from '../../transcripts/decode.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { addressOf } from '../route.ts';
import { LessonView } from './lesson-view.tsx';
import type { Taking } from './state.ts';

interface CourseRoomProps {
	readonly taking: Taking;
	/** Practice chats to rehearse at the end. */
	readonly chats: readonly Scenario[];
	/** What is wrong with the file that was opened last. */
	readonly problems: readonly Problem[];
	/** Opens a course file. */
	readonly onOpen: (text: string) => void;
	/** Back to the product's own course; null where that is the one. */
	readonly onOwn: (() => void) | null;
}

/** A course: its lessons and how far one is, the lesson in front, and what comes after the last. */
export function CourseRoom({ taking, chats, problems, onOpen, onOwn }: CourseRoomProps): VNode {
	const { t, language } = useTexts();
	const { lessons, done } = taking;
	const title = useRef<HTMLHeadingElement>(null);
	const shown = useRef(taking.at.value);
	useEffect(() => {
		// Whoever goes on by keyboard or listens goes on reading at the next lesson.
		if (shown.current !== taking.at.value) title.current?.focus();
		shown.current = taking.at.value;
	}, [taking.at.value]);
	const lesson = lessons[taking.at.value];
	const number = (value: number): string => formatNumber(value, language);
	const doneCount = lessons.filter(({ rule }) => done.value.has(rule)).length;
	const isGood = lesson?.drill === null || taking.result.value.isDone;
	return (
		<div class="course">
			<nav class="course-way" aria-label={t('courseLessons')}>
				<p class="hint">{t('courseDone', { done: number(doneCount), count: number(lessons.length) })}</p>
				<ol>
					{lessons.map(({ rule, skill }, i) => (
						<li key={rule}>
							<button
								type="button"
								class="course-step"
								aria-current={i === taking.at.value ? 'step' : undefined}
								onClick={() => taking.go(i)}
							>
								<Icon name={done.value.has(rule) ? 'done' : 'todo'} small />
								{t(`skill.${skill}`)}
								{done.value.has(rule) && <span class="vh">{t('courseStepDone')}</span>}
							</button>
						</li>
					))}
				</ol>
			</nav>
			<div>
				{lesson !== undefined ? (
					<>
						<LessonView key={lesson.rule} taking={taking} lesson={lesson} title={title} />
						<div class="acts">
							<Button kind={isGood ? 'primary' : 'plain'} onClick={taking.next}>
								{t(isGood ? 'courseNext' : 'courseSkip')}
							</Button>
						</div>
					</>
				) : (
					<section aria-labelledby="course-end">
						<h2 id="course-end" ref={title} tabIndex={-1}>
							{t('courseEnd')}
						</h2>
						<p>{t('courseEndText')}</p>
						<ul class="course-chats">
							{chats.map(({ id, title, language: spoken }) => (
								<li key={id}>
									<a class="btn" href={addressOf.rehearse(id, 'all', 'life')}>
										<span>
											{t('rehearse')}: <span lang={spoken}>{title}</span>
										</span>
									</a>
								</li>
							))}
						</ul>
						<div class="acts">
							<Button onClick={taking.restart}>{t('courseRestart')}</Button>
						</div>
					</section>
				)}
				<div class="acts course-file">
					<FileButton
						kind="plain"
						label={t('courseOpen')}
						accept=".json,application/json"
						onFiles={async ([file]) => {
							if (file !== undefined) onOpen(await textOfFile(file));
						}}
					/>
					{onOwn !== null && (
						<Button kind="plain" onClick={onOwn}>
							{t('courseOwn')}
						</Button>
					)}
				</div>
				<div role="status">
					{problems.length > 0 && (
						<ul class="wrong" lang="en">
							{problems.map(({ at, why }) => (
								<li key={`${at} ${why}`}>
									{at} {why}
								</li>
							))}
						</ul>
					)}
				</div>
			</div>
		</div>
	);
}
