import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '../../practice/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { OwnScenario } from '../own-scenarios.ts';
import type { Course } from './course.ts';
import type { Lesson } from './lesson.ts';

interface MakeRoomProps {
	readonly lessons: readonly Lesson[];
	readonly scenarios: readonly Scenario[];
	/** Texts of those that were written here: they go with the course. */
	readonly own: readonly OwnScenario[];
	/** Ids of practice chats that are chosen at first. */
	readonly first: readonly string[];
}

const idOf = (title: string): string =>
	title
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '') || 'course';

/** The course file of what was chosen. */
export const courseOf = (
	title: string,
	rules: readonly string[],
	chats: readonly string[],
	own: readonly OwnScenario[],
): Course => ({
	format: 1,
	kind: 'santun-course',
	id: idOf(title),
	title,
	language: null,
	rules,
	chats,
	own: own.filter(({ id }) => chats.includes(id)).map(({ text }) => text),
});

/** Where a trainer chooses the lessons and chats of a course and saves it as a file. */
export function MakeRoom({ lessons, scenarios, own, first }: MakeRoomProps): VNode {
	const { t, of } = useTexts();
	const [title, setTitle] = useState('');
	const [rules, setRules] = useState<readonly string[]>(lessons.map(({ rule }) => rule));
	const [chats, setChats] = useState(first);
	const save = (): void => {
		const course = courseOf(title.trim() || t('course'), rules, chats, own);
		saveFile(`${course.id}.json`, `${JSON.stringify(course, null, '\t')}\n`);
	};
	return (
		<div class="make">
			<label class="field">
				<span>{t('courseName')}</span>
				<input
					type="text"
					value={title}
					maxLength={120}
					onInput={({ currentTarget }) => setTitle(currentTarget.value)}
				/>
			</label>
			<Picks
				title={t('courseLessons')}
				choices={lessons.map((lesson) => ({
					id: lesson.rule,
					text: `${t(`skill.${lesson.skill}`)}: ${of(lesson.title)}`,
				}))}
				chosen={rules}
				onChoose={setRules}
			/>
			<Picks
				title={t('courseChats')}
				choices={scenarios.map(({ id, title: text, language }) => ({ id, text, language }))}
				chosen={chats}
				onChoose={setChats}
			/>
			<div class="acts">
				<Button kind="primary" onClick={save}>
					{t('scoreSave')}
				</Button>
			</div>
			<p class="hint">{t('courseHandOut')}</p>
		</div>
	);
}

interface PicksProps {
	readonly title: string;
	readonly choices: readonly { readonly id: string; readonly text: string; readonly language?: string }[];
	readonly chosen: readonly string[];
	readonly onChoose: (ids: readonly string[]) => void;
}

/** Some of a list, in the order of the list. */
function Picks({ title, choices, chosen, onChoose }: PicksProps): VNode {
	const turn = (id: string): void =>
		onChoose(choices.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === id)));
	return (
		<fieldset class="picks">
			<legend>{title}</legend>
			{choices.map(({ id, text, language }) => (
				<label key={id}>
					<input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
					<span lang={language}>{text}</span>
				</label>
			))}
		</fieldset>
	);
}
