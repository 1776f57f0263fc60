import type { VNode } from 'preact';
import type { AfterChat } from '../engine/after-chat.ts';
import type { Text } from '../engine/message.ts';
import { Button, IconButton } from './button.tsx';
import type { Clock } from './clock.ts';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';
import { useCopied } from './use-copied.ts';

/** One quiet line about the chat that has just ended, for the agent alone. */
export function After({ after, onClose }: { readonly after: AfterChat; readonly onClose: () => void }): VNode {
	const { t } = useTexts();
	const { well, tryNext, wasHeated } = after;
	return (
		<section class="after" aria-label={t('after')}>
			<Icon name={wasHeated ? 'heart' : 'check'} small />
			<div>
				{wasHeated && <p>{t('afterHeated')}</p>}
				<p>
					{well && t('afterWell', { what: t(`after.${well}`) })}{' '}
					{tryNext && t('afterTry', { what: t(`check.${tryNext}`) })}
					{well === null && tryNext === null && t('afterDone')}
				</p>
			</div>
			<IconButton icon="cross" label={t('afterClose')} onClick={onClose} small />
		</section>
	);
}

/** A card for a quiet time: a colleague to help, or the reason behind a tip that was often missed. */
export type IdleText =
	| { readonly kind: 'colleague' }
	| { readonly kind: 'learn'; readonly title: Text; readonly why: Text; readonly source: string | null };

interface IdleNoteProps {
	readonly card: IdleText;
	readonly clock: Clock;
	readonly onCopy: (text: string) => Promise<boolean>;
	readonly onClose: () => void;
	/** Null where the administrator has locked it. */
	readonly onOff: (() => void) | null;
}

/** Small, and gone for good by one click. */
export function IdleNote({ card, clock, onCopy, onClose, onOff }: IdleNoteProps): VNode {
	const { t, of } = useTexts();
	const [isCopied, copy] = useCopied(clock, onCopy);
	return (
		<section class="note idle" aria-label={t('idle')}>
			{card.kind === 'colleague' ? (
				<>
					<p class="big">{t('idleColleague')}</p>
					<p>{t('quote', { words: t('idleSay') })}</p>
				</>
			) : (
				<>
					<p class="big">{of(card.title)}</p>
					<p>{of(card.why)}</p>
					{card.source && <p class="src">{t('whySource', { source: card.source })}</p>}
				</>
			)}
			<div class="acts">
				{card.kind === 'colleague' && (
					<Button icon={isCopied ? 'check' : 'copy'} onClick={() => copy(t('idleSay'))}>
						{t('tipCopy')}
					</Button>
				)}
				<Button kind="plain" onClick={onClose}>
					{t('idleClose')}
				</Button>
				{onOff !== null && (
					<Button kind="plain" onClick={onOff}>
						{t('idleOff')}
					</Button>
				)}
			</div>
		</section>
	);
}
