import type { Page } from 'puppeteer-core';
import type { ReaderEvent } from '../../../src/reader/reading.ts';
import { until } from '../harness/wait.ts';
import { compare, type Figures } from './compare.ts';
import { history, type Line, people, type Step, steps, turns } from './script.ts';

/** What a chat played in an interface brought. */
export interface Played extends Figures {
	readonly ui: string;
	/** Messages said after the start that were told as they came, of all such. */
	readonly live: number;
	readonly told: number;
	/** Answers whose text was told as a draft before they were sent, of all answers. */
	readonly drafts: number;
	readonly sent: number;
	readonly answers: number;
}

// These run in the page: they are sent as text and use nothing from outside themselves.

/** The mounted interface, kept in the page. */
interface Mounted {
	readonly has: readonly string[];
	add(line: Line & { readonly name: string; readonly at: Date }): void;
	drawn?(id: string, given: string | undefined, text: string): void;
	edit(id: string, text: string): void;
	remove(id: string): void;
	typing(on: boolean): void;
	composer(): Element | null;
	send(): Element | null;
}
interface UiPage {
	readonly chatUi: { mount(host: Element | null, options: object): Mounted | Promise<Mounted> };
	mounted: Mounted;
	/** What the interface itself was given to send, in order. */
	sentTexts: string[];
	closedRoots?: ReadonlyMap<Element, ShadowRoot>;
	readonly santun: { events(): readonly ReaderEvent[]; quiet(ms: number): Promise<void> };
}
declare const window: UiPage & { setTimeout: typeof setTimeout };

/** Where the interface stands in the page. */
export type Place = 'page' | 'right-to-left' | 'frame' | 'closed-shadow' | 'frame-in-shadow';

const mountInPage = async (lines: readonly Line[], names: typeof people, place: Place): Promise<readonly string[]> => {
	const outer = document.querySelector<HTMLElement>('#host');
	if (outer === null) throw new Error('The page has no place for the interface.');
	const hostIn = (root: Document | ShadowRoot, body: ParentNode): HTMLElement => {
		const host = document.createElement('div');
		host.style.height = '100vh';
		body.append(...[...document.querySelectorAll('link')].map((link) => link.cloneNode()), host);
		return root.contains(host) ? host : outer;
	};
	const placeHost = (): HTMLElement => {
		if (place === 'right-to-left') document.documentElement.dir = 'rtl';
		if (place === 'frame' || place === 'frame-in-shadow') {
			const frame = document.createElement('iframe');
			frame.style.cssText = 'width: 100%; height: 100vh; border: 0';
			(place === 'frame' ? outer : outer.attachShadow({ mode: 'open' })).append(frame);
			const inner = frame.contentDocument;
			return inner === null ? outer : hostIn(inner, inner.body);
		}
		if (place === 'closed-shadow') {
			const element = document.createElement('x-closed');
			outer.append(element);
			const root = element.attachShadow({ mode: 'closed' });
			// The extension asks the browser for it, which a page cannot.
			window.closedRoots = new Map([[element, root]]);
			return hostIn(root, root);
		}
		return outer;
	};
	const begin = Date.now() - lines.length * 60_000;
	const nameOf = (from: Line['from']): string =>
		from === 'agent' ? names.agent : from === 'customer' ? names.customer : '';
	let count = 0;
	window.sentTexts = [];
	window.mounted = await window.chatUi.mount(placeHost(), {
		customer: names.customer,
		agent: names.agent,
		history: lines.map((line, index) => ({ ...line, name: nameOf(line.from), at: new Date(begin + index * 60_000) })),
		onSend: (text: string, how?: { readonly isDrawn?: boolean; readonly id?: string }) => {
			count += 1;
			const id = `a${count}`;
			window.sentTexts.push(text);
			if (how?.isDrawn === true) window.mounted.drawn?.(id, how.id, text);
			else window.mounted.add({ id, from: 'agent', name: names.agent, text: text.trim(), at: new Date() });
		},
	});
	return window.mounted.has;
};
const sayInPage = (line: Line, name: string): void => window.mounted.add({ ...line, name, at: new Date() });
const eventsInPage = (): string => JSON.stringify(window.santun.events());
const sentInPage = (): readonly string[] => window.sentTexts;
const quietInPage = (ms: number): Promise<void> => window.santun.quiet(ms);

