import type { Language } from '../engine/message.ts';
import { translate } from '../locales/translate.ts';
import { realClock } from './clock.ts';
import { createControls } from './controls.ts';
import { createDesk } from './desk.ts';
import { make } from './element.ts';
import { firstChat } from './first-chat.ts';
import { createPlayer } from './player.ts';
import { readScenarios } from './read-scenarios.ts';
import type { Scenario } from './scenario.ts';

/** A draft that earns a tip stands at least this long, however fast the scene plays: tips wait for a pause. */
const leastReadMs = 3000;
/** An agent who answers a burst before it has ended earns a tip for that; it has ended after some four seconds. */
const leastQuietMs = 4300;

/** What the address asks for. */
interface Wish {
	readonly id: string | null;
	readonly language: Language | null;
	readonly speed: number;
	/** The scene stands still until `practice-start` is fired on the document. */
	readonly waits: boolean;
}

/** `?scenario=ID&lang=en|ms&speed=N&wait`; without a scenario, the first chat of the language. */
const readAddress = (): Wish => {
	const query = new URLSearchParams(location.search);
	const lang = query.get('lang');
	const speed = Number(query.get('speed') ?? 1);
	return {
		id: query.get('scenario'),
		language: lang === 'en' || lang === 'ms' ? lang : null,
		speed: Number.isFinite(speed) && speed > 0 ? speed : 1,
		waits: query.has('wait'),
	};
};

/** Plays what the address asks for on a desk in that element; `fallback` is the language where it asks for none. */
export const openScene = (root: HTMLElement, fallback: Language): void => {
	const scenarios = readScenarios();
	const wish = readAddress();
	const { id, language } = wish;
	const scenario = scenarios.find((one) => one.id === (id ?? firstChat[language ?? fallback]));
	if (scenario === undefined) {
		const t = translate(language ?? fallback);
		root.append(
			make(
				document,
				'p.desk-message',
				{},
				t('deskNoScenario', { name: id ?? '', known: scenarios.map((one) => one.id).join(', ') }),
			),
		);
		return;
	}
	playOn(root, scenario, scenarios, { ...wish, language: language ?? scenario.language });
};

/**
 * The scene runs by itself; typing, inserting or sending takes over. What happens is told on the document as
 * `practice-line` events, and `data-scene` on the root element says `waiting`, `playing` or `done`.
 */
const playOn = (
	root: HTMLElement,
	scenario: Scenario,
	scenarios: readonly Scenario[],
	{ language, speed, waits }: Wish & { readonly language: Language },
): void => {
	const page = document.documentElement;
	page.lang = language;
	document.title = `${scenario.title} · ${scenario.company}`;
	const desk = createDesk(root, {
		clock: realClock,
		language,
		company: scenario.company,
		onDraft: () => player.takeOver(),
		onSend: (chat, text, mode) => (mode === 'reply' ? player.answered(chat, text) : player.takeOver()),
	});
	const controls = createControls(document, language, scenarios, scenario.id, {
		onPause: () => player.pause(),
		onResume: () => player.resume(),
		onTakeOver: () => player.takeOver(),
		onScenario: (id) => location.assign(addressWith({ scenario: id, lang: null })),
		onAgain: () => location.assign(addressWith({})),
	});
	desk.controls.append(...controls.elements);
	const player = createPlayer({
		scenario,
		desk,
		clock: realClock,
		speed,
		leastReadMs,
		leastQuietMs,
		onLine: (line) => {
			if (line.kind === 'taken-over') controls.showTakenOver();
			if (line.kind === 'done') {
				controls.showDone();
				page.dataset.scene = 'done';
			}
			document.dispatchEvent(new CustomEvent('practice-line', { detail: JSON.stringify(line) }));
		},
	});
	const start = (): void => {
		// A page that a person reloads has nobody who would start it again.
		history.replaceState(null, '', addressWith({}));
		page.dataset.scene = 'playing';
		void player.play(new AbortController().signal);
	};
	setInterval(() => desk.tick(), 1000);
	player.open();
	page.dataset.scene = 'waiting';
	if (waits) document.addEventListener('practice-start', start, { once: true });
	else start();
};

/** The page's address with these parts changed (null = left out), and without waiting to be started. */
const addressWith = (changes: Readonly<Record<string, string | null>>): string => {
	const query = new URLSearchParams(location.search);
	for (const [name, value] of Object.entries({ ...changes, wait: null })) {
		if (value === null) query.delete(name);
		else query.set(name, value);
	}
	return `?${query}`;
};
