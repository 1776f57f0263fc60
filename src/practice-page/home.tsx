import { type Signal, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Language } from '../engine/message.ts';
import { type Skill, skills } from '../engine/rule.ts';
import type { Scenario } from '../practice/scenario.ts';
import { Button } from '../ui/button.tsx';
import { formatNumber } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useTexts } from '../ui/texts.tsx';
import { type Help, helpLevels, paces, type SpeedOfTime } from './rehearse/help.ts';
import { addressOf } from './route.ts';
import type { EarlierRuns } from './score/figures.ts';
import type { TeamScenarios } from './team-scenarios.ts';

/** Where a practice chat is from: only the shipped ones play by themselves, and only one's own can be changed. */
type Source = 'shipped' | 'team' | 'own';

interface HomeProps {
	readonly scenarios: readonly Scenario[];
	/** Those of the team's packs. */
	readonly team: TeamScenarios;
	/** Those that were written or opened here. */
	readonly own: readonly Scenario[];
	/** Skills that come up in a scenario; one that is not in it is not known yet. */
	readonly skillsOf: ReadonlyMap<string, ReadonlySet<Skill>>;
	readonly earlier: EarlierRuns;
	/** Title of the own one that was removed just now. */
	readonly removed: string | null;
	readonly onRemove: (scenario: Scenario) => void;
	readonly onUndo: () => void;
}

/** Where a learner chooses a chat and how much help they want. */
export function Home(props: HomeProps): VNode {
	const { scenarios, team, own, skillsOf, earlier, removed, onRemove, onUndo } = props;
	const { t, language } = useTexts();
	const help = useSignal<Help>('all');
	const time = useSignal<SpeedOfTime>('life');
	const languages: readonly Language[] = language === 'ms' ? ['ms', 'en'] : ['en', 'ms'];
	const entry = (scenario: Scenario, from: Source): VNode => (
		<li key={scenario.id} data-scenario={scenario.id}>
			<Entry
				scenario={scenario}
				found={skillsOf.get(scenario.id)}
				runs={earlier[scenario.id] ?? []}
				rehearse={addressOf.rehearse(scenario.id, help.value, time.value)}
				from={from}
				onRemove={() => onRemove(scenario)}
			/>
		</li>
	);
	return (
		<>
			<section class="how" aria-label={t('roomHow')}>
				<Choice title={t('help')} name="help" choices={helpLevels} chosen={help} word={(one) => t(`help.${one}`)} />
				<Choice title={t('time')} name="time" choices={paces} chosen={time} word={(one) => t(`time.${one}`)} />
			</section>
			<nav class="rooms acts" aria-label={t('roomMore')}>
				<a class="btn" href={addressOf.course}>
					{t('course')}
				</a>
				<a class="btn" href={addressOf.stage(null)}>
					{t('stageOpen')}
				</a>
				<a class="btn" href={addressOf.write(null)}>
					{t('write')}
				</a>
				<a class="btn" href={addressOf.make}>
					{t('courseMake')}
				</a>
				<a class="btn" href={addressOf.scores}>
					{t('scores')}
				</a>
			</nav>
			<div role="status">
				{removed !== null && (
					<p class="acts">
						{t('roomRemoved', { title: removed })}
						<Button icon="undo" onClick={onUndo}>
							{t('undo')}
						</Button>
					</p>
				)}
			</div>
			{team.scenarios.length + team.problems.length > 0 && (
				<section aria-labelledby="chats-team">
					<h2 id="chats-team">{t('roomTeam')}</h2>
					{team.problems.length > 0 && (
						<div class="wrong">
							<p>{t('roomTeamWrong')}</p>
							<ul lang="en">
								{team.problems.map((problem) => (
									<li key={problem}>{problem}</li>
								))}
							</ul>
						</div>
					)}
					<ul class="room-chats">{team.scenarios.map((scenario) => entry(scenario, 'team'))}</ul>
				</section>
			)}
			{own.length > 0 && (
				<section aria-labelledby="chats-own">
					<h2 id="chats-own">{t('roomOwn')}</h2>
					<ul class="room-chats">{own.map((scenario) => entry(scenario, 'own'))}</ul>
				</section>
			)}
			{languages.map((one) => (
				<section key={one} aria-labelledby={`chats-${one}`}>
					<h2 id={`chats-${one}`} lang={one}>
						{t(one === 'en' ? 'languageEnglish' : 'languageMalay')}
					</h2>
					<ul class="room-chats">
						{scenarios
							.filter(({ language: spoken, story }) => spoken === one && story !== null)
							.map((scenario) => entry(scenario, 'shipped'))}
					</ul>
				</section>
			))}
		</>
	);
}

interface ChoiceProps<T extends string> {
	readonly title: string;
	readonly name: string;
	readonly choices: readonly T[];
	readonly chosen: Signal<T>;
	readonly word: (choice: T) => string;
}

function Choice<T extends string>({ title, name, choices, chosen, word }: ChoiceProps<T>): VNode {
	return (
		<fieldset>
			<legend>{title}</legend>
			{choices.map((choice) => (
				<label key={choice}>
					<input
						type="radio"
						name={name}
						value={choice}
						checked={chosen.value === choice}
						onChange={() => {
							chosen.value = choice;
						}}
					/>
					{word(choice)}
				</label>
			))}
		</fieldset>
	);
}

interface EntryProps {
	readonly scenario: Scenario;
	readonly found: ReadonlySet<Skill> | undefined;
	readonly runs: EarlierRuns[string];
	readonly rehearse: string;
	readonly from: Source;
	readonly onRemove: () => void;
}

function Entry({ scenario, found, runs, rehearse, from, onRemove }: EntryProps): VNode {
	const { t, language } = useTexts();
	const { id, title, about } = scenario;
	const last = runs.at(-1);
	const names = skills.filter((skill) => found?.has(skill)).map((skill) => t(`skill.${skill}`));
	return (
		<>
			<h3 lang={scenario.language}>{title}</h3>
			<p lang={scenario.language}>{about}</p>
			{names.length > 0 && (
				<p class="hint">
					{t('roomSkills')} {names.join(', ')}
				</p>
			)}
			{last !== undefined && (
				<p class="hint">
					{t('roomLast', { shown: formatNumber(last.shown, language), needed: formatNumber(last.needed, language) })}
				</p>
			)}
			<p class="acts">
				<a class="btn primary" href={rehearse} aria-label={t('rehearseThis', { title })}>
					{t('rehearse')}
				</a>
				<a class="btn" href={addressOf.stage(id)} aria-label={t('stageShowThis', { title })}>
					{t('stage')}
				</a>
				{from === 'shipped' && (
					<a class="btn plain" href={addressOf.scene(id)} aria-label={t('watchThis', { title })}>
						<Icon name="play" />
						{t('roomWatch')}
					</a>
				)}
				{from === 'own' && (
					<>
						<a class="btn" href={addressOf.write(id)} aria-label={t('roomEditThis', { title })}>
							{t('roomEdit')}
						</a>
						<button type="button" class="btn plain" aria-label={t('roomRemoveThis', { title })} onClick={onRemove}>
							{t('roomRemove')}
						</button>
					</>
				)}
			</p>
		</>
	);
}
