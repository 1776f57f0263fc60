import { effect } from '@preact/signals';
import { render } from 'preact';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send, sendToTab } from '../browser/messenger.ts';
import { openOptions, openOwnPage } from '../browser/pages.ts';
import { requestOrigin } from '../browser/permissions.ts';
import { pinnedChat } from '../browser/pins.ts';
import { activeTab, onActiveTab, showTab } from '../browser/tabs.ts';
import { systemClock } from '../ui/clock.ts';
import { Panel } from './panel.tsx';
import { createPanelState } from './state.ts';
import { tabInAddress } from './tab-in-address.ts';

const life = new AbortController().signal;
const report = reportErrors('panel', life);
const state = createPanelState({
	send,
	sendToTab,
	requestOrigin,
	copyText: (text) => navigator.clipboard.writeText(text),
	showTab,
	pin: tabInAddress(location.search) === null ? (tab, conversation) => send('pin', { tab, conversation }) : null,
	openOptions,
	openPractice: () => openOwnPage('practice'),
	browserLanguage: browserLanguage(),
	clock: systemClock,
});

handle(state.handlers, life);
state.start();
const ownTab = tabInAddress(location.search);
if (ownTab === null) {
	onActiveTab(state.follow, life);
	activeTab().then(state.follow).catch(report);
} else {
	pinnedChat(location.search)
		.then((conversation) => {
			if (conversation !== null) state.stayWith(conversation);
			state.follow(ownTab);
		})
		.catch(report);
}

// Somebody turns to the panel: what the browser does not tell may have changed meanwhile.
window.addEventListener('focus', state.lookAgain, { signal: life });
document.documentElement.addEventListener('pointerenter', state.lookAgain, { signal: life });

/** Rules about silence look at the clock this often. */
const tickMs = 5000;
setInterval(() => {
	if (document.visibilityState === 'visible') state.tick();
}, tickMs);

effect(() => {
	document.documentElement.lang = state.choices.language.value;
});
render(<Panel state={state} />, document.body);
