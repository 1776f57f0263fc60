import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { TextCheck } from './check-text.ts';

/** Rules that name a word list, and whether their examples still do what they say. */
export function Users({ users }: { readonly users: TextCheck['users'] }): VNode {
	const { t, of } = useTexts();
	return (
		<section aria-label={t('listUsers')}>
			<div class="sec-h">
				<h3>{t('listUsers')}</h3>
			</div>
			{users.length === 0 && <p class="hint">{t('listNoUsers')}</p>}
			<ul class="ex">
				{users.map(({ rule, broken }) => (
					<li key={rule.id} class={broken > 0 ? 'wrong' : ''}>
						<span class="v">
							<span class={broken > 0 ? 'bad' : 'ok'}>
								<Icon name={broken > 0 ? 'cross' : 'check'} small />
							</span>
							{broken > 0 ? t('listBroken', { count: broken }) : t('listRight')}
						</span>
						<span>{of(rule.title)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
