import type { VNode } from 'preact';
import type { Given } from '../engine/glance.ts';
import { IconButton } from './button.tsx';
import type { Clock } from './clock.ts';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';
import { useCopied } from './use-copied.ts';

interface GivenListProps {
	readonly given: readonly Given[];
	readonly clock: Clock;
	readonly onCopy: (text: string) => Promise<boolean>;
}

/** What the customer has given, to be copied instead of asked for again. What is secret has a lock and no button. */
export function GivenList({ given, clock, onCopy }: GivenListProps): VNode {
	const { t } = useTexts();
	return (
		<dl class="facts">
			{given.map(({ kind, text, hidden }) => (
				<div key={`${kind} ${text}`}>
					<dt>{t(`given.${kind}`)}</dt>
					<dd class="num">{text}</dd>
					<dd class="a">
						{hidden ? (
							<>
								<span class="vh">{t('givenHidden')}</span>
								<Icon name="lock" small />
							</>
						) : (
							<CopyGiven what={t(`given.${kind}`)} text={text} clock={clock} onCopy={onCopy} />
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}

interface CopyGivenProps extends Omit<GivenListProps, 'given'> {
	readonly what: string;
	readonly text: string;
}

function CopyGiven({ what, text, clock, onCopy }: CopyGivenProps): VNode {
	const { t } = useTexts();
	const [isCopied, copy] = useCopied(clock, onCopy);
	return (
		<IconButton
			icon={isCopied ? 'check' : 'copy'}
			small
			label={t('copyGiven', { what, text })}
			onClick={() => copy(text)}
		/>
	);
}
