import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { MyWeek as Week } from '../engine/own-week.ts';
import type { Experience } from '../engine/settings.ts';
import { Button, IconButton } from './button.tsx';
import { formatNumber } from './format.ts';
import { Icon } from './icons.tsx';
import { Locked } from './locked.tsx';
import { useTexts } from './texts.tsx';

interface MyWeekProps {
	readonly week: Week;
	readonly experience: Experience;
	readonly onExperience: (experience: Experience) => void;
	/** The administrator has set how many tips there are. */
	readonly isLocked?: boolean;
	readonly onUnmute: (rule: string) => void;
	readonly onClose: () => void;
}

/** The agent's own week: one strength, one focus, three sums. No ranking, and nothing that was said. */
export function MyWeek({ week, experience, onExperience, isLocked = false, onUnmute, onClose }: MyWeekProps): VNode {
	const { t, language, of } = useTexts();
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => head.current?.focus(), []);
	const sums = [
		['weekUsed', week.used],
		['weekDone', week.done],
		['weekDismissed', week.dismissed],
	] as const;
	return (
		<section class="week" aria-label={t('myWeek')} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
			<div class="list-head">
				<h2 ref={head} tabIndex={-1}>
					{t('myWeek')}
				</h2>
				<IconButton icon="cross" label={t('weekClose')} onClick={onClose} />
			</div>
			<div class="note">
				{week.strength && (
					<>
						<p>{t('weekStrength')}</p>
						<p class="big">{t(`skill.${week.strength}`)}</p>
					</>
				)}
				{week.focus && (
					<>
						<p>{t('weekFocus')}</p>
						<p class="big">{t(`skill.${week.focus}`)}</p>
					</>
				)}
				{week.strength === null && week.focus === null && <p>{t('weekTooLittle')}</p>}
			</div>
			<ul>
				{sums.map(([key, sum]) => (
					<li key={key} class="row">
						<Icon name={key === 'weekDismissed' ? 'cross' : 'check'} small />
						<span>{t(key)}</span>
						<span class="end num">{formatNumber(sum, language)}</span>
					</li>
				))}
			</ul>
			<ExperienceChoice
				chosen={experience}
				isSuggested={week.isExperienced && !isLocked}
				isLocked={isLocked}
				onChoose={onExperience}
			/>
			{week.muted.length > 0 && (
				<section aria-label={t('muted')}>
					<h3 class="gh">{t('muted')}</h3>
					<ul>
						{week.muted.map(({ rule, title }) => (
							<li key={rule} class="toast">
								<span class="t">{of(title)}</span>
								<Button kind="small" icon="undo" onClick={() => onUnmute(rule)}>
									{t('unmute')}
									<span class="vh"> {of(title)}</span>
								</Button>
							</li>
						))}
					</ul>
				</section>
			)}
			<p class="trace">
				<Icon name="lock" small />
				<span class="t">{t('weekPrivate')}</span>
			</p>
		</section>
	);
}

const experiences: readonly Experience[] = ['new', 'usual', 'experienced'];

interface ExperienceChoiceProps {
	readonly chosen: Experience;
	/** The agent's own counts say that fewer tips would do. */
	readonly isSuggested: boolean;
	readonly isLocked: boolean;
	readonly onChoose: (experience: Experience) => void;
}

function ExperienceChoice({ chosen, isSuggested, isLocked, onChoose }: ExperienceChoiceProps): VNode {
	const { t } = useTexts();
	const name = useId();
	return (
		<fieldset class="menu-part" disabled={isLocked}>
			<legend>{t('experience')}</legend>
			{isLocked && <Locked />}
			{experiences.map((one) => (
				<label class="pick" key={one}>
					<input type="radio" name={name} value={one} checked={one === chosen} onChange={() => onChoose(one)} />
					{t(`experience.${one}`)}
				</label>
			))}
			{isSuggested && chosen !== 'experienced' && <p class="hint">{t('experienceHint')}</p>}
		</fieldset>
	);
}

interface MutedNewsProps {
	readonly title: string;
	readonly onUndo: () => void;
	readonly onClose: () => void;
}

/** Told once, at the foot, where it moves nothing: a rule was muted. */
export function MutedNews({ title, onUndo, onClose }: MutedNewsProps): VNode {
	const { t } = useTexts();
	return (
		<div class="toast">
			<span class="t">{t('mutedNow', { title })}</span>
			<Button kind="small" icon="undo" onClick={onUndo}>
				{t('undo')}
			</Button>
			<IconButton icon="cross" label={t('mutedClose')} onClick={onClose} small />
		</div>
	);
}
