import type { VNode } from 'preact';
import type { Text } from '../engine/message.ts';
import { Button } from './button.tsx';
import { useTexts } from './texts.tsx';

interface NewsProps {
	readonly news: readonly { readonly id: string; readonly text: Text }[];
	readonly onRead: () => void;
}

/** What the team should know today; gone once it was read. */
export function TeamNews({ news, onRead }: NewsProps): VNode | null {
	const { t, of } = useTexts();
	if (news.length === 0) return null;
	return (
		<section class="note" aria-label={t('news')}>
			<p class="big">{t('news')}</p>
			{news.map(({ id, text }) => (
				<p key={id}>{of(text)}</p>
			))}
			<div class="acts">
				<Button onClick={onRead}>{t('newsRead')}</Button>
			</div>
		</section>
	);
}
