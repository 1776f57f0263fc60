import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icons.tsx';
import { useTexts } from '../ui/texts.tsx';
import { Languages, Pauses } from './menu-choices.tsx';
import { OwnWeek, Pin, Practice, Settings, SetUpPage, SwitchOff } from './menu-ways.tsx';
import type { PanelState } from './state.ts';

/** The button with the three dots, and what it opens: what is chosen there, and the ways it leads. */
export function Menu({ state }: { readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const id = useId();
	const [isOpen, open] = useState(false);
	const whole = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	const close = (): void => {
		open(false);
		button.current?.focus();
	};
	useClosing(whole, isOpen, { left: () => open(false), escaped: close });
	return (
		<div class="menu-of" ref={whole}>
			<button
				type="button"
				class="icon-btn"
				ref={button}
				aria-label={t('more')}
				title={t('more')}
				aria-expanded={isOpen}
				aria-controls={isOpen ? id : undefined}
				onClick={() => open(!isOpen)}
			>
				<Icon name="dots" />
			</button>
			{isOpen && (
				<div class="menu" id={id}>
					<Languages state={state} />
					<Pauses state={state} onDone={close} />
					<Settings state={state} onDone={close} />
					<SetUpPage state={state} onDone={close} />
					<SwitchOff state={state} onDone={close} />
					<Pin state={state} onDone={close} />
					<OwnWeek state={state} onDone={close} />
					<Practice state={state} onDone={close} />
				</div>
			)}
		</div>
	);
}

interface Closing {
	/** Somebody clicked, or went by keyboard, to another place. */
	readonly left: () => void;
	readonly escaped: () => void;
}

function useClosing(
	whole: { readonly current: HTMLElement | null },
	isOpen: boolean,
	{ left, escaped }: Closing,
): void {
	// Both do the same however often they are made anew.
	useEffect(() => {
		if (!isOpen) return undefined;
		const end = new AbortController();
		const look = ({ target }: Event): void => {
			if (target instanceof Node && !whole.current?.contains(target)) left();
		};
		document.addEventListener('pointerdown', look, { signal: end.signal });
		document.addEventListener('focusin', look, { signal: end.signal });
		document.addEventListener('keydown', ({ key }) => key === 'Escape' && escaped(), { signal: end.signal });
		return () => end.abort();
	}, [isOpen]);
}
