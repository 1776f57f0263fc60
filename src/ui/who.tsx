import type { VNode } from 'preact';
import { IconButton } from './button.tsx';
import { formatWait } from './format.ts';
import { rich, useTexts } from './texts.tsx';

interface WhoProps {
	readonly customer: { readonly name: string; readonly sayAs: string } | null;
	/** How long the customer has been waiting, in milliseconds; null when they are not. */
	readonly waitMs: number | null;
	readonly onCopy: (text: string) => void;
}

/** The customer: the whole name, how to say it, and how long they have been waiting. */
export function Who({ customer, waitMs, onCopy }: WhoProps): VNode {
	const { t, language } = useTexts();
	return (
		<div class="g who">
			{customer ? (
				<>
					<h2 data-customer>{customer.name}</h2>
					<p class="addr">
						{rich(t('sayAs'), 'name', <b>{customer.sayAs}</b>)}{' '}
						<IconButton
							icon="copy"
							small
							label={t('copyName', { name: customer.sayAs })}
							onClick={() => onCopy(customer.sayAs)}
						/>
					</p>
				</>
			) : (
				<h2 class="unknown">{t('customerUnknown')}</h2>
			)}
			{waitMs !== null && (
				<p class="wait">
					<span class="v num">{formatWait(waitMs, language)}</span>
					<span class="k">{t('waitingFor')}</span>
				</p>
			)}
		</div>
	);
}
