import type { VNode } from 'preact';
import type { Tip } from '../../engine/tip.ts';
import type { Frame } from '../../practice/frames.ts';
import { formatNumber } from '../../ui/format.ts';
import { HeatBars } from '../../ui/heat.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Level } from '../../ui/level.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Side } from './sides.ts';
import type { StageColumn } from './state.ts';

/** So many messages stand before the one in front. */
const before = 3;

/** One talk: its heat, its newest messages, and the tips on the newest. */
export function Column({ column: { side, frames } }: { readonly column: StageColumn }): VNode {
	const { t, language } = useTexts();
	const front = frames.at(-1);
	const heat = front?.heat ?? 0;
	// A draft that was sent stands once.
	const shown = frames.filter((frame) => frame === front || frame.kind === 'said');
	const first = Math.max(0, shown.length - 1 - before);
	return (
		<section class="stage-column" data-mark={side.mark} aria-label={side.title}>
			<h2>
				<span>
					{side.mark !== null && <Icon name={side.mark === 'good' ? 'check' : 'cross'} />}
					{side.mark !== null && `${t(side.mark === 'good' ? 'stageGood' : 'stageBad')}: `}
					{side.title}
				</span>
				<span class="stage-heat">
					<HeatBars level={heat} />
					{t('heat', { level: formatNumber(heat, language), word: t(`heat.${heat}`) })}
				</span>
			</h2>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
			<section class="stage-messages" tabIndex={0} aria-label={`${t('deskMessages')}: ${side.title}`}>
				<ol>
					{shown.slice(first).map((frame, i) => (
						<Message key={first + i} frame={frame} side={side} isFront={frame === front} />
					))}
				</ol>
			</section>
			<div class="stage-tips" aria-live="polite">
				<TipLines tips={front?.tips ?? []} />
			</div>
		</section>
	);
}

interface MessageProps {
	readonly frame: Frame;
	readonly side: Side;
	readonly isFront: boolean;
}

function Message({ frame, side, isFront }: MessageProps): VNode {
	const { t } = useTexts();
	const { kind, role, text } = frame;
	const names = {
		customer: side.customer,
		agent: side.agent,
		bot: t('deskBot'),
		system: '',
		note: t('deskNote'),
	};
	const who = names[role] || (role === 'customer' ? t('setUpRoleCustomer') : '');
	return (
		<li class={`${role} ${kind}`} aria-current={isFront ? 'true' : undefined}>
			<span class="by">{kind === 'draft' ? t('stageWriting', { name: who }) : who}</span>
			{kind === 'silence' ? t('stageSilence') : text}
		</li>
	);
}

/** Tips in big type: level, what to do, and what could be sent. */
export function TipLines({ tips }: { readonly tips: readonly Tip[] }): VNode {
	const { t, of } = useTexts();
	if (tips.length === 0) return <p class="stage-none">{t('stageNoTip')}</p>;
	return (
		<ul>
			{tips.map((tip) => (
				<li key={tip.id} data-rule={tip.rule} class={tip.level}>
					<Level level={tip.level} />
					<b>{of(tip.title)}</b>
					{tip.say[0] !== undefined && <q lang={tip.language}>{tip.say[0].text}</q>}
				</li>
			))}
		</ul>
	);
}
