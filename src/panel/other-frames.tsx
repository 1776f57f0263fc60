import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/texts.tsx';
import { siteName } from './screen.ts';
import type { PanelState } from './state.ts';

/** A page that holds another site: the browser lets nobody look in before its user allowed that site, too. */
export function OtherFrames({ state }: { readonly state: PanelState }): VNode | null {
	const { t } = useTexts();
	const [refused, refuse] = useState('');
	const [origin] = state.frames.off.value;
	if (origin === undefined) return null;
	const site = siteName(origin);
	return (
		<div class="frames">
			<p>{t('frameText', { site })}</p>
			<div class="acts">
				<Button onClick={() => void state.frames.switchOn(origin).then((isOn) => refuse(isOn ? '' : origin))}>
					{t('frameSwitchOn', { site })}
				</Button>
			</div>
			{refused === origin && <p>{t('switchRefused')}</p>}
		</div>
	);
}
