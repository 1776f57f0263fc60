import type { VNode } from 'preact';
import { totalsOf } from '../../engine/report-figures.ts';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import { formatPart, formatRate } from './format.ts';
import type { Figures, Marked } from './jobs.ts';
import { Bars } from './plots.tsx';
import { mostTips } from './rows.ts';
import type { PastChatsState } from './state.ts';

interface SummaryProps {
	readonly state: PastChatsState;
	readonly now: Figures;
	readonly tried: Figures | null;
}

const sumMarks = (marked: Marked): { readonly count: number; readonly part: number | null } => {
	const all = Object.values(marked);
	const right = all.reduce((sum, one) => sum + one.right, 0);
	const count = all.reduce((sum, one) => sum + one.right + one.wrong, 0);
	return { count, part: count === 0 ? null : right / count };
};

/** What the whole comes to, as it is and with what is tried. */
export function Summary({ state, now, tried }: SummaryProps): VNode {
	const { t, language } = useTexts();
	const figure = (label: string, read: (figures: Figures) => string): VNode => {
		const [was, is] = [read(now), read(tried ?? now)];
		return (
			<div>
				<dt>{label}</dt>
				<dd>
					{is} {tried !== null && <small>{t('pastWas', { value: was })}</small>}
				</dd>
			</div>
		);
	};
	const marks = { now: sumMarks(state.marked.value.now), tried: sumMarks(state.marked.value.tried) };
	const markOf = (figures: Figures): number | null => marks[figures === now ? 'now' : 'tried'].part;
	return (
		<section class="sum" aria-label={t('pastSummary')}>
			<dl class="figs">
				{figure(t('pastPer100'), ({ report }) => formatRate(totalsOf(report).perChat * 100, language))}
				{figure(t('pastQuiet'), ({ report }) => formatPart(1 - totalsOf(report).reached, language))}
				{figure(t('pastMost'), (figures) => {
					const { most, orMore } = mostTips(figures);
					return `${formatNumber(most, language)}${orMore ? '+' : ''}`;
				})}
				{figure(t('pastRightOf', { count: marks[tried === null ? 'now' : 'tried'].count }), (figures) =>
					formatPart(markOf(figures), language),
				)}
			</dl>
			<Spread now={now} tried={tried} />
		</section>
	);
}

/** How many chats have no tip, one, two … */
function Spread({ now, tried }: Pick<SummaryProps, 'now' | 'tried'>): VNode {
	const { t } = useTexts();
	const last = Math.max(3, mostTips(now).most, tried === null ? 0 : mostTips(tried).most);
	const upTo = (all: readonly number[]): readonly number[] => all.slice(0, last + 1);
	const lastIsMore = last === now.report.shownInChat.length - 1;
	const labels = Array.from({ length: last + 1 }, (_, i) => `${i}${lastIsMore && i === last ? '+' : ''}`);
	const points = upTo((tried ?? now).report.shownInChat)
		.map((chats, i) => t('pastSpreadPoint', { tips: labels[i] ?? '', chats }))
		.join('; ');
	return (
		<figure>
			<figcaption>{t('pastSpread')}</figcaption>
			<Bars
				now={upTo(now.report.shownInChat)}
				tried={tried === null ? null : upTo(tried.report.shownInChat)}
				labels={labels}
				text={`${t('pastSpread')}: ${points}`}
			/>
		</figure>
	);
}
