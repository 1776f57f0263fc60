import type { FirefoxDriver, Point, Run } from './firefox-driver.ts';
import { until } from './wait.ts';

/** A CSS selector of something that is displayed, a part of the text, or a function that answers something truthy. */
export type Condition = string | { readonly text: string } | (() => unknown);

/** A document in the Firefox window: the page in front, or the sidebar. Wherever it loads anew, the pane stays valid. */
export interface Pane {
	/** Runs in the document with the document's own globals; fails when the document goes away meanwhile. */
	readonly run: Run;
	/** The text as a person sees it. */
	text(): Promise<string>;
	/** Scrolls there and clicks with the mouse, as soon as the element is displayed with nothing on top of it. */
	click(selector: string): Promise<void>;
	/** Moves the mouse over it, as soon as it is displayed with nothing on top of it. */
	hover(selector: string): Promise<void>;
	/** Clicks the field, then presses the keys of the text. */
	type(selector: string, text: string): Promise<void>;
	/** Presses keys for whatever has the focus. */
	press(text: string): Promise<void>;
	/** Presses keys together, as for Ctrl+Z, for whatever has the focus. */
	chord(keys: readonly string[]): Promise<void>;
	waitFor(condition: Condition, timeoutMs?: number): Promise<void>;
}

/** Which `<browser>` of the window shows the document. */
export type Place = 'page' | 'sidebar';

/** Runs in a document: of the window itself, or of the one other window that is open. */
export function runIn(driver: FirefoxDriver, place: Place | 'other window'): Run {
	return async (fn, ...args) => {
		const code = `(async () => JSON.stringify({ value: await (${fn})(...${JSON.stringify(args)}) }))()`;
		const answer = await driver.chrome(runInBrowser, place, String(runInFrame), code);
		if ('problem' in answer) throw new Error(`In the Firefox ${place}: ${answer.problem}`);
		// The function's own type is all there is to say what comes back.
		return JSON.parse(answer.json).value;
	};
}

export function paneOf(driver: FirefoxDriver, place: Place): Pane {
	const run = runIn(driver, place);

	async function middle(selector: string): Promise<Point> {
		const inside = await until(() => run(clickablePoint, selector), isPoint, { what: `"${selector}" to be clickable` });
		const origin = await driver.chrome(originOf, place);
		return { x: origin.x + inside.x, y: origin.y + inside.y };
	}
	const click = async (selector: string): Promise<void> => driver.clickAt(await middle(selector));

	return {
		run,
		text: () => run(() => document.body.innerText),
		click,
		hover: async (selector) => driver.moveTo(await middle(selector)),
		async type(selector, text) {
			await click(selector);
			await driver.press(text);
		},
		press: driver.press,
		chord: driver.chord,
		async waitFor(condition, timeoutMs = 30_000) {
			const options = { what: `${describe(condition)} in the Firefox ${place}`, timeoutMs };
			if (typeof condition === 'function') await until(() => run(condition), Boolean, options);
			else if (typeof condition === 'string') await until(() => run(isDisplayed, condition), Boolean, options);
			else
				await until(
					() => run(() => document.body.innerText),
					(text) => text.includes(condition.text),
					options,
				);
		},
	};
}

function describe(condition: Condition): string {
	if (typeof condition === 'object') return `the text "${condition.text}"`;
	return `"${condition}"`;
}

function isPoint(found: Point | string): found is Point {
	return typeof found === 'object';
}

// From here on each function is sent as text and runs in the document.

function isDisplayed(selector: string): boolean {
	return document.querySelector(selector)?.checkVisibility() ?? false;
}

/** Where to click, in the document's viewport; or, in words, why it cannot be clicked now. */
function clickablePoint(selector: string): Point | string {
	const element = document.querySelector(selector);
	if (element === null) return 'it is not there';
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { x, y, width, height } = element.getBoundingClientRect();
	const point = { x: x + width / 2, y: y + height / 2 };
	const hit = document.elementFromPoint(point.x, point.y);
	if (hit !== null && element.contains(hit)) return point;
	return hit === null ? 'it is out of sight' : `it is covered by ${hit.outerHTML.slice(0, 200)}`;
}

