import type { VNode } from 'preact';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/texts.tsx';
import { siteName } from './screen.ts';
import type { PanelState } from './state.ts';

/** What a part of the menu works with. */
export interface PartProps {
	readonly state: PanelState;
	/** Closes the menu. */
	readonly onDone: () => void;
}

export function SetUpPage({ state, onDone }: PartProps): VNode | null {
	const { t } = useTexts();
	if (state.originOn.value === null) return null;
	return (
		<div class="menu-part">
			<Button
				kind="plain"
				icon="todo"
				onClick={() => {
					onDone();
					state.setUp.open();
				}}
			>
				{t('setUp')}
			</Button>
		</div>
	);
}

export function SwitchOff({ state, onDone }: PartProps): VNode | null {
	const { t } = useTexts();
	const origin = state.originOn.value;
	if (origin === null) return null;
	return (
		<div class="menu-part">
			<Button
				kind="plain"
				icon="power"
				deed="switch-off"
				onClick={() => {
					state.switchOff(origin);
					onDone();
				}}
			>
				{t('switchOff', { site: siteName(origin) })}
			</Button>
		</div>
	);
}

export function Settings({ state, onDone }: PartProps): VNode {
	const { t } = useTexts();
	return (
		<div class="menu-part">
			<Button
				kind="plain"
				onClick={() => {
					state.openOptions();
					onDone();
				}}
			>
				{t('optionsOpen')}
			</Button>
		</div>
	);
}

export function Practice({ state, onDone }: PartProps): VNode | null {
	const { t } = useTexts();
	const { openPractice } = state;
	if (openPractice === null) return null;
	return (
		<div class="menu-part">
			<Button
				kind="plain"
				icon="play"
				onClick={() => {
					openPractice();
					onDone();
				}}
			>
				{t('practiceTry')}
			</Button>
		</div>
	);
}

export function Pin({ state, onDone }: PartProps): VNode | null {
	const { t } = useTexts();
	const { pin } = state;
	if (pin === null || state.screen.value.screen !== 'chat') return null;
	return (
		<div class="menu-part">
			<Button
				kind="plain"
				icon="pin"
				deed="pin"
				onClick={() => {
					pin();
					onDone();
				}}
			>
				{t('pinChat')}
			</Button>
		</div>
	);
}

export function OwnWeek({ state, onDone }: PartProps): VNode {
	const { t } = useTexts();
	return (
		<div class="menu-part">
			<Button
				kind="plain"
				icon="done"
				onClick={() => {
					onDone();
					state.week.open();
				}}
			>
				{t('myWeek')}
			</Button>
		</div>
	);
}
