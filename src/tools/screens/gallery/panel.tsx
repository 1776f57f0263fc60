import { render } from 'preact';
import type { send, sendToTab } from '../../../browser/messenger.ts';
import { emptyDesk } from '../../../engine/desk.ts';
import type { Language } from '../../../engine/message.ts';
import type { PanelHost } from '../../../panel/host.ts';
import { Panel } from '../../../panel/panel.tsx';
import { createPanelState } from '../../../panel/state.ts';
import { galleryWordings, type PanelPicture, panelPictures } from './states.ts';
import { galleryNow } from './talks.ts';

/** The tab of all pictures. */
const tab = 7;

/** The world around the panel of a picture: answers at once, and time stands still. */
const hostOf = (picture: PanelPicture, language: Language): PanelHost => {
	const answers: Readonly<Record<string, unknown>> = {
		siteState: picture.site ?? { site: 'on', origin: 'https://desk.example' },
		settings: { language, pausedUntil: 0, ...picture.settings },
		desk: { ...emptyDesk, chats: picture.elsewhere ?? [] },
		wordings: galleryWordings(language),
		...picture.worker,
	};
	const answer = async (kind: string): Promise<unknown> => answers[kind] ?? null;
	const toPage = async (kind: string): Promise<unknown> => {
		const view = picture.view(language);
		if (view === null) throw new Error('nobody there');
		return kind === 'currentView' ? view : answer(kind);
	};
	/** Some timers set themselves again. */
	let left = 20;
	return {
		// What is asked here is answered by name; the types of the answers are those of the panel's own tests.
		send: answer as typeof send,
		sendToTab: ((_: number, kind: string) => toPage(kind)) as typeof sendToTab,
		requestOrigin: async () => false,
		copyText: async () => undefined,
		showTab: async () => undefined,
		pin: null,
		openOptions: async () => undefined,
		openPractice: async () => undefined,
		browserLanguage: language,
		clock: {
			now: () => galleryNow,
			after: (_, run) => {
				left -= 1;
				const timer = picture.isLate && left > 0 ? setTimeout(run) : undefined;
				return () => clearTimeout(timer);
			},
		},
	};
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const show = async (): Promise<void> => {
	const query = new URLSearchParams(location.search || location.hash.slice(1));
	const picture = panelPictures.find(({ id }) => id === query.get('state'));
	const language = query.get('lang') === 'ms' ? 'ms' : 'en';
	const page = document.documentElement;
	page.lang = language;
	const { href } = location;
	page.dataset.theme = query.get('theme') ?? 'light';
	delete page.dataset.done;
	render(null, document.body);
	if (picture === undefined) throw new Error(`no picture “${query.get('state')}”`);
	const state = createPanelState(hostOf(picture, language));
	render(<Panel state={state} />, document.body);
	state.start();
	state.follow(tab);
	await settled();
	for (const css of picture.press ?? []) {
		for (const button of document.querySelectorAll<HTMLElement>(css)) button.click();
		await settled();
	}
	page.dataset.done = href;
};
void show();
// Whoever looks at many need not have the rules made ready for each.
window.addEventListener('hashchange', () => void show());
