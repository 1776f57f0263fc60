import type { VNode } from 'preact';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { formatPart } from './format.ts';
import type { Hit, HitKind, HitLine } from './jobs.ts';
import { keyOf } from './marks.ts';
import type { Row } from './rows.ts';
import type { PastChatsState } from './state.ts';

interface HitsProps {
	readonly state: PastChatsState;
	readonly row: Row;
}

/** The tips of a rule in their chats, and whether a person finds them right. */
export function Hits({ state, row: { rule, now, tried } }: HitsProps): VNode {
	const { t, language } = useTexts();
	const shown = state.hits.value;
	const is = tried ?? now;
	const kinds: readonly (readonly [HitKind, number])[] = [
		['shown', is.shown],
		['held', is.candidates - is.shown],
		['gained', tried?.gained ?? 0],
		['lost', tried?.lost ?? 0],
	];
	return (
		<>
			<div class="head">
				<h3 id="past-hits">{t('pastHits')}</h3>
				{is.marked > 0 && (
					<p class="hint num">
						{t('pastMarked', { marked: is.marked, shown: is.shown, part: formatPart(is.precision, language) })}
					</p>
				)}
			</div>
			<fieldset class="chips">
				<legend class="vh">{t('pastHits')}</legend>
				{kinds
					.filter(([kind, count]) => kind === 'shown' || count > 0)
					.map(([kind, count]) => (
						<button
							key={kind}
							type="button"
							class="chip"
							aria-pressed={shown?.kind === kind}
							onClick={() => void state.showHits(kind)}
						>
							{t(`pastHits.${kind}`, { count })}
						</button>
					))}
			</fieldset>
			{shown !== null && shown.total === 0 && <p class="hint">{t('pastHitsNone')}</p>}
			{shown !== null && (
				<ul class="ctx" aria-labelledby="past-hits">
					{shown.hits.map((hit) => (
						<OneHit key={`${hit.chat} ${hit.turn}`} state={state} rule={rule.id} hit={hit} kind={shown.kind} />
					))}
				</ul>
			)}
			{shown !== null && shown.total > shown.hits.length && (
				<Button kind="small" onClick={() => void state.moreHits()}>
					{t('pastMore', { count: shown.total - shown.hits.length })}
				</Button>
			)}
		</>
	);
}

interface HitProps {
	readonly state: PastChatsState;
	readonly rule: string;
	readonly hit: Hit;
	readonly kind: HitKind;
}

function OneHit({ state, rule, hit, kind }: HitProps): VNode {
	const { t } = useTexts();
	const { chat, turn, lines } = hit;
	const marked = state.marks.value.get(keyOf({ id: chat, turn, rule }))?.right ?? null;
	const mark = (right: boolean): void => void state.mark({ id: chat, turn, rule, right });
	return (
		<li>
			<div class="tx">
				{lines.map((line, i) => (
					// Lines of a chat have no names of their own, and never move.
					<Line key={`${i}-${line.role}`} line={line} isLast={i === lines.length - 1} />
				))}
			</div>
			<div class="f">
				<span>{turn === null ? t('pastHitEnd', { chat }) : t('pastHitAt', { chat, turn: turn + 1 })}</span>
				{kind !== 'held' && (
					<span class="end">
						<button type="button" class="mk" aria-pressed={marked === true} onClick={() => mark(true)}>
							<Icon name="check" small />
							{t('pastMarkRight')}
						</button>
						<button type="button" class="mk" aria-pressed={marked === false} onClick={() => mark(false)}>
							<Icon name="cross" small />
							{t('pastMarkWrong')}
						</button>
					</span>
				)}
			</div>
		</li>
	);
}

function Line({ line: { role, parts, isApart }, isLast }: { readonly line: HitLine; readonly isLast: boolean }): VNode {
	const { t } = useTexts();
	const isFar = !isLast && parts.every(({ isHit }) => !isHit);
	return (
		<p class={isFar ? 'far' : undefined}>
			{isApart && <span class="far">… </span>}
			<b>{t(`pastWho.${role}`)}</b>
			{parts.map(({ text, isHit }, i) => (isHit ? <mark key={`${i}-${text}`}>{text}</mark> : text))}
		</p>
	);
}
