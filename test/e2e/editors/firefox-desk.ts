import { rm } from 'node:fs/promises';
import { openFirefox } from '../harness/firefox.ts';
import { until } from '../harness/wait.ts';
import { built } from '../paths.ts';
import { buildForEditors } from './build-editors.ts';
import { caretInPage, type DeskHands, fieldOf, insertFromPanel, isDeskReady, stateInPage } from './desk-hands.ts';

/** WebDriver's names of keys without a character. */
const keys = { control: '\uE009', left: '\uE012' };

/** The editors' pages in Firefox, with the built extension and its real sidebar. */
export const openFirefoxDesk = async (origin: string): Promise<DeskHands> => {
	const extension = await buildForEditors(built.firefoxDemo, 'firefox');
	const firefox = await openFirefox({ extension });
	let isOpen = false;
	let field = '';
	return {
		open: async (editor) => {
			field = fieldOf(editor);
			await firefox.goto(`${origin}/${editor}.html`);
			await firefox.page.waitFor(isDeskReady);
			if (!isOpen) await firefox.panel.open();
			isOpen = true;
			await until(
				() => firefox.panel.run(() => document.querySelector('main')?.dataset.state),
				(state) => state === 'quiet',
				{ what: 'the sidebar to be “quiet”' },
			);
		},
		enter: () => firefox.page.click(field),
		type: (text) => firefox.page.press(text),
		left: async (times, at) => {
			await firefox.page.press(keys.left.repeat(times));
			await until(
				() => firefox.page.run(caretInPage),
				(offset) => offset === at,
				{ what: `the cursor at ${at}` },
			);
		},
		undo: async () => {
			await firefox.page.click(field);
			await firefox.page.chord([keys.control, 'z']);
		},
		click: (selector) => firefox.page.click(selector),
		insert: async (text) => {
			await firefox.panel.click('main');
			return firefox.panel.run(insertFromPanel, text);
		},
		state: () => firefox.page.run(stateInPage),
		close: async () => {
			await firefox.close();
			await rm(extension, { recursive: true, force: true });
		},
	};
};
