import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { type Texts, useTexts } from '../../ui/texts.tsx';
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

/** How many examples come out right, and how many do not. */
export const examplesSum = (played: readonly PlayedExample[], { t }: Texts): string => {
	const wrong = played.filter(({ run }) => !run.isRight).length;
	return t('examplesSum', { right: played.length - wrong, wrong });
};

interface ExamplesProps {
	readonly played: readonly PlayedExample[];
	/** They cannot be played, since the rule cannot be read as it is. */
	readonly isStopped?: boolean;
}

/** Every example with what the rule does in it. */
export function Examples({ played, isStopped = false }: ExamplesProps): VNode {
	const texts = useTexts();
	const { t } = texts;
	return (
		<section aria-label={t('examples')}>
			<div class="sec-h">
				<h3>{t('examples')}</h3>
				<span class="end" role="status">
					{played.length > 0 ? examplesSum(played, texts) : t(isStopped ? 'examplesStopped' : 'examplesNone')}
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

/** What the rule does in an example, in a word or two. */
export function Verdict({ one: { example, run } }: { readonly one: PlayedExample }): VNode {
	const { t } = useTexts();
	return (
		<span class="v">
			<span class={run.isRight ? 'ok' : 'bad'}>
				<Icon name={run.isRight ? 'check' : 'cross'} small />
			</span>
			{t(run.isRight ? `example.${example.kind}` : `exampleWrong.${example.kind}`)}
		</span>
	);
}

function PlayedRow({ one }: { readonly one: PlayedExample }): VNode {
	const { t } = useTexts();
	const { example, run } = one;
	const { language, lines } = example;
	return (
		<li class={run.isRight ? '' : 'wrong'} data-right={run.isRight}>
			<Verdict one={one} />
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
