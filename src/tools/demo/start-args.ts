import { parseArgs } from 'node:util';
import type { Language } from '../../engine/message.ts';

/** A scenario as far as choosing one goes. */
export interface ScenarioEntry {
	readonly id: string;
	readonly language: Language;
	readonly title: string;
	readonly about: string;
}

/** What `npm start` is asked for. */
export interface StartArgs {
	readonly help: boolean;
	/** Language of desk and panel. */
	readonly language: Language;
	readonly scenario: string;
	/** Without a window, although there is a display. */
	readonly headless: boolean;
	/** How many times faster than life; null = as fits the surroundings. */
	readonly speed: number | null;
	/** Where pictures go; null = the usual place without a display, none with one. */
	readonly out: string | null;
}

/** The arguments, or one sentence that says what is wrong with them. */
export type ReadArgs = { readonly ok: true; readonly args: StartArgs } | { readonly ok: false; readonly why: string };

/** Reads the words after the command's name. `scenarios` is never empty. */
export function readArgs(words: readonly string[], scenarios: readonly ScenarioEntry[]): ReadArgs {
	const parsed = parse(words);
	if (typeof parsed === 'string') return { ok: false, why: parsed };
	const { lang, scenario: name, speed, headless, out, help } = parsed;
	if (lang !== undefined && lang !== 'en' && lang !== 'ms') return wrong('--lang', lang, ['en', 'ms']);
	const scenario = scenarios.find((one) => (name === undefined ? one.language === (lang ?? 'en') : one.id === name));
	if (scenario === undefined) return wrong('--scenario', name ?? '', listOf(scenarios, lang));
	const times = speed === undefined ? null : Number(speed);
	if (times !== null && !(times > 0 && times <= 100)) {
		return { ok: false, why: `--speed ${speed}: how many times faster than life, above 0 and up to 100.` };
	}
	return {
		ok: true,
		args: {
			help: help ?? false,
			language: lang ?? scenario.language,
			scenario: scenario.id,
			headless: headless ?? false,
			speed: times,
			out: out ?? null,
		},
	};
}

/** What `--help` prints. */
export function helpText(scenarios: readonly ScenarioEntry[]): string {
	const width = Math.max(...scenarios.map(({ id }) => id.length));
	const list = scenarios.map(
		({ id, language, title, about }) => `  ${id.padEnd(width)}  ${language}  ${title}: ${about}`,
	);
	return `Plays a practice chat in Chromium, with the extension's real side panel beside it.

  npm start
  npm start -- --lang ms
  npm start -- --scenario ${scenarios.at(-1)?.id}

  --lang en|ms       language of desk and panel (that of the scenario; English without one)
  --scenario NAME    which chat is played
  --headless         no window, although there is a display
  --speed N          N times faster than life (1 with a window, ${briskSpeed} without)
  --out DIR          pictures of desk and panel go here (out/start/NAME without a window, none with one)
  --help             this text

Scenarios:
${list.join('\n')}

With a window, type in the reply box at any moment: from then on you are the agent. Close the window to end.
Without a display it plays to the end, prints the talk and the tips, and saves pictures.`;
}

/** Speed of a scene that nobody watches. */
export const briskSpeed = 8;

/** Whether a window can be shown. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
	if (platform === 'darwin' || platform === 'win32') return true;
	return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

const options = {
	lang: { type: 'string' },
	scenario: { type: 'string' },
	headless: { type: 'boolean' },
	speed: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** The options as typed, or what is wrong with them in Node's words. */
function parse(words: readonly string[]) {
	try {
		return parseArgs({ args: [...words], options }).values;
	} catch (error) {
		// Node throws for an option it was not told of and for one without its value.
		if (error instanceof TypeError) return `${error.message.split('. ')[0]}. --help lists the options.`;
		throw error;
	}
}

function wrong(option: string, given: string, right: readonly string[]): ReadArgs {
	return { ok: false, why: `${option} ${given}: there is none of that name. Try one of: ${right.join(', ')}.` };
}

/** The names to offer: those of the language asked for, if any. */
function listOf(scenarios: readonly ScenarioEntry[], language: Language | undefined): readonly string[] {
	return scenarios.filter((one) => language === undefined || one.language === language).map((one) => one.id);
}
