import { effect } from '@preact/signals';
import { render } from 'preact';
import { isPanelBeside } from '../browser/beside.ts';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send } from '../browser/messenger.ts';
import { openOptions } from '../browser/pages.ts';
import { translate } from '../locales/translate.ts';
import { Panel } from '../panel/panel.tsx';
import { createPanelState } from '../panel/state.ts';
import { openScene } from '../practice/open-scene.ts';
import type { PageView } from '../protocol.ts';
import { systemClock } from '../ui/clock.ts';
import { createOwnHost, ownTab } from './own-host.ts';
import { createSource } from './source.ts';

/** How often the page looks whether the browser's own panel has been opened or closed: no event says so. */
const lookEveryMs = 1000;

const life = new AbortController().signal;
const report = reportErrors('practice page', life);

const start = async (desk: HTMLElement, place: HTMLElement): Promise<void> => {
	const { pack, settings } = await send('start', { origin: location.origin });
	const language = settings.language ?? browserLanguage();
	openScene(desk, language);

	const tell = (view: PageView): void => {
		state.handlers.view?.({ view }, sender);
		// To the browser's own panel, which may show it, too. A closed one hears nothing.
		send('view', { view }).catch(() => undefined);
	};
	const source = createSource({
		document,
		pack,
		name: translate(language)('practiceChat'),
		now: systemClock.now,
		onView: tell,
		signal: life,
	});
	const { host, sender, own } = createOwnHost(
		{
			send,
			copyText: (text) => navigator.clipboard.writeText(text),
			openOptions,
			browserLanguage: browserLanguage(),
			clock: systemClock,
		},
		source,
	);
	const state = createPanelState(host);
	let isFollowed = false;
	handle(
		{
			...source.handlers,
			currentView: (data, asker) => {
				isFollowed = true;
				return source.handlers.currentView?.(data, asker);
			},
			changed: (news, asker) => state.handlers.changed?.({ pack: null, settings: own(news.settings) }, asker),
		},
		life,
	);
	state.start();
	state.follow(ownTab);
	// One panel is enough: while the browser's own follows this page, that one is it.
	setInterval(() => {
		isPanelBeside()
			.then((isBeside) => {
				isFollowed &&= isBeside;
				place.hidden = isFollowed;
			})
			.catch(report);
	}, lookEveryMs);
	effect(() => {
		place.lang = state.choices.language.value;
	});
	render(<Panel state={state} as="section" />, place);
};

const desk = document.getElementById('desk');
const place = document.getElementById('panel');
if (desk !== null && place !== null) start(desk, place).catch(report);
