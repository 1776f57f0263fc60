import '../locales/pages.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send } from '../browser/messenger.ts';
import { requestOrigins } from '../browser/permissions.ts';
import { type PageName, pageOf, Shell, type Workbench } from './shell.tsx';
import { createOptionsState } from './state.ts';

const life = new AbortController().signal;
const report = reportErrors('options', life);
const state = createOptionsState({ send, requestOrigins, browserLanguage: browserLanguage(), now: Date.now });
const page = signal<PageName>(pageOf(location.hash));
const workbench = signal<{ readonly Page: Workbench } | null>(null);

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

let isAsked = false;
effect(() => {
	if (page.value === 'settings' || isAsked) return;
	isAsked = true;
	import('./rules/workbench.tsx')
		.then(({ openWorkbench }) => openWorkbench(report))
		.then((brought) => {
			workbench.value = brought;
		})
		.catch(report);
});
effect(() => {
	document.documentElement.lang = state.language.value;
});
render(<Shell state={state} page={page} workbench={workbench} />, document.body);
