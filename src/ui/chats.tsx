import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
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

interface ChatsProps {
	/** In the order they were first seen: cells never change places by themselves. */
	readonly chats: readonly ChatCell[];
	readonly clock: Clock;
	readonly onShow: (conversation: string) => void;
}

/** The open chats of a page. Left out where there is only one. */
export function Chats({ chats, clock, onShow }: ChatsProps): VNode | null {
	const texts = useTexts();
	const { t, language } = texts;
	const [isWhole, showWhole] = useState(false);
	if (chats.length < 2) return null;
	const shown = isWhole || chats.length <= cellsShown ? chats : chats.slice(0, placesShown(chats));
	const folded = chats.slice(shown.length);
	const foldedTips = folded.reduce((sum, { tips }) => sum + tips, 0);
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
				{folded.length > 0 && (
					<li>
						<button type="button" onClick={() => showWhole(true)}>
							<span class="n more">{t('chatsMore', { count: formatNumber(folded.length, language) })}</span>
							<span class={foldedTips > 0 ? 'd due' : 'd'}>{tipCount(foldedTips, texts)}</span>
						</button>
					</li>
				)}
			</ul>
		</nav>
	);
}

/** What is due there: tips, and how long somebody has been waiting. */
function Detail({ chat, clock }: { readonly chat: ChatCell; readonly clock: Clock }): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	const waitMs = useWait(chat.current ? null : chat.waitingSince, clock);
	if (chat.current) return <span class="d">{t('chatHere')}</span>;
	const wait = waitMs === null ? null : formatWait(waitMs, language);
	if (chat.tips > 0) {
		return <span class="d due num">{[tipCount(chat.tips, texts), wait].filter(Boolean).join(' · ')}</span>;
	}
	return <span class="d num">{wait === null ? t('tipsNone') : t('chatWaiting', { time: wait })}</span>;
}

function tipCount(tips: number, { t, language }: Texts): string {
	if (tips === 0) return t('tipsNone');
	return t(isOne(tips, language) ? 'tipsOne' : 'tipsOther', { count: formatNumber(tips, language) });
}

/** Two and "+n", or as many as it takes to show where one is. */
function placesShown(chats: readonly ChatCell[]): number {
	return Math.max(cellsShown - 1, chats.findIndex(({ current }) => current) + 1);
}
