import { effect } from '@preact/signals';
import { render } from 'preact';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send } from '../browser/messenger.ts';
import { requestOrigins } from '../browser/permissions.ts';
import { Options } from './options.tsx';
import { createOptionsState } from './state.ts';

const life = new AbortController().signal;
const report = reportErrors('options', life);
const state = createOptionsState({ send, requestOrigins, browserLanguage: browserLanguage(), now: Date.now });

handle(state.handlers, life);
state.load().catch(report);
// Sites are switched on in the browser's own pages, too.
window.addEventListener('focus', () => void state.load(), { signal: life });

effect(() => {
	document.documentElement.lang = state.language.value;
});
render(<Options state={state} />, document.body);
