import { writeFile } from 'node:fs/promises';
import type { BrowserProcess } from './browser-process.ts';
import type { Marionette } from './marionette.ts';

/** Runs a function elsewhere: it is sent as text, so it sees its arguments (JSON) and nothing of its surroundings. */
export type Run = <Args extends readonly unknown[], Value>(
	fn: (...args: Args) => Value,
	...args: Args
) => Promise<Awaited<Value>>;

/** A point of the browser window in CSS pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** What everything else is made of: scripts and input in the browser's own window, around pages and sidebar. */
export interface FirefoxDriver {
	/** Runs in the browser window itself, with all its powers (`gBrowser`, `Services`, `SidebarController`). */
	readonly chrome: Run;
	/** Loads the address in the tab in front. */
	goto(url: string): Promise<void>;
	/** A real mouse click: it is a user gesture for whatever it hits. */
	clickAt(point: Point): Promise<void>;
	/** Moves the real mouse there. */
	moveTo(point: Point): Promise<void>;
	/** Real key presses, for whatever has the focus. */
	press(text: string): Promise<void>;
	/** Keys held together, the last one pressed last: `['\uE009', 'z']` is Ctrl+Z. */
	chord(keys: readonly string[]): Promise<void>;
	/** A picture of the whole window, or of the one element of the window that the selector names. */
	screenshot(file: string, selector?: string): Promise<void>;
	/** Installs an extension until Firefox ends, from its folder, or for good, from an archive. */
	install(path: string, how?: 'for good'): Promise<void>;
}

/** Marionette has one context at a time; it stays "chrome" here, except while a page is being loaded. */
export async function driveFirefox(marionette: Marionette, process: BrowserProcess): Promise<FirefoxDriver> {
	let loading: Promise<unknown> = Promise.resolve();
	const send = (command: string, parameters?: object): Promise<unknown> =>
		process.orGone(marionette.send(command, parameters));
	const inContext = (value: 'chrome' | 'content'): Promise<unknown> => send('Marionette:SetContext', { value });

	async function inChrome(command: string, parameters: object): Promise<unknown> {
		await loading;
		return valueIn(await send(command, parameters));
	}

	async function load(url: string): Promise<void> {
		await inContext('content');
		try {
			await send('WebDriver:Navigate', { url });
		} finally {
			await inContext('chrome');
		}
	}

	const chrome: Run = async (fn, ...args) => {
		const script = `return (async () => JSON.stringify({ value: await (${fn})(...arguments) }))();`;
		// The function's own type is all there is to say what comes back.
		return JSON.parse(String(await inChrome('WebDriver:ExecuteScript', { script, args }))).value;
	};

	const mouse = async ({ x, y }: Point, then: readonly object[]): Promise<void> => {
		const move = { type: 'pointerMove', origin: 'viewport', duration: 0, x: Math.round(x), y: Math.round(y) };
		const actions = [{ type: 'pointer', id: 'mouse', actions: [move, ...then] }];
		await inChrome('WebDriver:PerformActions', { actions });
	};

	await inContext('chrome');
	return {
		chrome,
		async goto(url) {
			const loaded = loading.then(() => load(url));
			loading = loaded.catch(() => 'whoever asked for the page hears of it');
			await loaded;
		},
		clickAt: (point) =>
			mouse(point, [
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			]),
		moveTo: (point) => mouse(point, []),
		async chord(keys) {
			const actions = [
				...keys.map((value) => ({ type: 'keyDown', value })),
				...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
			];
			await inChrome('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
		},
		async press(text) {
			const actions = [...text].flatMap((value) => [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value },
			]);
			await inChrome('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
		},
		async screenshot(file, selector) {
			const id = selector === undefined ? {} : { id: await findElement(inChrome, selector) };
			const picture = await inChrome('WebDriver:TakeScreenshot', { full: false, ...id });
			await writeFile(file, Buffer.from(String(picture), 'base64'));
		},
		async install(path, how) {
			await inChrome('Addon:Install', { path, temporary: how === undefined });
		},
	};
}

/** The protocol's reference to an element: the only value of an object with a long fixed key. */
async function findElement(inChrome: (command: string, parameters: object) => Promise<unknown>, selector: string) {
	const element = await inChrome('WebDriver:FindElement', { using: 'css selector', value: selector });
	return Object.values(Object(element))[0];
}

/** Most answers are wrapped as {value}. */
function valueIn(result: unknown): unknown {
	return Object(result).value;
}