/** Some composers are locked while the other side answers. */
const focusInPage = (): boolean => {
	const composer = window.mounted.composer();
	// What stands in a frame is made by the frame's own `HTMLElement`.
	if (composer === null || !('focus' in composer) || composer.matches(':disabled')) return false;
	(composer as HTMLElement).focus();
	return true;
};
const clickInPage = (): void => {
	const button = window.mounted.send();
	if (button !== null && 'click' in button) (button as HTMLElement).click();
};

const restMs = 220;

/** Mounts the page's interface with its history; answers what it can show. */
export const mountAt = (page: Page, place: Place): Promise<readonly string[]> =>
	page.evaluate(mountInPage, history, people, place);

/** Somebody else writes in the chat. */
export const sayAs = (page: Page, from: 'customer' | 'system', text: string, id = text): Promise<void> =>
	page.evaluate(sayInPage, { id, from, text }, from === 'customer' ? people.customer : '');

/** The agent types into the interface's own composer. */
export const typeAnswer = async (page: Page, text: string): Promise<void> => {
	await until(
		() => page.evaluate(focusInPage),
		(isReady) => isReady,
		{ what: 'the composer to be ready', timeoutMs: 15_000 },
	);
	await page.keyboard.type(text);
};

const answer = async (page: Page, text: string, by: 'enter' | 'button'): Promise<boolean> => {
	const before = await page.evaluate(sentInPage);
	await typeAnswer(page, text);
	await page.evaluate(quietInPage, 60);
	const events: readonly ReaderEvent[] = JSON.parse(await page.evaluate(eventsInPage));
	const draft = events.findLast(({ type }) => type === 'draft');
	const click = (): Promise<void> => page.evaluate(clickInPage);
	const press = (): Promise<void> => page.keyboard.press('Enter');
	const isSent = async (): Promise<boolean> => (await page.evaluate(sentInPage)).length > before.length;
	const ways = by === 'button' ? [click, press] : [press, click];
	for (const way of ways) {
		if (await isSent()) break;
		await way();
		await page.evaluate(quietInPage, 60);
	}
	await until(isSent, (one) => one, { what: `“${text}” to be sent`, timeoutMs: 15_000 });
	return draft?.type === 'draft' && draft.text === text;
};

/** Plays the chat in an interface that stands in the page, with the reader running, and compares. */
export const play = async (page: Page, ui: string, reader: string, place: Place = 'page'): Promise<Played> => {
	const has = await mountAt(page, place);
	// What is drawn is asked of the browser, which also looks into closed shadow roots.
	await until(
		async () => JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true })),
		(shown) => history.every(({ text }) => text.split('\n').every((line) => shown.includes(line))),
		{ what: 'the history to be drawn', timeoutMs: 15_000 },
	);
	await page.evaluate(reader);
	await page.evaluate(quietInPage, 900);
	let lines: Line[] = [...history];
	const said: Line[] = [];
	let [drafts, answers] = [0, 0];
	const perform = async (step: Step): Promise<void> => {
		switch (step.do) {
			case 'say': {
				if (step.from === 'system' && !has.includes('system')) return;
				const line: Line = { id: step.id, from: step.from, text: step.text };
				lines.push(line);
				said.push(line);
				await sayAs(page, step.from, step.text, step.id);
				// Bursts come faster than anybody settles.
				if (step.id === 'c1' || step.id === 'c2') return;
				break;
			}
			case 'answer': {
				const line: Line = { id: `a${answers + 1}`, from: 'agent', text: step.text };
				answers += 1;
				lines.push(line);
				said.push(line);
				if (await answer(page, step.text, step.by)) drafts += 1;
				break;
			}
			case 'edit':
				if (!has.includes('edit')) return;
				lines = lines.map((line) => (line.id === step.id ? { ...line, text: step.text } : line));
				await page.evaluate((id, text) => window.mounted.edit(id, text), step.id, step.text);
				break;
			case 'remove':
				if (!has.includes('remove')) return;
				lines = lines.filter(({ id }) => id !== step.id);
				await page.evaluate((id) => window.mounted.remove(id), step.id);
				break;
			case 'typing':
				if (!has.includes('typing')) return;
				await page.evaluate((on) => window.mounted.typing(on), step.on);
				break;
		}
		await page.evaluate(quietInPage, restMs);
	};
	for (const step of has.includes('turns') ? turns : steps) await perform(step);
	// A removed message counts as deleted after a second.
	await page.evaluate(quietInPage, 1300);
	const events: readonly ReaderEvent[] = JSON.parse(await page.evaluate(eventsInPage));
	const live = events.filter(({ type }) => type === 'message').length;
	const sent = events.filter(({ type }) => type === 'sent').length;
	return { ui, ...compare(lines, events), live, told: said.length, drafts, sent, answers };
};
