import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Language } from '../engine/message.ts';
import type { TextKey } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName, Mark } from '../ui/icons.tsx';
import { TextsProvider, useTexts } from '../ui/texts.tsx';
import type { Demo } from './demo.ts';
import { DemoView } from './demo-view.tsx';

/** What the page shows, and what can be done in it. */
export interface WelcomeState {
	readonly language: ReadonlySignal<Language>;
	/** Null until the rules have come. */
	readonly demo: ReadonlySignal<Demo | null>;
	/** The keys that open the panel, as the browser writes them; null where there are none. */
	readonly keys: ReadonlySignal<string | null>;
	setLanguage(language: Language): void;
	playAgain(): void;
	copy(text: string): Promise<boolean>;
	openPractice(): void;
	openOptions(): void;
	openShortcuts(): void;
}

/** What a new user has to know, and the smallest proof of it. */
export function Welcome({ state }: { readonly state: WelcomeState }): VNode {
	const language = state.language.value;
	return (
		<TextsProvider language={language}>
			<div class="welcome" lang={language}>
				<Head state={state} />
				<main>
					<Intro />
					{state.demo.value !== null && (
						<DemoView demo={state.demo.value} onAgain={state.playAgain} onCopy={state.copy} />
					)}
					<Steps />
					<Ways state={state} />
				</main>
			</div>
		</TextsProvider>
	);
}

const languages: readonly (readonly [Language, TextKey])[] = [
	['en', 'languageEnglish'],
	['ms', 'languageMalay'],
];

function Head({ state }: { readonly state: WelcomeState }): VNode {
	const { t, language } = useTexts();
	return (
		<header class="welcome-head">
			<Mark />
			<p class="name">Santun</p>
			<fieldset class="languages">
				<legend class="vh">{t('language')}</legend>
				{languages.map(([one, key]) => (
					<label key={one} lang={one}>
						<input
							type="radio"
							name="language"
							value={one}
							checked={one === language}
							onChange={() => state.setLanguage(one)}
						/>
						{t(key)}
					</label>
				))}
			</fieldset>
		</header>
	);
}

function Intro(): VNode {
	const { t } = useTexts();
	return (
		<div class="intro">
			<h1>{t('welcomeTitle')}</h1>
			<p>{t('welcomeText')}</p>
		</div>
	);
}

const steps: readonly {
	readonly icon: IconName;
	readonly title: TextKey;
	readonly text: TextKey;
	readonly more: TextKey;
}[] = [
	{ icon: 'note', title: 'welcomeReads', text: 'welcomeReadsText', more: 'welcomeReadsMore' },
	{ icon: 'lock', title: 'welcomeStays', text: 'welcomeStaysText', more: 'welcomeStaysMore' },
	{ icon: 'power', title: 'welcomeSwitch', text: 'welcomeSwitchText', more: 'welcomeSwitchMore' },
];

function Steps(): VNode {
	const { t } = useTexts();
	return (
		<ol class="steps">
			{steps.map(({ icon, title, text, more }) => (
				<li key={title}>
					<Icon name={icon} />
					<h2>{t(title)}</h2>
					<p>{t(text)}</p>
					<p>{t(more)}</p>
				</li>
			))}
		</ol>
	);
}

function Ways({ state }: { readonly state: WelcomeState }): VNode {
	const { t } = useTexts();
	const keys = state.keys.value;
	return (
		<section class="ways" aria-label={t('welcomeNext')}>
			<div class="acts">
				<Button kind="primary" icon="play" onClick={state.openPractice}>
					{t('practiceTry')}
				</Button>
				<Button onClick={state.openOptions}>{t('optionsOpen')}</Button>
				<Button onClick={state.openShortcuts}>{t('welcomeKeysChange')}</Button>
			</div>
			<p>{keys === null ? t('welcomeKeysNone') : t('welcomeKeys', { keys })}</p>
		</section>
	);
}
