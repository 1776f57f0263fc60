import type { VNode } from 'preact';
import type { Skill } from '../../engine/rule.ts';
import type { Moment, SkillScore } from '../../practice/scorecard.ts';
import { formatNumber, formatWait } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { Earlier } from './earlier.tsx';
import type { RunFigures } from './figures.ts';
import { HeatPlot } from './heat-plot.tsx';
import type { Sheet } from './sheet.ts';
import { SheetTalk, turnId } from './talk.tsx';

interface ScorecardProps {
	readonly sheet: Sheet;
	readonly figures: RunFigures;
	/** The learner's own, oldest first; null where they are somebody else's business. */
	readonly earlier: readonly RunFigures[] | null;
}

/** What a rehearsal came to: skills with their moments, goals, waits, heat, and the talk itself. */
export function Scorecard({ sheet, figures, earlier }: ScorecardProps): VNode {
	const { t, language } = useTexts();
	const { card } = sheet;
	const number = (value: number): string => formatNumber(value, language);
	return (
		<div class="score">
			<p class="score-lead">
				{t(`score.${card.outcome ?? 'open'}`, { name: sheet.customer })}{' '}
				{t('scoreSum', { shown: number(card.shown), needed: number(card.needed) })}
			</p>
			<div class="score-parts">
				<Skills scores={card.skills} />
				<section aria-labelledby="score-goals">
					<h2 id="score-goals">{t('scoreGoals')}</h2>
					<ul class="score-goals" lang={sheet.scenario.language}>
						{card.goals.map(({ title, reached }) => (
							<li key={title} data-reached={reached}>
								<Icon name={reached ? 'done' : 'todo'} />
								<span>{title}</span>
								<span class="word" lang={language}>
									{t(reached ? 'scoreReached' : 'scoreNotReached')}
								</span>
							</li>
						))}
					</ul>
				</section>
				<section aria-labelledby="score-heat">
					<h2 id="score-heat">{t('scoreHeat')}</h2>
					<HeatPlot heat={card.heat} />
				</section>
				<section aria-labelledby="score-waits">
					<h2 id="score-waits">{t('scoreWaits')}</h2>
					{card.waits.length === 0 ? (
						<p class="hint">{t('scoreNoReplies')}</p>
					) : (
						<ol class="score-waits">
							{card.waits.map((ms, turn) => (
								<li key={turn}>
									<a class="link" href={`#${turnId(turn)}`}>
										{t('scoreReply', { number: number(turn + 1) })}
									</a>
									<span class="num">{formatWait(ms, language)}</span>
								</li>
							))}
						</ol>
					)}
					{sheet.time === 'calm' && <p class="hint">{t('scoreWaitsCalm')}</p>}
				</section>
				{earlier !== null && <Earlier runs={earlier} now={figures} />}
			</div>
			<SheetTalk sheet={sheet} />
		</div>
	);
}

function Skills({ scores }: { readonly scores: readonly SkillScore[] }): VNode {
	const { t, language } = useTexts();
	const number = (value: number): string => formatNumber(value, language);
	return (
		<section class="score-skills" aria-labelledby="score-skills">
			<h2 id="score-skills">{t('skills')}</h2>
			{scores.length === 0 ? (
				<p class="hint">{t('scoreNoSkills')}</p>
			) : (
				<table>
					<thead>
						<tr>
							<th scope="col">{t('scoreSkill')}</th>
							<th scope="col" class="r">
								{t('scoreNeeded')}
							</th>
							<th scope="col">{t('scoreShown')}</th>
							<th scope="col">{t('scoreMissed')}</th>
						</tr>
					</thead>
					<tbody>
						{scores.map(({ skill, shown, missed }) => (
							<tr key={skill} data-skill={skill} data-shown={shown.length} data-missed={missed.length}>
								<th scope="row">{t(`skill.${skill}`)}</th>
								<td class="r num">{number(shown.length + missed.length)}</td>
								<td>
									<Moments skill={skill} moments={shown} />
								</td>
								<td class={missed.length > 0 ? 'missed' : undefined}>
									<Moments skill={skill} moments={missed} />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</section>
	);
}

/** How often, and a link to each moment. */
function Moments({ skill, moments }: { readonly skill: Skill; readonly moments: readonly Moment[] }): VNode {
	const { t, language } = useTexts();
	const turns = [...new Set(moments.map(({ turn }) => turn))];
	if (turns.length === 0) return <span class="num">{formatNumber(0, language)}</span>;
	return (
		<ul class="moments">
			{turns.map((turn) => (
				<li key={`${skill} ${turn}`}>
					<a class="link" href={`#${turnId(turn)}`}>
						{t('scoreReply', { number: formatNumber(turn + 1, language) })}
					</a>
				</li>
			))}
		</ul>
	);
}
