import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../engine/message.ts';
import type { TextKey } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Locked } from '../ui/locked.tsx';
import { useTexts } from '../ui/texts.tsx';
import { endOf, type PauseScope, pauses } from './pauses.ts';
import { siteName } from './screen.ts';
import type { PanelState } from './state.ts';

/** The button with the three dots, and what it opens: language, pauses, the site. */
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

const languages: readonly (readonly [Language | null, TextKey, Language | undefined])[] = [
	[null, 'languageBrowser', undefined],
	['en', 'languageEnglish', 'en'],
	['ms', 'languageMalay', 'ms'],
];

function Languages({ state }: { readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const name = useId();
	const { language: chosen, locked = [] } = state.choices.settings.value;
	const isLocked = locked.includes('language');
	return (
		<fieldset class="menu-part" disabled={isLocked}>
			<legend>{t('language')}</legend>
			{isLocked && <Locked />}
			{languages.map(([language, key, lang]) => (
				<label class="pick" key={key} lang={lang}>
					<input
						type="radio"
						name={name}
						value={language ?? ''}
						checked={language === chosen}
						onChange={() => state.choices.setLanguage(language)}
					/>
					{t(key)}
				</label>
			))}
		</fieldset>
	);
}

interface PartProps {
	readonly state: PanelState;
	readonly onDone: () => void;
}

const scopes: readonly (readonly [PauseScope, TextKey])[] = [
	['chat', 'pauseChat'],
	['site', 'pauseSite'],
	['everywhere', 'pauseEverywhere'],
];

function Pauses({ state, onDone }: PartProps): VNode {
	const { t } = useTexts();
	const name = useId();
	const [scope, choose] = useState<PauseScope>('everywhere');
	const { screen } = state.screen.value;
	const isThere = ([one]: readonly [PauseScope, TextKey]): boolean =>
		one === 'everywhere' || (one === 'chat' ? screen === 'chat' : state.originOn.value !== null);
	return (
		<fieldset class="menu-part">
			<legend>{t('pause')}</legend>
			{scopes.filter(isThere).map(([one, key]) => (
				<label class="pick" key={one}>
					<input type="radio" name={name} value={one} checked={one === scope} onChange={() => choose(one)} />
					{t(key)}
				</label>
			))}
			<div class="opts">
				{pauses.map(([key, length]) => (
					<Button
						key={key}
						kind="small"
						onClick={() => {
							state.pause(scope, endOf(length, state.clock.now()));
							onDone();
						}}
					>
						{t(key)}
					</Button>
				))}
				{screen === 'paused' && (
					<Button
						kind="small"
						icon="play"
						onClick={() => {
							state.resume();
							onDone();
						}}
					>
						{t('resume')}
					</Button>
				)}
			</div>
		</fieldset>
	);
}

function SetUpPage({ state, onDone }: PartProps): VNode | null {
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

function SwitchOff({ state, onDone }: PartProps): VNode | null {
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

function Settings({ state, onDone }: PartProps): VNode {
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

function Practice({ state, onDone }: PartProps): VNode | null {
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

function Pin({ state, onDone }: PartProps): VNode | null {
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

function OwnWeek({ state, onDone }: PartProps): VNode {
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
