import '../../locales/pages.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { reportErrors } from '../../browser/errors.ts';
import { browserLanguage } from '../../browser/i18n.ts';
import { send } from '../../browser/messenger.ts';
import { workerStarter } from '../../browser/own-worker.ts';
import { createAsk } from './ask-worker.ts';
import { createPastChatsState } from './create-state.ts';
import { PastChats } from './page.tsx';

const report = reportErrors('past chats', new AbortController().signal);
const asked = createAsk(workerStarter('worker.js'));
const state = createPastChatsState({ send, asked, browserLanguage: browserLanguage() });
state.load().catch(report);

effect(() => {
	document.documentElement.lang = state.language.value;
});
// A file that misses its place must not take the page's.
for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, (event) => event.preventDefault());
render(<PastChats state={state} />, document.body);
