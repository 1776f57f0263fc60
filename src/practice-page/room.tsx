import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../engine/message.ts';
import { Icon, Mark } from '../ui/icons.tsx';
import { TextsProvider, useTexts } from '../ui/texts.tsx';
import { addressOf } from './route.ts';

interface RoomProps {
	readonly language: Language;
	readonly title: (t: ReturnType<typeof useTexts>['t']) => string;
	readonly text?: (t: ReturnType<typeof useTexts>['t']) => string;
	/** A room other than the first has a way back to it. */
	readonly isHome?: boolean;
	readonly children: ComponentChildren;
}

/** A page of the practice room: head, then whatever the room is for. */
export function Room({ language, children, ...head }: RoomProps): VNode {
	return (
		<TextsProvider language={language}>
			<div class="room ui" lang={language}>
				<Head {...head} />
				<main>{children}</main>
			</div>
		</TextsProvider>
	);
}

function Head({ title, text, isHome = false }: Omit<RoomProps, 'language' | 'children'>): VNode {
	const { t } = useTexts();
	return (
		<header class="room-head">
			<div class="room-bar">
				<Mark />
				<span class="practice-tag">{t('deskPractice')}</span>
				<p class="priv">
					<Icon name="lock" small />
					{t('staysHere')}
				</p>
			</div>
			{!isHome && (
				<p>
					<a class="link" href={addressOf.home}>
						{t('roomAll')}
					</a>
				</p>
			)}
			<h1>{title(t)}</h1>
			{text && <p class="lead">{text(t)}</p>}
		</header>
	);
}
