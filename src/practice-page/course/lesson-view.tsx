import type { Ref, VNode } from 'preact';
import { formatNumber } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Lesson, Situation } from './lesson.ts';
import type { Taking } from './state.ts';

interface LessonViewProps {
	readonly taking: Taking;
	readonly lesson: Lesson;
	/** The heading, for its focus. */
	readonly title: Ref<HTMLHeadingElement>;
}

/** One idea, a poor and a good reply, and a moment to answer oneself. */
export function LessonView({ taking, lesson, title }: LessonViewProps): VNode {
	const { t, of, language } = useTexts();
	const { pair, drill } = lesson;
	const number = (value: number): string => formatNumber(value, language);
	const spoken = pair?.situation.example.language ?? language;
	return (
		<article class="lesson" aria-labelledby="lesson-title">
			<p class="hint">
				{t('courseAt', { number: number(taking.at.value + 1), count: number(taking.lessons.length) })} ·{' '}
				{t(`skill.${lesson.skill}`)}
			</p>
			<h2 id="lesson-title" ref={title} tabIndex={-1}>
				{of(lesson.title)}
			</h2>
			<p class="lesson-idea">{of(lesson.idea)}</p>
			<p class="hint">{of(lesson.why)}</p>
			{pair !== null && (
				<section class="lesson-pair" aria-label={t('courseExamples')}>
					<Moment situation={pair.situation} />
					<div class="lesson-replies" lang={spoken}>
						<Reply mark="bad" text={pair.poor} />
						<Reply mark="good" text={pair.good} />
					</div>
				</section>
			)}
			{drill !== null && <Drill taking={taking} drill={drill} />}
		</article>
	);
}

function Reply({ mark, text }: { readonly mark: 'good' | 'bad'; readonly text: string }): VNode {
	const { t, language } = useTexts();
	return (
		<div class="lesson-reply" data-mark={mark}>
			<b lang={language}>
				<Icon name={mark === 'good' ? 'check' : 'cross'} small /> {t(mark === 'good' ? 'stageGood' : 'stageBad')}
			</b>
			<p>{text}</p>
		</div>
	);
}

function Drill({ taking, drill }: { readonly taking: Taking; readonly drill: Situation }): VNode {
	const { t, of } = useTexts();
	const { tips, isDone } = taking.result.value;
	return (
		<section class="lesson-drill" aria-labelledby="lesson-drill">
			<h3 id="lesson-drill">{t('courseYourTurn')}</h3>
			<Moment situation={drill} />
			<label class="field">
				<span>{t('courseReply')}</span>
				<textarea
					rows={3}
					lang={drill.example.language}
					value={taking.reply.value}
					onInput={({ currentTarget }) => taking.type(currentTarget.value)}
				/>
			</label>
			<div class="lesson-tips" role="status">
				{isDone && (
					<p class="good">
						<Icon name="check" small /> {t('courseGood')}
					</p>
				)}
				<ul>
					{tips.map((tip) => (
						<li key={tip.id} data-rule={tip.rule}>
							<Icon name="todo" small />
							<span>
								<b>{of(tip.title)}</b> {of(tip.advice)}
							</span>
						</li>
					))}
				</ul>
			</div>
		</section>
	);
}

/** What was said before the reply. */
function Moment({ situation: { name, lines, example } }: { readonly situation: Situation }): VNode {
	const { t, language } = useTexts();
	return (
		<ol class="preview-talk" lang={example.language}>
			{lines.map(({ who, text }, i) => (
				<li key={i} class={who === 'wait' ? 'lapse' : who}>
					{who !== 'wait' && (
						<span class="by" lang={language}>
							{who === 'agent' ? t('deskYou') : name === '' ? t('setUpRoleCustomer') : name}
						</span>
					)}
					<span class="said">{who === 'wait' ? t('courseWait', { time: text }) : text}</span>
				</li>
			))}
		</ol>
	);
}
