import type { VNode } from 'preact';
import type { ListedRule } from '../../packs/list-rules.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import { isNoisy, percentDismissed, sumOf } from './rule-sums.ts';
import type { RulesState } from './state.ts';

interface Props {
	readonly state: RulesState;
	readonly one: ListedRule;
}

/** How a rule does in this browser, in counts; nothing where nothing was counted. */
export function HowItDoes({ state, one }: Props): VNode | null {
	const { t, language } = useTexts();
	const { rule, status } = one;
	const sum = sumOf([state.counts.value], rule.id);
	const shown: readonly (readonly [string, number])[] = [
		[t('countSilent'), sum.silent],
		[t('countSeen'), sum.seen],
		[t('weekUsed'), sum.used],
		[t('weekDone'), sum.done],
		[t('weekDismissed'), sum.dismissed],
	];
	const told = shown.filter(([, count]) => count > 0);
	const isTrial = status === 'trial';
	if (told.length === 0 && !isTrial) return null;
	return (
		<section class="does" aria-label={t('countsHere')}>
			{isTrial && (
				<div class="ask">
					<p>
						{t('trialText')} {sum.silent === 0 ? t('trialNothing') : t('trialSilent', { count: sum.silent })}
					</p>
					{!state.isLocked.value && (
						<Button kind="small" icon="check" onClick={() => void state.promote(one)}>
							{t('rulePromote')}
						</Button>
					)}
				</div>
			)}
			{isNoisy(sum) && <p class="note">{t('ruleNoisy', { percent: percentDismissed(sum) })}</p>}
			{told.length > 0 && (
				<dl class="figs">
					{told.map(([label, count]) => (
						<div key={label}>
							<dt>{label}</dt>
							<dd class="num">{formatNumber(count, language)}</dd>
						</div>
					))}
				</dl>
			)}
			{told.length > 0 && <p class="hint">{t('countsHere')}</p>}
		</section>
	);
}
