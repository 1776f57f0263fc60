import type { VNode } from 'preact';
import { Mark } from '../ui/icons.tsx';
import { useTexts } from '../ui/texts.tsx';

/** What stands in the bar; past chats have a page of their own, since they need a worker and much room. */
export const tabs = ['settings', 'rules', 'lists', 'packs', 'past', 'counts'] as const;
export type Tab = (typeof tabs)[number];

interface BarProps {
	readonly now: Tab;
	/** Where the settings lie, seen from this page; empty = here. */
	readonly settings?: string;
	/** Where past chats lie, seen from this page. */
	readonly past: string;
}

/** The way from one page of the settings to the other. */
export function Bar({ now, settings = '', past }: BarProps): VNode {
	const { t } = useTexts();
	return (
		<header class="bar">
			<p class="brand">
				<Mark />
				Santun
			</p>
			<nav aria-label={t('pages')}>
				<ul>
					{tabs.map((name) => (
						<li key={name}>
							<a href={name === 'past' ? past : `${settings}#${name}`} aria-current={name === now ? 'page' : undefined}>
								{t(`page.${name}`)}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}
