import type { ComponentChildren, VNode } from 'preact';
import type { Favour } from '../engine/facts/favours.ts';
import type { Glance, SkillCheck } from '../engine/glance.ts';
import type { Translate } from '../locales/translate.ts';
import type { Clock } from './clock.ts';
import { formatNumber, formatWait } from './format.ts';
import { Icon, type IconName } from './icons.tsx';
import { useTexts } from './texts.tsx';
import { useCopied } from './use-copied.ts';
import { useCountdown } from './use-countdown.ts';

const checkIcons: Readonly<Record<SkillCheck['state'], IconName>> = { done: 'done', due: 'due', later: 'todo' };

/** The checklist; its order never changes by itself. */
export function Skills({ skills }: { readonly skills: readonly SkillCheck[] }): VNode {
	const { t } = useTexts();
	return (
		<ul class="skills">
			{skills.map(({ check, state }) => (
				<li key={check} class={state} data-check={check}>
					<Icon name={checkIcons[state]} />
					<span>
						{t(`check.${check}`)}
						<span class="vh">, {t(`checkState.${state}`)}</span>
					</span>
				</li>
			))}
		</ul>
	);
}

interface QuestionProps {
	readonly text: string;
	readonly clock: Clock;
	/** Takes the quoted words into the reply; answers whether they stand there. */
	readonly onQuote: (quoted: string) => Promise<boolean>;
}

/** A question that waits for an answer; a click quotes it in the reply. */
export function Question({ text, clock, onQuote }: QuestionProps): VNode {
	const { t } = useTexts();
	const [isQuoted, quote] = useCopied(clock, onQuote);
	const quoted = t('quote', { words: text });
	return (
		<button type="button" class="row" title={t('quoteIn')} onClick={() => quote(quoted)}>
			<Icon name="ask" />
			<span>{quoted}</span>
			<span class="end">
				<span class="vh">{t('quoteIn')}</span>
				<Icon name={isQuoted ? 'check' : 'quote'} small />
			</span>
		</button>
	);
}

interface PromiseRowProps {
	readonly promise: Glance['promises'][number];
	readonly clock: Clock;
}

/** A promise, and how long there is to keep it; days and dates in the agent's own words. */
export function PromiseRow({ promise, clock }: PromiseRowProps): VNode {
	const { t, language } = useTexts();
	const left = useCountdown(promise.due, clock);
	const isLate = left !== null && left <= 0;
	return (
		<li class="row long">
			<Icon name="flag" />
			<span>{left === null ? withTime(promise) : promise.text}</span>
			{left !== null && (
				<span class={isLate ? 'end late num' : 'end num'}>
					{t(isLate ? 'promiseLate' : 'promiseLeft', { time: formatWait(Math.abs(left), language) })}
				</span>
			)}
		</li>
	);
}

/** The promise with its time standing out. */
function withTime({ text, time }: Glance['promises'][number]): ComponentChildren {
	const at = text.indexOf(time);
	if (at < 0) return text;
	return (
		<>
			{text.slice(0, at)}
			<b>{time}</b>
			{text.slice(at + time.length)}
		</>
	);
}

/** What was said and given so far, each once. */
export function SoFar({ apologies, favours }: Pick<Glance, 'apologies' | 'favours'>): VNode {
	const { t, language } = useTexts();
	return (
		<ul>
			{apologies > 0 && (
				<li class="row">
					<Icon name="heart" />
					<span>{t('apologies')}</span>
					<span class="end num">{formatNumber(apologies, language)}</span>
				</li>
			)}
			{favours.length > 0 && (
				<li class="row long">
					<Icon name="gift" />
					<span>{t('favours')}</span>
					<span class="end num">{favours.map((favour) => favourText(favour, t)).join(', ')}</span>
				</li>
			)}
		</ul>
	);
}

/** "RM10 voucher". */
export function favourText({ kind, amount }: Favour, t: Translate): string {
	const word = t(`favour.${kind}`);
	return amount === null ? word : t('favourOf', { amount: amount.toUpperCase(), kind: word });
}
