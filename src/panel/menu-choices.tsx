import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Language } from '../engine/message.ts';
import type { TextKey } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Locked } from '../ui/locked.tsx';
import { useTexts } from '../ui/texts.tsx';
import type { PartProps } from './menu-ways.tsx';
import { endOf, type PauseScope, pauses } from './pauses.ts';
import type { PanelState } from './state.ts';

const languages: readonly (readonly [Language | null, TextKey, Language | undefined])[] = [
	[null, 'languageBrowser', undefined],
	['en', 'languageEnglish', 'en'],
	['ms', 'languageMalay', 'ms'],
];

export function Languages({ state }: { readonly state: PanelState }): VNode {
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

const scopes: readonly (readonly [PauseScope, TextKey])[] = [
	['chat', 'pauseChat'],
	['site', 'pauseSite'],
	['everywhere', 'pauseEverywhere'],
];

export function Pauses({ state, onDone }: PartProps): VNode {
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
