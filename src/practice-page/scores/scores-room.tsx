import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { textOfFile } from '../../transcripts/decode.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import { figuresOf } from '../score/figures.ts';
import { Scorecard } from '../score/scorecard.tsx';
import type { Sheet } from '../score/sheet.ts';
import { type GroupSkill, groupSkills, type OpenedSheet, withSheets } from './group.ts';

/** Where a trainer looks at scorecards that learners saved and handed over. Nothing is ranked, and nothing kept. */
export function ScoresRoom(): VNode {
	const { t, language } = useTexts();
	const [opened, setOpened] = useState<readonly OpenedSheet[]>([]);
	const [chosen, choose] = useState<string | null>(null);
	const take = async (files: readonly File[]): Promise<void> => {
		const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOfFile(file) })));
		setOpened((before) => withSheets(before, read));
	};
	const sheets = opened.flatMap(({ name, sheet }) => (sheet === null ? [] : [{ name, sheet }]));
	const wrong = opened.filter(({ sheet }) => sheet === null);
	const front = sheets.find(({ name }) => name === chosen) ?? null;
	return (
		<div class="scores">
			<p class="acts">
				<FileButton
					kind="primary"
					label={t('scoresOpen')}
					accept=".html,text/html"
					isMany
					onFiles={(files) => void take(files)}
				/>
			</p>
			<div role="status">
				{wrong.length > 0 && (
					<p class="wrong">{t('scoresWrong', { names: wrong.map(({ name }) => name).join(', ') })}</p>
				)}
			</div>
			{sheets.length > 0 && (
				<>
					<section aria-labelledby="scores-group">
						<h2 id="scores-group">{t('scoresGroup', { count: formatNumber(sheets.length, language) })}</h2>
						<GroupTable group={groupSkills(sheets.map(({ sheet }) => sheet))} />
					</section>
					<section aria-labelledby="scores-each">
						<h2 id="scores-each">{t('scoresEach')}</h2>
						<ul class="scores-list">
							{sheets.map(({ name, sheet }) => (
								<li key={name}>
									<button
										type="button"
										class="btn"
										aria-pressed={name === chosen}
										onClick={() => choose(name === chosen ? null : name)}
									>
										<span>
											{name} · <span lang={sheet.scenario.language}>{sheet.scenario.title}</span>
										</span>
									</button>
								</li>
							))}
						</ul>
						{front !== null && <Front key={front.name} name={front.name} sheet={front.sheet} />}
					</section>
				</>
			)}
		</div>
	);
}

function Front({ name, sheet }: { readonly name: string; readonly sheet: Sheet }): VNode {
	return (
		<section class="scores-front" aria-label={name}>
			<h3>{name}</h3>
			<Scorecard sheet={sheet} figures={figuresOf(sheet.card, sheet.help, sheet.time)} earlier={null} />
		</section>
	);
}

function GroupTable({ group }: { readonly group: readonly GroupSkill[] }): VNode {
	const { t, language } = useTexts();
	const number = (value: number): string => formatNumber(value, language);
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">{t('scoreSkill')}</th>
					<th scope="col" class="r">
						{t('scoreNeeded')}
					</th>
					<th scope="col" class="r">
						{t('scoreShown')}
					</th>
					<th scope="col" class="r">
						{t('scoresMissedBy')}
					</th>
				</tr>
			</thead>
			<tbody>
				{group.map(({ skill, needed, shown, missedBy }) => (
					<tr key={skill} data-skill={skill}>
						<th scope="row">{t(`skill.${skill}`)}</th>
						<td class="r num">{number(needed)}</td>
						<td class="r num">{number(shown)}</td>
						<td class="r num">{number(missedBy)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
