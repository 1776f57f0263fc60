import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { DismissReason } from '../../engine/event.ts';
import { textOfFile } from '../../transcripts/decode.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { problemIn } from '../../ui/problem-words.ts';
import { useTexts } from '../../ui/texts.tsx';
import { isNoisy, type RuleSum, sumOf } from './rule-sums.ts';
import type { RulesState } from './state.ts';
import { fewestFiles, type TeamCounts } from './team-counts.ts';

interface PageProps {
	readonly state: RulesState;
	readonly team: TeamCounts;
}

/** What came of each rule, over the files that agents gave. */
export function CountsPage({ state, team }: PageProps): VNode {
	const { t, language } = useTexts();
	const takeIn = async (list: FileList | null): Promise<void> => {
		const files = [...(list ?? [])];
		team.add(await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOfFile(file) }))));
	};
	const count = team.files.value.length;
	return (
		<main class="options wide" aria-label={t('countsTitle')}>
			<h1>{t('countsTitle')}</h1>
			<section aria-label={t('countsFiles')}>
				<p class="lead">{t('countsText', { fewest: fewestFiles })}</p>
				<div class="row">
					<label class="btn">
						{t('countsAdd')}
						<input
							type="file"
							class="vh"
							accept=".json"
							multiple
							onChange={({ currentTarget }) => {
								void takeIn(currentTarget.files).then(() => {
									currentTarget.value = '';
								});
							}}
						/>
					</label>
					{count > 0 && (
						<Button kind="plain" onClick={team.clear}>
							{t('countsClear')}
						</Button>
					)}
				</div>
				<div role="status">
					{count > 0 && <p>{t('countsTaken', { count })}</p>}
					{count > 0 && !team.isEnough.value && <p class="note">{t('countsFew', { fewest: fewestFiles })}</p>}
					{team.refused.value.map(({ name, why }) => (
						<p key={name} class="note">
							{name}: {problemIn(language, why)}
						</p>
					))}
				</div>
				{team.packs.value.length > 0 && (
					<p class="hint">
						{t('countsPacks', { packs: team.packs.value.map(([pack, n]) => `${pack} (${n})`).join(', ') })}
					</p>
				)}
			</section>
			{team.isEnough.value && <Picture state={state} team={team} />}
		</main>
	);
}

interface Row {
	readonly id: string;
	readonly title: string;
	readonly sum: RuleSum;
}

function Picture({ state, team }: PageProps): VNode {
	const { t, of, language } = useTexts();
	const id = useId();
	const files = team.files.value.map(({ weeks }) => ({ weeks, recent: {} }));
	const named = new Map(state.rules.value.map(({ rule }) => [rule.id, of(rule.title)]));
	const rules = new Set(files.flatMap(({ weeks }) => Object.values(weeks).flatMap((week) => Object.keys(week))));
	const rows: readonly Row[] = [...rules]
		.map((rule) => ({ id: rule, title: named.get(rule) ?? rule, sum: sumOf(files, rule) }))
		.sort((a, b) => b.sum.seen - a.sum.seen || b.sum.silent - a.sum.silent);
	const number = (value: number): string => formatNumber(value, language);
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('countsPicture')}</h2>
			<p class="legend">
				<span class="used">{t('weekUsed')}</span>
				<span class="done">{t('weekDone')}</span>
				<span class="dismissed">{t('weekDismissed')}</span>
			</p>
			<div class="tw">
				<table class="t">
					<thead>
						<tr>
							<th scope="col">{t('countsRule')}</th>
							<th scope="col" class="r">
								{t('countSeen')}
							</th>
							<th scope="col">{t('countsCame')}</th>
							<th scope="col" class="r">
								{t('countsFollowed')}
							</th>
							<th scope="col">{t('countsWhy')}</th>
							<th scope="col" class="r">
								{t('countsMuted')}
							</th>
							<th scope="col" class="r">
								{t('countSilent')}
							</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(({ id: rule, title, sum }) => (
							<tr key={rule}>
								<th scope="row">
									{title}
									{isNoisy(sum) && <span class="m bad">{t('ruleRepair')}</span>}
								</th>
								<td class="r">{number(sum.seen)}</td>
								<td>
									<Bar sum={sum} />
								</td>
								<td class="r">{sum.seen === 0 ? '' : `${percent(sum.used + sum.done, sum.seen)}%`}</td>
								<td>
									{reasonsOf(sum.why)
										.map(([reason, n]) => `${t(`reason.${reason}`)} ${number(n)}`)
										.join(', ')}
								</td>
								<td class="r">{number(sum.muted)}</td>
								<td class="r">{number(sum.silent)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

const percent = (part: number, of: number): number => Math.min(100, Math.round((100 * part) / of));

const reasonsOf = (why: RuleSum['why']): readonly (readonly [DismissReason, number])[] =>
	(Object.entries(why) as readonly (readonly [DismissReason, number])[]).toSorted(([, a], [, b]) => b - a).slice(0, 2);

/** Used, done otherwise and dismissed as parts of a bar; the numbers stand in its name. */
function Bar({ sum: { used, done, dismissed } }: { readonly sum: RuleSum }): VNode {
	const { t } = useTexts();
	const all = used + done + dismissed;
	if (all === 0) return <span class="dim">{t('countsNoAnswer')}</span>;
	const parts = [
		['used', used],
		['done', done],
		['dismissed', dismissed],
	] as const;
	let x = 0;
	return (
		<svg
			class="ba"
			viewBox="0 0 100 12"
			preserveAspectRatio="none"
			role="img"
			aria-label={t('countsBar', { used, done, dismissed })}
		>
			{parts.map(([kind, count]) => {
				const from = x;
				const width = (100 * count) / all;
				x += width;
				return <rect key={kind} class={kind} x={from} y="0" width={width} height="12" />;
			})}
		</svg>
	);
}
