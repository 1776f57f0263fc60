import type { VNode } from 'preact';
import { formatNumber, formatWait } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Sheet, SheetLine } from './sheet.ts';

/** Where a reply stands in the page. */
export const turnId = (turn: number): string => `reply-${turn + 1}`;

/** The talk from its first line, each reply with what was shown in it and what would have been better. */
export function SheetTalk({ sheet }: { readonly sheet: Sheet }): VNode {
	const { t } = useTexts();
	return (
		<section class="score-talk" aria-labelledby="score-talk">
			<h2 id="score-talk">{t('scoreTalk')}</h2>
			<ol lang={sheet.scenario.language}>
				{sheet.lines.map((line, index) => (
					<Line key={index} line={line} sheet={sheet} />
				))}
			</ol>
		</section>
	);
}

function Line({ line, sheet }: { readonly line: SheetLine; readonly sheet: Sheet }): VNode {
	const { t, of, language } = useTexts();
	const { role, text, at, turn } = line;
	const missed = sheet.card.skills.flatMap(({ missed: moments }) => moments).filter((one) => one.turn === turn);
	const shown = sheet.card.skills.filter(({ shown: moments }) => moments.some((one) => one.turn === turn));
	const who = { customer: sheet.customer, agent: sheet.agent, bot: t('deskBot'), system: '', note: t('deskNote') }[
		role
	];
	return (
		<li class={role} {...(turn === null ? {} : { id: turnId(turn), tabIndex: -1 })}>
			<p class="by">
				{who}
				{turn !== null && (
					<span lang={language}> · {t('scoreReply', { number: formatNumber(turn + 1, language) })}</span>
				)}
				{at >= 0 && <span class="num"> · {formatWait(at, language)}</span>}
			</p>
			<p class="said">{text}</p>
			{turn !== null && (shown.length > 0 || missed.length > 0) && (
				<ul class="marks" lang={language}>
					{shown.length > 0 && (
						<li class="shown">
							<Icon name="check" small />
							<span>
								{t('scoreShown')}: {shown.map(({ skill }) => t(`skill.${skill}`)).join(', ')}
							</span>
						</li>
					)}
					{missed.map(({ tip }) => (
						<li key={tip?.rule} class="missed">
							<Icon name="warn" small />
							{tip !== null && (
								<span>
									{t('scoreMissed')}: <b>{of(tip.title)}</b>
									{of(tip.advice) !== of(tip.title) && <> {of(tip.advice)}</>}
									{tip.say[0] !== undefined && (
										<q class="say" lang={sheet.scenario.language}>
											{tip.say[0]}
										</q>
									)}
								</span>
							)}
						</li>
					))}
				</ul>
			)}
		</li>
	);
}
