import type { VNode } from 'preact';
import type { Heat, HeatLevel } from '../engine/facts/heat.ts';
import { formatNumber, listParts } from './format.ts';
import { rich, useTexts } from './texts.tsx';

/** Three growing bars; the word always stands beside them. */
export function HeatBars({ level }: { readonly level: HeatLevel }): VNode {
	return (
		<span class={`heat h${level}`} aria-hidden="true">
			<i />
			<i />
			<i />
		</span>
	);
}

/** How tense the customer is, in a word, and the words that say so: a person can disagree with a quote. */
export function HeatRow({ heat }: { readonly heat: Heat }): VNode {
	const { t, language } = useTexts();
	const { level, peak, reasons } = heat;
	const number = (value: number): string => formatNumber(value, language);
	return (
		<div class="g heatrow" data-heat={level}>
			<p class="lbl">
				<HeatBars level={level} />
				<span>
					{t('heat', { level: number(level), word: t(`heat.${level}`) })}
					{level < peak && <span class="fell">, {t('heatFell', { level: number(peak) })}</span>}
				</span>
			</p>
			<p class="rs">
				{listParts(reasons.length, language).map((part) =>
					typeof part === 'string' ? part : rich(t('quote'), 'words', <mark>{reasons[part]?.quote}</mark>),
				)}
			</p>
		</div>
	);
}
