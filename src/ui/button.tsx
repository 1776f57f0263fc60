import type { ComponentChildren, Ref, VNode } from 'preact';
import { Icon, type IconName } from './icons.tsx';

/** What a button does, as tests and the demo find it. */
export type Deed = 'insert' | 'copy' | 'dismiss' | 'why' | 'pin' | 'switch-off';

interface ButtonProps {
	readonly children: ComponentChildren;
	readonly onClick: () => void;
	readonly kind?: 'primary' | 'plain' | 'small';
	readonly icon?: IconName;
	readonly deed?: Deed;
	/** For a button that opens something: whether it is open, and the id of what it opens. */
	readonly opens?: { readonly open: boolean; readonly id: string };
	/** The element, for its focus. */
	readonly button?: Ref<HTMLButtonElement>;
}

/** A button with a word on it. */
export function Button({ children, onClick, kind, icon, deed, opens, button }: ButtonProps): VNode {
	return (
		<button
			type="button"
			{...(button ? { ref: button } : {})}
			class={kind ? `btn ${kind}` : 'btn'}
			data-do={deed}
			aria-expanded={opens?.open}
			aria-controls={opens?.open ? opens.id : undefined}
			onClick={(event) => press(event, onClick)}
		>
			{icon && <Icon name={icon} />}
			{children}
		</button>
	);
}

interface IconButtonProps {
	readonly icon: IconName;
	/** Spoken, and shown on hover. */
	readonly label: string;
	readonly onClick: () => void;
	readonly deed?: Deed;
	readonly small?: boolean;
}

/** A button that is only an icon. */
export function IconButton({ icon, label, onClick, deed, small }: IconButtonProps): VNode {
	return (
		<button
			type="button"
			class="icon-btn"
			aria-label={label}
			title={label}
			data-do={deed}
			onClick={(event) => press(event, onClick)}
		>
			<Icon name={icon} {...(small ? { small } : {})} />
		</button>
	);
}

/**
 * Does the deed, and lets go of the focus that a mouse left behind: else Enter, meant for the chat, would press the
 * button again, and the panel would think that somebody is still at work in it. Keyboards keep theirs (detail is 0).
 */
function press(event: MouseEvent, onClick: () => void): void {
	if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
	onClick();
}
