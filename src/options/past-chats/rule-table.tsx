import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { LevelShape } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { formatChange, formatPart, formatRate } from './format.ts';
import { LyingBars } from './plots.tsx';
import { hasSpoken, type Row } from './rows.ts';
import type { PastChatsState } from './state.ts';

interface TableProps {
	readonly state: PastChatsState;
	readonly rows: readonly Row[];
	readonly isTried: boolean;
}

/** Rules that stand in the table before somebody asks for more. */
const firstRows = 20;

/** All rules that spoke, those that changed most or spoke most first. */
export function RuleTable({ state, rows, isTried }: TableProps): VNode {
	const { t, of } = useTexts();
	const [isWhole, setWhole] = useState(false);
	const spoken = rows.filter(hasSpoken);
	const silent = rows.filter((row) => !hasSpoken(row));
	const most = Math.max(0, ...spoken.flatMap(({ now, tried }) => [now.per100, tried?.per100 ?? 0]));
	const shown = isWhole ? spoken : spoken.slice(0, firstRows);
	return (
		<section aria-labelledby="past-rules">
			<div class="head">
				<h2 id="past-rules">{t(isTried ? 'pastRulesChanged' : 'pastRules')}</h2>
				{isTried && (
					<p class="legend">
						<span>
							<i class="now" />
							{t('pastBefore')}
						</span>
						<span>
							<i class="tried" />
							{t('pastAfter')}
						</span>
					</p>
				)}
			</div>
			<div class="tw">
				<table class="t">
					<thead>
						<tr>
							<th scope="col">{t('pastRule')}</th>
							<th scope="col" class="r">
								{t('pastFires')}
							</th>
							{isTried && (
								<th scope="col" class="r">
									{t('pastChange')}
								</th>
							)}
							<th scope="col" class="r opt">
								{t('pastShare')}
							</th>
							<th scope="col" class="r opt">
								{t('pastRight')}
							</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((row) => (
							<RuleRow key={row.rule.id} state={state} row={row} most={most} isTried={isTried} />
						))}
					</tbody>
				</table>
			</div>
			{spoken.length === 0 && <p class="hint">{t('pastNoneSpoke')}</p>}
			{spoken.length > shown.length && (
				<Button kind="small" onClick={() => setWhole(true)}>
					{t('pastAllRules', { count: spoken.length })}
				</Button>
			)}
			{silent.length > 0 && (
				<details>
					<summary>{t('pastNever', { count: silent.length })}</summary>
					<p class="hint">{silent.map(({ rule }) => of(rule.title)).join(' · ')}</p>
				</details>
			)}
		</section>
	);
}

interface RowProps {
	readonly state: PastChatsState;
	readonly row: Row;
	readonly most: number;
	readonly isTried: boolean;
}

function RuleRow({ state, row: { rule, now, tried, change }, most, isTried }: RowProps): VNode {
	const { t, of, language } = useTexts();
	const is = tried ?? now;
	const isChosen = state.chosen.value === rule.id;
	return (
		<tr class={isChosen ? 'on' : undefined}>
			<th scope="row">
				<button
					type="button"
					class="pick"
					aria-pressed={isChosen}
					onClick={() => void state.choose(isChosen ? null : rule.id)}
				>
					<span class={`lv ${rule.level}`}>
						<LevelShape level={rule.level} />
						<span class="vh">{t(`level.${rule.level}`)}</span>
					</span>
					<span>
						{of(rule.title)}
						{rule.status === 'trial' && <small> {t('pastOnTrial', { count: now.candidates })}</small>}
					</span>
				</button>
				<LyingBars now={now.per100} tried={tried?.per100 ?? null} most={most} />
			</th>
			<td class="r">
				{formatRate(is.per100, language)}
				{isTried && <small class="dim"> {t('pastWas', { value: formatRate(now.per100, language) })}</small>}
			</td>
			{isTried && <td class="r">{formatChange(change, language)}</td>}
			<td class="r opt">{formatPart(is.share, language)}</td>
			<td class="r opt">{formatPart(is.precision, language)}</td>
		</tr>
	);
}
