import type { VNode } from 'preact';
import type { PackPin } from '../protocol/packs.ts';
import { useTexts } from '../ui/texts.tsx';

/** The pack that the organisation gives, and over which of our rules it was written. */
export function PolicyPack({ pack: { name, pin, now, stand } }: { readonly pack: PackPin }): VNode {
	const { t } = useTexts();
	return <p class={stand === 'behind' ? 'note' : ''}>{t(`policyPack.${stand}`, { name, pin: pin ?? '', now })}</p>;
}
