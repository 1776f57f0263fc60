import type { VNode } from 'preact';
import type { Clock } from './clock.ts';
import { formatNumber, formatWait, isOne } from './format.ts';
import { type Texts, useTexts } from './texts.tsx';
import { useWait } from './use-wait.ts';

/** One open chat in the switcher. */
export interface ChatCell {
	readonly conversation: string;
	readonly name: string | null;
	/** Since when the customer has been waiting for an answer; null when they are not. */
	readonly waitingSince: number | null;
	readonly tips: number;
	readonly current: boolean;
}

/** More than this go behind "+n". */
const cellsShown = 3;

/** The chats that have no cell of their own, taken together. */
export interface ChatRest {
	readonly count: number;
	readonly tips: number;
	/** Since when the one who waits longest has been waiting; null where nobody is. */
	readonly waitingSince: number | null;
}

interface ChatsProps {
	/** In the order they were first seen: cells never change places by themselves. */
	readonly chats: readonly ChatCell[];
	/** Chats in other tabs. */
	readonly elsewhere?: ChatRest;
	readonly clock: Clock;
	readonly onShow: (conversation: string) => void;
	/** Asks for the list of all of them. */
	readonly onAll: () => void;
}

/** The open chats. Left out where there is only one. */
export function Chats({ chats, elsewhere = noRest, clock, onShow, onAll }: ChatsProps): VNode | null {
	const { t } = useTexts();
	const all = chats.length + elsewhere.count;
	if (all < 2) return null;
	const isWhole = elsewhere.count === 0 && chats.length <= cellsShown;
	const shown = isWhole ? chats : chats.slice(0, placesShown(chats));
	return (
		<nav class="chats" aria-label={t('myChats')}>
			<ul>
				{shown.map((chat, index) => (
					<li key={chat.conversation}>
						<button
							type="button"
							aria-current={chat.current ? 'true' : undefined}
							data-chat={chat.conversation}
							onClick={() => onShow(chat.conversation)}
						>
							<span class="n">{chat.name ?? t('chatUnnamed', { number: index + 1 })}</span>
							<Detail chat={chat} clock={clock} />
						</button>
					</li>
				))}
				{all > shown.length && (
					<li>
						<More rest={restOf(chats.slice(shown.length), elsewhere)} clock={clock} onAll={onAll} />
					</li>
				)}
			</ul>
		</nav>
	);
}

const noRest: ChatRest = { count: 0, tips: 0, waitingSince: null };

/** Several chats, and what is due in them. */
export function restOf(
	chats: readonly { readonly tips: number; readonly waitingSince: number | null }[],
	rest: ChatRest = noRest,
): ChatRest {
	const since = [...chats.map(({ waitingSince }) => waitingSince), rest.waitingSince].filter((one) => one !== null);
	return {
		count: rest.count + chats.length,
		tips: chats.reduce((sum, { tips }) => sum + tips, rest.tips),
		waitingSince: since.length === 0 ? null : Math.min(...since),
	};
}

interface MoreProps {
	readonly rest: ChatRest;
	readonly clock: Clock;
	readonly onAll: () => void;
}

function More({ rest, clock, onAll }: MoreProps): VNode {
	const { t, language } = useTexts();
	return (
		<button type="button" aria-expanded={false} data-chats-more onClick={onAll}>
			<span class="n more">{t('chatsMore', { count: formatNumber(rest.count, language) })}</span>
			<Due chat={rest} clock={clock} />
		</button>
	);
}

function Detail({ chat, clock }: { readonly chat: ChatCell; readonly clock: Clock }): VNode {
	const { t } = useTexts();
	return chat.current ? <span class="d">{t('chatHere')}</span> : <Due chat={chat} clock={clock} />;
}

interface DueProps {
	readonly chat: { readonly tips: number; readonly waitingSince: number | null };
	readonly clock: Clock;
}

/** What is due there: tips, and how long somebody has been waiting. */
function Due({ chat, clock }: DueProps): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	const waitMs = useWait(chat.waitingSince, clock);
	const wait = waitMs === null ? null : formatWait(waitMs, language);
	if (chat.tips > 0) {
		return <span class="d due num">{[tipCount(chat.tips, texts), wait].filter(Boolean).join(' · ')}</span>;
	}
	return <span class="d num">{wait === null ? t('tipsNone') : t('chatWaiting', { time: wait })}</span>;
}

/** "2 tips", in words. */
export function tipCount(tips: number, { t, language }: Texts): string {
	if (tips === 0) return t('tipsNone');
	return t(isOne(tips, language) ? 'tipsOne' : 'tipsOther', { count: formatNumber(tips, language) });
}

/** Two and "+n", or as many as it takes to show where one is. */
function placesShown(chats: readonly ChatCell[]): number {
	return Math.max(cellsShown - 1, chats.findIndex(({ current }) => current) + 1);
}
