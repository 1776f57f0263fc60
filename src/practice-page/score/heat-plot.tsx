import type { VNode } from 'preact';
import type { TextKey } from '../../locales/translate.ts';
import type { HeatPoint } from '../../practice/rehearsal.ts';
import { formatWait } from '../../ui/format.ts';
import { type Texts, useTexts } from '../../ui/texts.tsx';
import { levelY, plotEdges, plotPath, plotPoints, plotSize } from './plot.ts';

const words: readonly TextKey[] = ['heat.0', 'heat.1', 'heat.2', 'heat.3'];

/** The same in words: "Calm at 0:00; Upset at 0:24". */
const heatInWords = (heat: readonly HeatPoint[], { t, language }: Texts): string =>
	heat
		.filter(({ level }, i) => level !== heat[i - 1]?.level)
		.map(({ at, level }) => t('scoreHeatAt', { word: t(words[level] ?? 'heat.0'), time: formatWait(at, language) }))
		.join('; ');

/** How tense the customer's words were, message by message. */
export function HeatPlot({ heat }: { readonly heat: readonly HeatPoint[] }): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	if (heat.length === 0) return <p class="hint">{t('scoreNothingSaid')}</p>;
	const points = plotPoints(heat);
	const text = t('scoreHeatText', { points: heatInWords(heat, texts) });
	const { left, right, bottom } = plotEdges;
	const end = heat.at(-1)?.at ?? 0;
	return (
		<>
			<svg class="plot" viewBox={`0 0 ${plotSize.width} ${plotSize.height}`} role="img" aria-label={text}>
				{words.map((word, level) => (
					<g key={word}>
						<line class="grid" x1={left} x2={right} y1={levelY(level)} y2={levelY(level)} />
						<text x={left - 8} y={levelY(level) + 4} text-anchor="end">
							{t(word)}
						</text>
					</g>
				))}
				<path class="curve" d={plotPath(points)} />
				{points.map(({ x, y, at, level }) => (
					<circle key={at} class={`h${level}`} cx={x} cy={y} r="5" />
				))}
				<text x={left + 8} y={bottom + 24} text-anchor="start">
					{formatWait(heat[0]?.at ?? 0, language)}
				</text>
				{points.length > 1 && (
					<text x={right - 8} y={bottom + 24} text-anchor="end">
						{formatWait(end, language)}
					</text>
				)}
			</svg>
			<p class="hint">{text}</p>
		</>
	);
}
