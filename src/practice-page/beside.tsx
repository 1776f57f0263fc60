import { effect } from '@preact/signals';
import { render } from 'preact';
import { isPanelBeside } from '../browser/beside.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { handle, send } from '../browser/messenger.ts';
import { openOptions } from '../browser/pages.ts';
import type { Program } from '../engine/compile.ts';
import { Panel } from '../panel/panel.tsx';
import { createPanelState } from '../panel/state.ts';
import type { PageView } from '../protocol/views.ts';
import { systemClock } from '../ui/clock.ts';
import { createOwnHost, ownTab } from './own-host.ts';
import type { Help } from './rehearse/help.ts';
import { createSource } from './source.ts';

/** How often the page looks whether the browser's own panel has been opened or closed: no event says so. */
const lookEveryMs = 1000;

/** What the panel beside the desk is made with. */
export interface BesideOptions {
	readonly place: HTMLElement;
	readonly program: Program;
	/** What this page is called where a site would be named. */
	readonly name: string;
	/** The time on the desk. */
	readonly now: () => number;
	readonly help: Help;
	readonly report: (error: unknown) => void;
	readonly signal: AbortSignal;
}

/** Coaches the desk of this page, and shows the panel beside it until the browser's own panel does. */
export const putPanelBeside = ({ place, program, name, now, help, report, signal }: BesideOptions): void => {
	const tell = (view: PageView): void => {
		state.handlers.view?.({ view }, sender);
		// To the browser's own panel, which may show it, too. A closed one hears nothing.
		send('view', { view }).catch(() => undefined);
	};
	const source = createSource({ document, program, name, now, help, onView: tell, signal });
	const { host, sender, own } = createOwnHost(
		{
			send,
			copyText: (text) => navigator.clipboard.writeText(text),
			openOptions,
			browserLanguage: browserLanguage(),
			clock: { ...systemClock, now },
		},
		source,
	);
	const state = createPanelState(host);
	const isHelping = help === 'all' || help === 'tips';
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
		signal,
	);
	state.start();
	state.follow(ownTab);
	place.hidden = !isHelping;
	if (!isHelping) return;
	// One panel is enough: while the browser's own follows this page, that one is it.
	const looking = setInterval(() => {
		isPanelBeside()
			.then((isBeside) => {
				isFollowed &&= isBeside;
				if (!signal.aborted) place.hidden = isFollowed;
			})
			.catch(report);
	}, lookEveryMs);
	const stop = effect(() => {
		place.lang = state.choices.language.value;
	});
	render(<Panel state={state} as="section" />, place);
	signal.addEventListener('abort', () => {
		clearInterval(looking);
		stop();
		render(null, place);
		place.hidden = true;
	});
};
