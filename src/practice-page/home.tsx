import { type Signal, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Language } from '../engine/message.ts';
import { type Skill, skills } from '../engine/rule.ts';
import type { Scenario } from '../practice/scenario.ts';
import { formatNumber } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useTexts } from '../ui/texts.tsx';
import { type Help, helpLevels, paces, type SpeedOfTime } from './rehearse/help.ts';
import { addressOf } from './route.ts';
import type { EarlierRuns } from './score/figures.ts';

interface HomeProps {
	readonly scenarios: readonly Scenario[];
	/** Skills that come up in a scenario; one that is not in it is not known yet. */
	readonly skillsOf: ReadonlyMap<string, ReadonlySet<Skill>>;
	readonly earlier: EarlierRuns;
}

/** Where a learner chooses a chat and how much help they want. */
export function Home({ scenarios, skillsOf, earlier }: HomeProps): VNode {
	const { t, language } = useTexts();
	const help = useSignal<Help>('all');
	const time = useSignal<SpeedOfTime>('life');
	const languages: readonly Language[] = language === 'ms' ? ['ms', 'en'] : ['en', 'ms'];
	return (
		<>
			<section class="how" aria-label={t('roomHow')}>
				<Choice title={t('help')} name="help" choices={helpLevels} chosen={help} word={(one) => t(`help.${one}`)} />
				<Choice title={t('time')} name="time" choices={paces} chosen={time} word={(one) => t(`time.${one}`)} />
			</section>
			<nav class="rooms acts" aria-label={t('roomMore')}>
				<a class="btn" href={addressOf.stage(null)}>
					{t('stageOpen')}
				</a>
			</nav>
			{languages.map((one) => (
				<section key={one} aria-labelledby={`chats-${one}`}>
					<h2 id={`chats-${one}`} lang={one}>
						{t(one === 'en' ? 'languageEnglish' : 'languageMalay')}
					</h2>
					<ul class="room-chats">
						{scenarios
							.filter(({ language: spoken, story }) => spoken === one && story !== null)
							.map((scenario) => (
								<li key={scenario.id} data-scenario={scenario.id}>
									<Entry
										scenario={scenario}
										found={skillsOf.get(scenario.id)}
										runs={earlier[scenario.id] ?? []}
										rehearse={addressOf.rehearse(scenario.id, help.value, time.value)}
									/>
								</li>
							))}
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
}

function Entry({ scenario, found, runs, rehearse }: EntryProps): VNode {
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
				<a class="btn plain" href={addressOf.scene(id)} aria-label={t('watchThis', { title })}>
					<Icon name="play" />
					{t('roomWatch')}
				</a>
			</p>
		</>
	);
}
