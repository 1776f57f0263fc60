import type { VNode } from 'preact';
import { skills } from '../../engine/rule.ts';
import { scoreRehearsal } from '../../practice/scorecard.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { TriedRun } from './read-scenario.ts';
import type { Played } from './state.ts';

/** How a scenario plays: both runs with the tips that their replies would bring, and which goals they reach. */
export function Preview({ played }: { readonly played: Played }): VNode {
	const { t } = useTexts();
	const { scenario, story, runs } = played;
	const found = new Set(runs.flatMap(({ record }) => scoreRehearsal(record, story).skills.map(({ skill }) => skill)));
	const names = skills.filter((skill) => found.has(skill)).map((skill) => t(`skill.${skill}`));
	return (
		<section class="preview" aria-labelledby="write-preview">
			<h2 id="write-preview">{t('writePreview')}</h2>
			<p lang={scenario.language}>
				<b>{scenario.title}</b> {scenario.about}
			</p>
			{names.length > 0 && (
				<p class="hint">
					{t('roomSkills')} {names.join(', ')}
				</p>
			)}
			{runs.map((run) => (
				<Run key={run.mark} played={played} run={run} />
			))}
		</section>
	);
}

function Run({ played, run }: { readonly played: Played; readonly run: TriedRun }): VNode {
	const { t, of } = useTexts();
	const { scenario, story } = played;
	const { mark, record } = run;
	const { goals } = scoreRehearsal(record, story);
	const [{ customer }] = scenario.chats;
	const messages = record.events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
	const replies = messages.filter(({ role }) => role === 'agent');
	return (
		<section class="preview-run" data-mark={mark}>
			<h3 lang={scenario.language}>
				<Icon name={mark === 'good' ? 'check' : 'cross'} /> {story.runs[mark].title}
			</h3>
			<ol class="preview-talk" lang={scenario.language}>
				{messages.map((message) => {
					const turn = record.turns[replies.indexOf(message)];
					return (
						<li key={message.id} class={message.role}>
							<span class="by">{message.role === 'agent' ? scenario.agent : customer}</span>
							<span class="said">{message.text}</span>
							{turn?.left.map((tip) => (
								<span key={tip.id} class="marks" data-rule={tip.rule}>
									<Icon name="todo" small /> {of(tip.title)}
								</span>
							))}
						</li>
					);
				})}
			</ol>
			<p class="hint">{t('writeEnds', { outcome: t(`outcome.${record.outcome ?? 'open'}`) })}</p>
			<ul class="preview-goals">
				{goals.map(({ title, reached }) => (
					<li key={title} data-reached={reached}>
						<Icon name={reached ? 'done' : 'todo'} small />
						<span lang={scenario.language}>{title}</span>
						<span class="hint">{t(reached ? 'scoreReached' : 'scoreNotReached')}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
