import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { runExample } from '../../engine/examples.ts';
import type { Wording } from '../../engine/rule.ts';
import type { ListedRule } from '../../packs/list-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Level } from '../../ui/level.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ChangeForm } from './change-form.tsx';
import { Conditions } from './conditions.tsx';
import { Examples } from './examples.tsx';
import { HowItDoes } from './how-it-does.tsx';
import type { RulesState } from './state.ts';
import { TryChat } from './try-chat-view.tsx';

interface DetailProps {
	readonly state: RulesState;
	readonly one: ListedRule;
}

/** A rule as it works: what it does, and its examples played. */
export function RuleDetail({ state, one }: DetailProps): VNode {
	const { t, of } = useTexts();
	const { rule, status, origin } = one;
	const played = useMemo(() => {
		const program = state.programOf(null);
		return rule.examples.map((example) => ({ example, run: runExample(program, rule, example) }));
	}, [rule, state]);
	return (
		<article class="ed" aria-label={of(rule.title)}>
			<header class="ed-head">
				<h2>{of(rule.title)}</h2>
				<p class="meta">
					<Level level={rule.level} />
					<span>{t(`skill.${rule.skill}`)}</span>
					<span>{t(`status.${status}`)}</span>
					<span>{t(`origin.${origin}`)}</span>
					<code>{rule.id}</code>
				</p>
				{state.isOwn('rules', rule.id) && (
					<div class="row">
						<Button kind="small" onClick={() => state.edit('rules', rule.id)}>
							{t('ruleEdit')}
						</Button>
						<Button kind="small" onClick={() => void state.remove('rules', rule.id)}>
							{t('ruleRemove')}
						</Button>
					</div>
				)}
			</header>
			<HowItDoes state={state} one={one} />
			<section class="said" aria-label={t('ruleWhat')}>
				<h3>{t('ruleWhen')}</h3>
				<p class="hint">{t(`on.${rule.on}`)}</p>
				<Conditions of={rule.when} />
				{rule.unless.length > 0 && (
					<>
						<h3>{t('ruleUnless')}</h3>
						<Conditions of={rule.unless} />
					</>
				)}
				{rule.satisfiedBy.length > 0 && (
					<>
						<h3>{t('ruleSatisfied')}</h3>
						<Conditions of={rule.satisfiedBy} />
					</>
				)}
				<h3>{t('ruleTip')}</h3>
				<p lang="en">{rule.tip.en}</p>
				<p lang="ms">{rule.tip.ms}</p>
				{rule.say !== undefined && (
					<>
						<h3>{t('sayLabel')}</h3>
						<Said wordings={rule.say.en} lang="en" />
						<Said wordings={rule.say.ms} lang="ms" />
					</>
				)}
				<h3>{t('tipWhy')}</h3>
				<p>{of(rule.why)}</p>
				{rule.source !== undefined && <p class="hint">{t('whySource', { source: rule.source })}</p>}
			</section>
			{origin === 'shipped' && !state.isLocked.value && <ChangeForm key={rule.id} state={state} one={one} />}
			<Examples played={played} />
			<TryChat state={state} rule={rule} />
		</article>
	);
}

function Said({ wordings, lang }: { readonly wordings: readonly Wording[]; readonly lang: string }): VNode {
	return (
		<>
			{wordings.map(({ text }) => (
				<p key={text} class="say" lang={lang}>
					{text}
				</p>
			))}
		</>
	);
}
