import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { tipCount } from './chats.tsx';
import type { Clock } from './clock.ts';
import { formatWait } from './format.ts';
import { useTexts } from './texts.tsx';
import { useWait } from './use-wait.ts';

/** One chat in the list of all. */
export interface ChatRow {
	/** Unique over all tabs. */
	readonly key: string;
	readonly name: string | null;
	/** Since when the customer has been waiting for an answer; null when they are not. */
	readonly waitingSince: number | null;
	readonly tips: number;
	/** Shown in the panel now, in this tab, or in another one. */
	readonly place: 'shown' | 'here' | 'elsewhere';
}

interface ChatListProps {
	readonly chats: readonly ChatRow[];
	readonly clock: Clock;
	readonly onShow: (chat: ChatRow) => void;
	readonly onClose: () => void;
}

/** All open chats, in whatever tab. The focus comes here with the list, and Escape leaves it. */
export function ChatList({ chats, clock, onShow, onClose }: ChatListProps): VNode {
	const { t } = useTexts();
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => head.current?.focus(), []);
	return (
		<nav class="all-chats" aria-label={t('myChats')} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
			<div class="list-head">
				<h2 ref={head} tabIndex={-1}>
					{t('allChats')}
				</h2>
				<IconButton icon="cross" label={t('closeList')} onClick={onClose} />
			</div>
			<ChatRows chats={chats} clock={clock} onShow={onShow} />
		</nav>
	);
}

/** Chats as rows: the name, how long somebody has been waiting, and what is due. */
export function ChatRows({ chats, clock, onShow }: Omit<ChatListProps, 'onClose'>): VNode {
	return (
		<ul class="clist">
			{chats.map((chat, index) => (
				<li key={chat.key}>
					<Row chat={chat} number={index + 1} clock={clock} onShow={onShow} />
				</li>
			))}
		</ul>
	);
}

interface RowProps extends Pick<ChatListProps, 'clock' | 'onShow'> {
	readonly chat: ChatRow;
	/** Names a chat without a name. */
	readonly number: number;
}

function Row({ chat, number, clock, onShow }: RowProps): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	const waitMs = useWait(chat.waitingSince, clock);
	const about = [
		chat.place === 'shown' && t('chatHere'),
		chat.place !== 'shown' && chat.tips > 0 && tipCount(chat.tips, texts),
		chat.place === 'elsewhere' && t('chatElsewhere'),
	].filter(Boolean);
	return (
		<button
			type="button"
			aria-current={chat.place === 'shown' ? 'true' : undefined}
			data-chat-row={chat.key}
			onClick={() => onShow(chat)}
		>
			<span class="n">{chat.name ?? t('chatUnnamed', { number })}</span>
			{waitMs !== null && (
				<span class="w num">
					{formatWait(waitMs, language)} <span class="vh">{t('waitingFor')}</span>
				</span>
			)}
			{about.length > 0 && (
				<span class={chat.tips > 0 && chat.place !== 'shown' ? 's due' : 's'}>{about.join(' · ')}</span>
			)}
		</button>
	);
}
