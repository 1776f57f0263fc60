import type { VNode } from 'preact';
import { levels, statuses } from '../../engine/rule.ts';
import type { ListedRule } from '../../packs/list-rules.ts';
import { Button } from '../../ui/button.tsx';
import { LevelShape } from '../../ui/icons.tsx';
import { Locked } from '../../ui/locked.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { isNoisy, sumOf } from './rule-sums.ts';
import { groupRules } from './shown-rules.ts';
import type { RulesState } from './state.ts';

interface ListProps {
	readonly state: RulesState;
}

/** All rules by skill, with a search. */
export function RuleList({ state }: ListProps): VNode {
	const { t, of } = useTexts();
	const filter = state.filter.value;
	const groups = groupRules(state.rules.value, filter, of);
	const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
	return (
		<nav class="rl" aria-label={t('rulesList')}>
			<div class="tools">
				<input
					type="search"
					class="in"
					aria-label={t('rulesSearch')}
					placeholder={t('rulesSearch')}
					value={filter.query}
					onInput={({ currentTarget }) => state.setFilter({ query: currentTarget.value })}
				/>
				<div class="chips">
					<select
						class="in"
						aria-label={t('ruleLevel')}
						value={filter.level ?? ''}
						onChange={({ currentTarget: { value } }) =>
							state.setFilter({ level: levels.find((one) => one === value) ?? null })
						}
					>
						<option value="">{t('rulesEveryLevel')}</option>
						{levels.map((level) => (
							<option key={level} value={level}>
								{t(`level.${level}`)}
							</option>
						))}
					</select>
					<select
						class="in"
						aria-label={t('ruleStatus')}
						value={filter.status ?? ''}
						onChange={({ currentTarget: { value } }) =>
							state.setFilter({ status: statuses.find((one) => one === value) ?? null })
						}
					>
						<option value="">{t('rulesEveryStatus')}</option>
						{statuses.map((status) => (
							<option key={status} value={status}>
								{t(`status.${status}`)}
							</option>
						))}
					</select>
				</div>
				{state.isLocked.value ? (
					<Locked />
				) : (
					<Button kind="primary" onClick={state.begin}>
						{t('ruleNew')}
					</Button>
				)}
			</div>
			<p class="vh" role="status">
				{t('rulesCount', { count })}
			</p>
			{count === 0 && <p class="none">{t('rulesNone')}</p>}
			{groups.map(({ skill, rules }) => (
				<section key={skill} aria-label={t(`skill.${skill}`)}>
					<h2>
						{t(`skill.${skill}`)}
						<span class="num">{rules.length}</span>
					</h2>
					<ul>
						{rules.map((one) => (
							<Row
								key={one.rule.id}
								one={one}
								state={state}
								isTwin={rules.some(({ rule }) => rule !== one.rule && of(rule.title) === of(one.rule.title))}
							/>
						))}
					</ul>
				</section>
			))}
		</nav>
	);
}

interface RowProps extends ListProps {
	readonly one: ListedRule;
	/** Another rule beside it has the same title. */
	readonly isTwin: boolean;
}

function Row({ one, state, isTwin }: RowProps): VNode {
	const { t, of } = useTexts();
	const { rule, status, origin, changedBy } = one;
	const isChosen = state.selected.value?.rule.id === rule.id && state.draft.now.value === null;
	const sum = sumOf([state.counts.value], rule.id);
	const isPlain = status === 'active' && origin === 'shipped' && changedBy === null;
	return (
		<li>
			<button type="button" aria-current={isChosen ? 'true' : undefined} onClick={() => state.choose(rule.id)}>
				<span class={`lv ${rule.level}`}>
					<LevelShape level={rule.level} />
					<span class="vh">{t(`level.${rule.level}`)}</span>
				</span>
				<span class="ti">{of(rule.title)}</span>
				{sum.seen > 0 && (
					<span class="fig">
						<span class="num">{t('ruleSeen', { count: sum.seen })}</span>
						{isNoisy(sum) && <span class="bad">{t('ruleRepair')}</span>}
					</span>
				)}
				{(!isPlain || isTwin) && (
					<span class="m">
						{[
							...(isTwin ? [rule.id] : []),
							...(status === 'active' ? [] : [t(`status.${status}`)]),
							...(origin === 'shipped' ? [] : [t(`origin.${origin}`)]),
							...(changedBy === null ? [] : [t('ruleChanged')]),
						].join(' · ')}
					</span>
				)}
			</button>
		</li>
	);
}
