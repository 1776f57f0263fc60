import '../locales/pages.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send } from '../browser/messenger.ts';
import { openOptions, openOwnPage } from '../browser/pages.ts';
import { openShortcuts, panelKeys } from '../browser/shortcuts.ts';
import { panelProgram } from '../coach/panel-program.ts';
import type { Program } from '../engine/compile.ts';
import type { Language } from '../engine/message.ts';
import { translate } from '../locales/translate.ts';
import { realClock } from '../practice/clock.ts';
import { readScenarios } from '../practice/read-scenarios.ts';
import { createDemo, type Demo } from './demo.ts';
import { shortScene } from './short-scene.ts';
import { Welcome, type WelcomeState } from './welcome.tsx';

const life = new AbortController().signal;
const report = reportErrors('welcome page', life);
const scenarios = readScenarios();
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const language = signal<Language>(browserLanguage());
const demo = signal<Demo | null>(null);
const keys = signal<string | null>(null);
let program: Program | null = null;

/** A new chat in place of the one before; it plays by itself unless its reader wants no motion. */
const begin = (plays: boolean): void => {
	demo.value?.end();
	if (program === null) return;
	const next = createDemo({ program, scenario: shortScene(scenarios, language.value), clock: realClock });
	demo.value = next;
	if (plays) next.play();
};
const speak = (next: Language | null): void => {
	const chosen = next ?? browserLanguage();
	if (chosen === language.value) return;
	language.value = chosen;
	begin(!calm.matches);
};

const state: WelcomeState = {
	language,
	demo,
	keys,
	setLanguage: (next) => {
		speak(next);
		send('changeSettings', { settings: { language: next } }).catch(report);
	},
	playAgain: () => begin(true),
	copy: (text) =>
		navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		),
	openPractice: () => void openOwnPage('practice').catch(report),
	openOptions: () => void openOptions().catch(report),
	openShortcuts: () => void openShortcuts().catch(report),
};

handle(
	{
		changed: ({ settings }) => {
			speak(settings.language);
			return null;
		},
	},
	life,
);
effect(() => {
	document.documentElement.lang = language.value;
	document.title = translate(language.value)('welcomePage');
});
render(<Welcome state={state} />, document.body);

const start = async (): Promise<void> => {
	keys.value = await panelKeys();
	const { pack, settings } = await send('start', { origin: location.origin });
	program = panelProgram(pack);
	language.value = settings.language ?? language.value;
	begin(!calm.matches);
};
start().catch(report);
