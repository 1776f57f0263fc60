import type { VNode } from 'preact';
import { Mark } from '../ui/icons.tsx';
import { useTexts } from '../ui/texts.tsx';

/** What stands in the bar, and behind the # of the address. */
export const tabs = ['settings', 'rules', 'lists', 'packs', 'past', 'counts'] as const;
export type Tab = (typeof tabs)[number];

interface BarProps {
	readonly now: Tab;
}

/** The way from one page of the settings to the other. */
export function Bar({ now }: BarProps): VNode {
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
							<a href={`#${name}`} aria-current={name === now ? 'page' : undefined}>
								{t(`page.${name}`)}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}
