import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DismissReason } from '../engine/event.ts';
import { useTexts } from './texts.tsx';

const reasons: readonly DismissReason[] = ['did-it', 'wrong-moment', 'does-not-fit', 'wrong-tip'];

interface ReasonsProps {
	readonly onReason: (reason: DismissReason) => void;
	readonly onSkip: () => void;
	/** The tip was dismissed by keyboard: its focus has nowhere else to go. */
	readonly takesFocus: boolean;
}

/** Why a tip was dismissed, asked once it has been: one click, or none. */
export function Reasons({ onReason, onSkip, takesFocus }: ReasonsProps): VNode {
	const { t } = useTexts();
	const box = useRef<HTMLFieldSetElement>(null);
	useEffect(() => {
		if (takesFocus) box.current?.focus();
	}, [takesFocus]);
	return (
		<fieldset class="reasons" ref={box} tabIndex={-1}>
			<legend>{t('reasonsTitle')}</legend>
			<div class="opts">
				{reasons.map((reason) => (
					<button type="button" class="opt" key={reason} data-reason={reason} onClick={() => onReason(reason)}>
						{t(`reason.${reason}`)}
					</button>
				))}
			</div>
			<div class="foot">
				<button type="button" class="link" onClick={onSkip}>
					{t('reasonsSkip')}
				</button>
				<span>{t('reasonsNote')}</span>
			</div>
		</fieldset>
	);
}