// From here on each function is sent as text and runs in the browser window (`runInFrame`: beside the document).

/** What a function in a document came to: its value as JSON, or what went wrong. */
type Answer = { readonly json: string } | { readonly problem: string };

/** The parts of Firefox's window that are used here. */
declare const gBrowser: { readonly selectedBrowser: XulBrowser };
declare const SidebarController: { readonly browser: XulBrowser };
declare const Services: {
	readonly wm: {
		getEnumerator(type: string): Iterable<{ readonly gBrowser: { readonly selectedBrowser: XulBrowser } }>;
	};
};
interface XulBrowser extends Element {
	readonly contentDocument: Document | null;
	readonly currentURI: { readonly spec: string };
	readonly messageManager: {
		addMessageListener(name: string, hear: (message: { readonly data: Answer }) => void): void;
		removeMessageListener(name: string, hear: (message: { readonly data: Answer }) => void): void;
		loadFrameScript(url: string, forLaterFramesToo: boolean): void;
	};
}

/** Where the document's viewport begins in the window. The sidebar is a browser within a browser. */
function originOf(place: Place): Point {
	const outer = place === 'page' ? gBrowser.selectedBrowser : SidebarController.browser;
	const inner = place === 'page' ? null : outer.contentDocument?.getElementById('webext-panels-browser');
	const { x, y } = outer.getBoundingClientRect();
	const within = inner?.getBoundingClientRect() ?? { x: 0, y: 0 };
	return { x: x + within.x, y: y + within.y };
}

/** Loads a frame script next to the document, which is in another process, and passes its answer on. */
function runInBrowser(place: Place | 'other window', frameScript: string, code: string): Promise<Answer> {
	const browsers: Readonly<Record<typeof place, () => XulBrowser | null | undefined>> = {
		page: () => gBrowser.selectedBrowser,
		sidebar: () => SidebarController.browser.contentDocument?.querySelector('#webext-panels-browser'),
		'other window': () =>
			// What is asked of a window that still loads is lost with its first, empty document.
			[...Services.wm.getEnumerator('navigator:browser')]
				.map((one) => one.gBrowser.selectedBrowser)
				.find((one) => one !== gBrowser.selectedBrowser && one.currentURI.spec.startsWith('moz-extension:')),
	};
	const browser = browsers[place]();
	if (!browser) return Promise.resolve({ problem: 'it is not open' });
	const { messageManager } = browser;
	const name = `e2e:${crypto.randomUUID()}`;
	return new Promise((resolve) => {
		const end = (answer: Answer): void => {
			messageManager.removeMessageListener(name, hear);
			browser.removeEventListener('XULFrameLoaderCreated', leave);
			resolve(answer);
		};
		const hear = ({ data }: { readonly data: Answer }): void => end(data);
		// A page of another kind has a process of its own, and what the one before was asked is lost.
		const leave = (): void => end({ problem: 'the document went away before the function was done' });
		messageManager.addMessageListener(name, hear);
		browser.addEventListener('XULFrameLoaderCreated', leave);
		const script = `(${frameScript})(${JSON.stringify(name)}, ${JSON.stringify(code)})`;
		// Without the charset Firefox reads the bytes one letter each, and “·” arrives as “Â·”.
		messageManager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
	});
}

declare const content: Window;
declare const Cu: {
	Sandbox(principal: Window, options: object): object;
	evalInSandbox(code: string, sandbox: object, version: string, fileName: string): Promise<string>;
};
declare function sendAsyncMessage(name: string, answer: Answer): void;

/** Evaluates with the document's rights and globals, free of the page's CSP and without Firefox's protective wrappers. */
async function runInFrame(name: string, code: string): Promise<void> {
	const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false });
	const leave = (): void => sendAsyncMessage(name, { problem: 'the document went away before the function was done' });
	content.addEventListener('pagehide', leave, { once: true });
	try {
		sendAsyncMessage(name, { json: await Cu.evalInSandbox(code, sandbox, 'latest', 'e2e') });
	} catch (error) {
		const { stack = '' } = Object(error);
		sendAsyncMessage(name, { problem: `${error}\n${stack}` });
	}
	content.removeEventListener('pagehide', leave);
}
