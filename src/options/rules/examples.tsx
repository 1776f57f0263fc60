import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { PlayedExample } from './check-text.ts';
import { type MarkedLine, markLines } from './mark-lines.ts';

/** A line of a chat with the words that matched. */
function ChatLine({ line: { who, pieces } }: { readonly line: MarkedLine }): VNode {
	return (
		<span class="line">
			<b>{who}</b>
			{pieces.map(({ text, isMarked }, i) => (isMarked ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))}
		</span>
	);
}

/** Every example with what the rule does in it. */
export function Examples({ played }: { readonly played: readonly PlayedExample[] }): VNode {
	const { t } = useTexts();
	const wrong = played.filter(({ run }) => !run.isRight).length;
	return (
		<section aria-label={t('examples')}>
			<div class="sec-h">
				<h3>{t('examples')}</h3>
				<span class="end" role="status">
					{played.length === 0 ? t('examplesNone') : t('examplesSum', { right: played.length - wrong, wrong })}
				</span>
			</div>
			{played.length > 0 && (
				<ul class="ex">
					{played.map((one, i) => (
						<PlayedRow key={i} one={one} />
					))}
				</ul>
			)}
		</section>
	);
}

function PlayedRow({ one: { example, run } }: { readonly one: PlayedExample }): VNode {
	const { t } = useTexts();
	const { kind, language, lines } = example;
	const verdict = run.isRight ? t(`example.${kind}`) : t(`exampleWrong.${kind}`);
	return (
		<li class={run.isRight ? '' : 'wrong'} data-right={run.isRight}>
			<span class="v">
				<span class={run.isRight ? 'ok' : 'bad'}>
					<Icon name={run.isRight ? 'check' : 'cross'} small />
				</span>
				{verdict}
			</span>
			<span lang={language}>
				{markLines(lines, run.because).map((line, i) => (
					<ChatLine key={i} line={line} />
				))}
			</span>
			<span class="dim">
				{run.quiet === null ? t(language === 'en' ? 'inEnglish' : 'inMalay') : t(`came.${run.quiet}`)}
			</span>
		</li>
	);
}
