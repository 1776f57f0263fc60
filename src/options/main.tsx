import '../locales/pages.ts';
import { effect, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send } from '../browser/messenger.ts';
import { requestOrigins } from '../browser/permissions.ts';
import type { Tab } from './bar.tsx';
import { pageOf, Shell, type Workbench } from './shell.tsx';
import { createOptionsState } from './state.ts';

const life = new AbortController().signal;
const report = reportErrors('options', life);
const state = createOptionsState({ send, requestOrigins, browserLanguage: browserLanguage(), now: Date.now });
const page = signal<Tab>(pageOf(location.hash));
const workbench = signal<{ readonly Page: Workbench } | null>(null);
const past = signal<{ readonly Page: ComponentType } | null>(null);

handle(state.handlers, life);
state.load().catch(report);
// Sites are switched on in the browser's own pages, too.
window.addEventListener('focus', () => void state.load(), { signal: life });
window.addEventListener(
	'hashchange',
	() => {
		page.value = pageOf(location.hash);
	},
	{ signal: life },
);

/** Brings a page's own piece the first time that one of its pages is asked for; what it holds stays until this tab closes. */
const bring = (isAsked: (now: Tab) => boolean, open: () => Promise<void>): void => {
	let isOpen = false;
	effect(() => {
		if (isOpen || !isAsked(page.value)) return;
		isOpen = true;
		open().catch(report);
	});
};
bring(
	(now) => now !== 'settings' && now !== 'past',
	async () => {
		const { openWorkbench } = await import('./rules/workbench.tsx');
		workbench.value = await openWorkbench(report);
	},
);
bring(
	(now) => now === 'past',
	async () => {
		const { openPastChats } = await import('./past-chats/open-past-chats.tsx');
		past.value = openPastChats(report, life);
	},
);
effect(() => {
	document.documentElement.lang = state.language.value;
});
render(<Shell state={state} page={page} workbench={workbench} past={past} />, document.body);
