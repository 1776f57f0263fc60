import type { Language } from '../engine/message.ts';
import { translate } from '../locales/translate.ts';
import { icon, make, setText } from './element.ts';

/** What the buttons in the bar do. */
export interface ControlListeners {
	onPause(): void;
	onResume(): void;
	onTakeOver(): void;
	onScenario(id: string): void;
	onAgain(): void;
}

/** The scene's own buttons, apart from the helpdesk. */
export interface Controls {
	readonly elements: readonly HTMLElement[];
	showTakenOver(): void;
	showDone(): void;
}

/** Choice of scenario, pause, take over, play again. */
export const createControls = (
	document: Document,
	language: Language,
	scenarios: readonly { readonly id: string; readonly title: string; readonly language: Language }[],
	current: string,
	listeners: ControlListeners,
): Controls => {
	const t = translate(language);
	const choice = make(
		document,
		'select.desk-choice',
		{ 'aria-label': t('deskScenario'), autocomplete: 'off' },
		...scenarios.map(({ id, title, language: lang }) =>
			make(document, 'option', { value: id, lang, selected: id === current }, title),
		),
	);
	const pauseWord = make(document, 'span', {}, t('deskPause'));
	const pauseIcon = make(document, 'span.desk-slot', {}, icon(document, 'pause'));
	const pause = make(document, 'button.desk-button', { type: 'button' }, pauseIcon, pauseWord);
	const takeOver = make(
		document,
		'button.desk-button',
		{ type: 'button' },
		icon(document, 'hand'),
		make(document, 'span', {}, t('deskTakeOver')),
	);
	const state = make(document, 'p.desk-state', { role: 'status' });
	const again = make(
		document,
		'button.desk-button',
		{ type: 'button', hidden: true },
		icon(document, 'again'),
		make(document, 'span', {}, t('deskAgain')),
	);
	let paused = false;
	pause.addEventListener('click', () => {
		paused = !paused;
		setText(pauseWord, paused ? t('deskGoOn') : t('deskPause'));
		pauseIcon.replaceChildren(icon(document, paused ? 'play' : 'pause'));
		if (paused) listeners.onPause();
		else listeners.onResume();
	});
	takeOver.addEventListener('click', () => listeners.onTakeOver());
	again.addEventListener('click', () => listeners.onAgain());
	choice.addEventListener('change', () => listeners.onScenario(choice.value));
	return {
		elements: [state, choice, pause, takeOver, again],
		showTakenOver: () => {
			takeOver.hidden = true;
			setText(state, t('deskYourTurn'));
		},
		showDone: () => {
			pause.hidden = true;
			takeOver.hidden = true;
			again.hidden = false;
			setText(state, '');
		},
	};
};
