import type { Text } from '../engine/message.ts';

/** A card for a time without a chat. */
export type IdleCard =
	| { readonly kind: 'colleague' }
	| { readonly kind: 'learn'; readonly title: Text; readonly why: Text; readonly source: string | null };

/** Something for all agents to know. */
export interface NewsText {
	readonly id: string;
	readonly text: Text;
}
