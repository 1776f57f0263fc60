import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Explained, Outcome } from '../../engine/explain.ts';
import type { Rule } from '../../engine/rule.ts';
import { Button } from '../../ui/button.tsx';
import { LevelShape } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { RulesState } from './state.ts';
import { playSample, readSample } from './try-chat.ts';

interface TryProps {
	readonly state: RulesState;
	/** The rule that is looked at, as it stands now. */
	readonly rule: Rule | null;
}

/** A sample chat, typed, and what the engine makes of it line by line. */
export function TryChat({ state, rule }: TryProps): VNode {
	const { t } = useTexts();
	const id = useId();
	const text = state.sample.value;
	const [shown, setShown] = useState<{ readonly text: string; readonly rule: Rule | null; readonly to: number } | null>(
		null,
	);
	const chat = readSample(text);
	const isFresh = shown !== null && shown.text === text && shown.rule === rule;
	const played = useMemo(
		() => (isFresh ? playSample(state.programOf(rule), readSample(text)) : null),
		[isFresh, text, rule, state],
	);
	const total = chat.messages.length;
	const to = isFresh ? Math.min(shown.to, total) : 0;
	const show = (count: number): void => setShown({ text, rule, to: count });
	return (
		<section aria-label={t('tryTitle')}>
			<div class="sec-h">
				<h3>{t('tryTitle')}</h3>
			</div>
			<div class="fl">
				<label for={id}>{t('tryText')}</label>
				<textarea
					id={id}
					class="in chat"
					rows={5}
					spellcheck={false}
					placeholder={t('tryHint')}
					value={text}
					onInput={({ currentTarget }) => state.setSample(currentTarget.value)}
				/>
			</div>
			{chat.unread.length > 0 && <p class="note">{t('tryUnread', { lines: chat.unread.join(', ') })}</p>}
			<div class="row">
				<Button kind="small" icon="play" onClick={() => show(total)}>
					{t('tryAll')}
				</Button>
				<Button kind="small" icon="right" onClick={() => show(to >= total ? 1 : to + 1)}>
					{t('tryStep')}
				</Button>
			</div>
			{played !== null && to > 0 && (
				<div class="tw">
					<table class="t">
						<thead>
							<tr>
								<th scope="col">{t('tryMessage')}</th>
								<th scope="col">{t('tryCame')}</th>
							</tr>
						</thead>
						<tbody>
							{played.messages.slice(0, to).map((message, i) => (
								<Step key={i} message={message} rule={rule} />
							))}
							{to >= total && played.after.length > 0 && (
								<tr>
									<td>{t('tryAfter')}</td>
									<td>
										<Outcomes outcomes={played.after} rule={rule} />
									</td>
								</tr>
							)}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

function Step({ message, rule }: { readonly message: Explained; readonly rule: Rule | null }): VNode {
	const { t } = useTexts();
	const { role, text, outcomes, facts } = message;
	return (
		<tr>
			<td>
				<b>{t(`role.${role}`)}</b> {text}
				{facts.length > 0 && (
					<span class="m">{facts.map(({ name, holds }) => `${holds ? '+' : '−'}${name}`).join(' ')}</span>
				)}
			</td>
			<td>
				<Outcomes outcomes={outcomes} rule={rule} />
			</td>
		</tr>
	);
}

function Outcomes(props: { readonly outcomes: readonly Outcome[]; readonly rule: Rule | null }): VNode {
	const { t } = useTexts();
	const { outcomes, rule } = props;
	if (outcomes.length === 0) return <span class="dim">{t('tryNothing')}</span>;
	return (
		<ul class="came">
			{outcomes.map(({ rule: id, level, came, because }, i) => (
				<li key={i} class={id === rule?.id ? 'own' : ''}>
					<span class={`lv ${level}`}>
						<LevelShape level={level} />
						<span class="vh">{t(`level.${level}`)}</span>
					</span>
					<span>
						{id} <span class={came === 'shown' ? 'ok' : 'dim'}>{t(`came.${came}`)}</span>
						{because.map(({ quote }) => (
							<mark key={quote}>{quote}</mark>
						))}
					</span>
				</li>
			))}
		</ul>
	);
}
