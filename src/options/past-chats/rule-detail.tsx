import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextKey } from '../../locales/translate.ts';
import { Level } from '../../ui/level.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { formatPart } from './format.ts';
import { Hits } from './hits-part.tsx';
import type { Figures } from './jobs.ts';
import { Bars } from './plots.tsx';
import { overlapsOf, type Row } from './rows.ts';
import type { PastChatsState } from './state.ts';
import { tries } from './trial.ts';

interface DetailProps {
	readonly state: PastChatsState;
	readonly row: Row;
	/** As things are, or with what is tried. */
	readonly figures: Figures;
}

/** The parts of a chat in which tips are counted. */
const parts: readonly TextKey[] = ['pastPart.0', 'pastPart.1', 'pastPart.2', 'pastPart.3', 'pastPart.4'];

/** Overlapping rules that are named. */
const mostNamed = 5;

/** One rule: what it costs, where in the chat it speaks, with which others, and its tips in their chats. */
export function RuleDetail({ state, row, figures }: DetailProps): VNode {
	const { t, of, language } = useTexts();
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// On a narrow page it stands below a long table.
		head.current?.focus({ preventScroll: false });
	}, []);
	const { rule, now, tried } = row;
	const is = tried ?? now;
	const titles = new Map(
		[state.pack.value, state.otherPack.value?.pack ?? null].flatMap(
			(pack) => pack?.rules.map(({ id, title }) => [id, of(title)] as const) ?? [],
		),
	);
	const overlaps = overlapsOf(rule.id, figures).slice(0, mostNamed);
	return (
		<section class="card" aria-labelledby="past-rule">
			<Level level={rule.level} />
			<h2 id="past-rule" ref={head} tabIndex={-1}>
				{of(rule.title)}
			</h2>
			<p class="hint">{of(rule.tip)}</p>
			<TryRule state={state} row={row} />
			<p>
				{t('pastSaid', { shown: is.shown, chats: is.chats, held: is.candidates - is.shown })}{' '}
				{tried !== null && t('pastSaidMoves', { gained: tried.gained, lost: tried.lost })}
			</p>
			<h3>{t('pastCost')}</h3>
			<p>{t('pastCostText', { part: formatPart(is.share, language), waited: is.waited })}</p>
			<h3>{t('pastWhen')}</h3>
			<Bars
				now={parts.map((_, i) => now.when[i] ?? 0)}
				tried={tried === null ? null : parts.map((_, i) => tried.when[i] ?? 0)}
				labels={parts.map((part) => t(part))}
				text={`${t('pastWhen')}: ${parts.map((part, i) => `${t(part)}: ${is.when[i] ?? 0}`).join('; ')}`}
			/>
			<h3>{t('pastOverlap')}</h3>
			{overlaps.length === 0 ? (
				<p class="hint">{t('pastOverlapNone')}</p>
			) : (
				<ul class="pairs">
					{overlaps.map(([other, count]) => (
						<li key={other}>
							<button type="button" class="link" onClick={() => void state.choose(other)}>
								{titles.get(other) ?? other}
							</button>{' '}
							<span class="num">{t('pastOverlapCount', { count, shown: is.shown })}</span>
						</li>
					))}
				</ul>
			)}
			<Hits state={state} row={row} />
		</section>
	);
}

function TryRule({ state, row: { rule } }: Pick<DetailProps, 'state' | 'row'>): VNode {
	const { t } = useTexts();
	const chosen = state.tries.value.get(rule.id) ?? '';
	return (
		<label class="fl">
			{t('pastTry')}
			<select
				class="in"
				value={chosen}
				onChange={({ currentTarget: { value } }) =>
					void state.tryRule(rule.id, tries.find((one) => one === value) ?? null)
				}
			>
				<option value="">{t('pastTry.as-is')}</option>
				{tries
					.filter((one) => one !== rule.level && (one !== 'active' || rule.status === 'trial'))
					.map((one) => (
						<option key={one} value={one} selected={one === chosen}>
							{t(`pastTry.${one}`)}
						</option>
					))}
			</select>
		</label>
	);
}
