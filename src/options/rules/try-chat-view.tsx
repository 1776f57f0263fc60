import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Explained, Outcome } from '../../engine/explain.ts';
import type { Rule } from '../../engine/rule.ts';
import { inWords } from '../../locales/known.ts';
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
								<Step key={i} state={state} message={message} rule={rule} />
							))}
							{to >= total && played.after.length > 0 && (
								<tr>
									<td>{t('tryAfter')}</td>
									<td>
										<Outcomes state={state} outcomes={played.after} rule={rule} />
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

function Step({ state, message, rule }: TryProps & { readonly message: Explained }): VNode {
	const { t, language } = useTexts();
	const { role, text, outcomes, facts } = message;
	return (
		<tr>
			<td>
				<b>{t(`role.${role}`)}</b> {text}
				{facts.map(({ name, holds }) => (
					<span key={name} class="m">
						{t(holds ? 'factBegins' : 'factEnds', { fact: inWords(language, 'fact', name) })}
					</span>
				))}
			</td>
			<td>
				<Outcomes state={state} outcomes={outcomes} rule={rule} />
			</td>
		</tr>
	);
}

function Outcomes({ state, outcomes, rule }: TryProps & { readonly outcomes: readonly Outcome[] }): VNode {
	const { t, of } = useTexts();
	// The one that is being written may not be among those that are kept.
	const titles = new Map(
		[...state.rules.value.map((one) => one.rule), ...(rule === null ? [] : [rule])].map((one) => [one.id, one.title]),
	);
	const nameOf = (id: string): string => {
		const title = titles.get(id);
		return title === undefined ? id : of(title);
	};
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
						{nameOf(id)} <span class={came === 'shown' ? 'ok' : 'dim'}>{t(`came.${came}`)}</span>
						{because.map(({ quote }) => (
							<mark key={quote}>{quote}</mark>
						))}
					</span>
				</li>
			))}
		</ul>
	);
}
