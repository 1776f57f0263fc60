import { pack } from 'santun:pack';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelProgram } from '../../src/coach/panel-program.ts';
import { playRun } from '../../src/practice/play-run.ts';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { scoreRehearsal } from '../../src/practice/scorecard.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import type { Run } from './harness/firefox-driver.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

/** The practice room in a browser. */
interface Room {
	/** Opens a room by its query. */
	goto(query: string): Promise<void>;
	readonly run: Run;
	/** Presses a key for whatever has the focus. */
	press(key: 'PageDown' | 'Tab' | 'Enter' | 't'): Promise<void>;
	/** What axe has against the page. */
	faults(): Promise<readonly string[]>;
	close(): Promise<void>;
}

// These run in the page: they are sent as text and use nothing from outside themselves.
const setLanguage = (language: string): Promise<void> =>
	((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).storage.local.set({
		settings: { language, pausedUntil: 0 },
	});
const countOf = (css: string): number => document.querySelectorAll(css).length;
const textOf = (css: string): string => document.querySelector(css)?.textContent ?? '';
const hasFocus = (css: string): boolean => document.activeElement?.matches(css) === true;
const sendReply = (text: string): void => {
	const input = document.querySelector<HTMLTextAreaElement>('.desk-conversation:not([hidden]) .desk-input');
	if (input === null) throw new Error('there is no reply box');
	input.value = text;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	input.form?.requestSubmit();
};
const write = (css: string, text: string): void => {
	const box = document.querySelector<HTMLTextAreaElement>(css);
	if (box === null) throw new Error(`there is no ${css}`);
	box.value = text;
	box.dispatchEvent(new Event('input', { bubbles: true }));
};
const written = (): string => document.querySelector<HTMLTextAreaElement>('#write-text')?.value ?? '';
const rows = (): readonly (readonly [string, number, number])[] =>
	[...document.querySelectorAll<HTMLElement>('.score tr[data-skill]')].map((row) => [
		row.dataset.skill ?? '',
		Number(row.dataset.shown),
		Number(row.dataset.missed),
	]);
/** How long the customer in front has been waiting, in seconds of their own time. */
const waited = (): number => {
	const [minutes, seconds] = (
		document.querySelector('.desk-chat[aria-current=true] .desk-wait')?.textContent ?? ''
	).split(':');
	return Number(minutes) * 60 + Number(seconds);
};
/** Keeps the next file that is saved, in place of a download. */
const catchFile = (): void => {
	URL.createObjectURL = (blob) => {
		void (blob as Blob).text().then((text) => {
			document.body.dataset.saved = text;
		});
		return '#';
	};
};
const caught = (): string => document.body.dataset.saved ?? '';
/** The whole of axe in the form of a function, since that is what is sent to Firefox. */
const axeItself = Object.assign(() => undefined, { toString: () => `() => {${axe.source}}` });
const axeFaults = async (): Promise<readonly string[]> => {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document, { resultTypes: ['violations'] });
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
};

const program = panelProgram(pack);

/** A recorded run of a scenario: what is to be sent, what the customer says meanwhile, and the scorecard it must earn. */
const expected = (id: string, mark: 'good' | 'bad') => {
	const scenario = readScenarios().find((one) => one.id === id);
	if (scenario?.story == null) throw new Error(`no story ${id}`);
	const { story, agent } = scenario;
	const [chat, ...others] = scenario.chats;
	const record = playRun({ program, story, chat, others, agent }, story.runs[mark]);
	const said = record.events.flatMap((event) => (event.type === 'message' ? [event.message.role] : []));
	/** Lines of the customer before each reply. */
	const before = said.flatMap((role, i) =>
		role === 'agent' ? [said.slice(0, i).filter((one) => one === 'customer').length] : [],
	);
	const past = chat.history.filter(({ from }) => from === 'customer').length;
	return {
		card: scoreRehearsal(record, story),
		replies: record.turns.map(({ text }, i) => ({ text, heard: past + (before[i] ?? 0) })),
	};
};

const browsers: Readonly<Record<string, () => Promise<Room>>> = {
	Chromium: async () => {
		const chromium = await openChromium({ extension: built.chromium });
		const base = `chrome-extension://${chromium.extensionId}/practice/practice.html`;
		const page = await chromium.page(base);
		return {
			goto: async (query) => void (await page.goto(`${base}?${query}`)),
			run: async (fn, ...args) => {
				const code = `(async () => JSON.stringify({ value: await (${fn})(...${JSON.stringify(args)}) }))()`;
				return JSON.parse((await page.evaluate(code)) as string).value;
			},
			press: (key) => page.keyboard.press(key),
			faults: async () => {
				await page.evaluate(axe.source);
				return page.evaluate(axeFaults);
			},
			close: () => chromium.close(),
		};
	},
	Firefox: async () => {
		const firefox = await openFirefox({ extension: built.firefox });
		await firefox.goto(firefox.extensionUrl('practice/practice.html'));
		return {
			goto: (query) => firefox.goto(firefox.extensionUrl(`practice/practice.html?${query}`)),
			run: firefox.run,
			// Keys without a letter have code points of their own in WebDriver.
			press: (key) => firefox.page.press({ PageDown: '\uE00F', Tab: '\uE004', Enter: '\uE007', t: 't' }[key]),
			faults: async () => {
				await firefox.run(axeItself);
				return firefox.run(axeFaults);
			},
			close: () => firefox.close(),
		};
	},
};

describe.each(Object.keys(browsers))('the practice room in %s', (name) => {
	let room: Room;
	beforeAll(async () => {
		room = await browsers[name]!();
	});
	afterAll(() => room?.close());

	const appears = (css: string) =>
		until(
			() => room.run(countOf, css),
			(count) => count > 0,
			{ what: `“${css}” in the practice room` },
		);

	/** Goes there by Tab, as who has no mouse does, and presses Enter. */
	const press = async (css: string): Promise<void> => {
		await appears(css);
		for (let left = 80; !(await room.run(hasFocus, css)); left -= 1) {
			if (left === 0) throw new Error(`“${css}” cannot be reached by Tab`);
			await room.press('Tab');
		}
		await room.press('Enter');
	};

	// A good run in one language and a bad one in the other, the other way round in the other browser.
	it.each([
		['late-parcel', 'en', name === 'Chromium' ? 'good' : 'bad'],
		['parcel-lewat', 'ms', name === 'Chromium' ? 'bad' : 'good'],
	] as const)('%s is rehearsed through to its scorecard (%s, %s run)', async (id, language, mark) => {
		const { card, replies } = expected(id, mark);
		await room.run(setLanguage, language);
		await room.goto(`rehearse=${id}&help=tips&time=life&speed=12`);
		for (const { text, heard } of replies) {
			await until(
				() => room.run(countOf, '.desk-conversation:not([hidden]) .desk-row[data-from=customer]'),
				(count) => count >= heard,
				{ what: `${heard} lines of the customer` },
			);
			// One who answers sooner breaks into a burst, and earns a tip for that.
			const ended = await room.run(waited);
			await until(
				() => room.run(waited),
				(seconds) => seconds >= ended + 6,
				{ what: 'the customer to have ended' },
			);
			await room.run(sendReply, text);
		}
		await press('[data-do=end].main');
		await appears('.score');
		expect(await room.run(() => document.documentElement.lang)).toBe(language);
		expect(await room.run(rows)).toEqual(
			card.skills.map(({ skill, shown, missed }) => [skill, shown.length, missed.length]),
		);
		expect(await room.run(countOf, '.score-goals [data-reached=true]')).toBe(
			card.goals.filter(({ reached }) => reached).length,
		);
		expect(await room.faults()).toEqual([]);
	});

	it('the stage shows a demo by a presenter’s keys, and a reply that the trainer types changes the tips', async () => {
		await room.run(setLanguage, 'en');
		await room.goto('stage=late-parcel');
		await appears('.stage-column');
		for (let i = 0; i < 2; i += 1) await room.press('PageDown');
		await appears('.stage-column[data-mark=bad] [data-rule=say-sorry]');
		await room.press('t');
		await appears('.stage-try textarea');
		await room.run(write, '.stage-try textarea', 'Order number?');
		await appears('.stage-try [data-rule=say-sorry]');
		expect(await room.faults()).toEqual([]);
		await room.run(write, '.stage-try textarea', "Hi Farah, I'm Aina. I'm sorry it is late. Which order is it?");
		await until(
			() => room.run(countOf, '.stage-try [data-rule=say-sorry]'),
			(count) => count === 0,
			{ what: 'the tip to leave' },
		);
	});

	it('a written chat is saved as a file, opened again, and rehearsed', async () => {
		await room.goto('write=');
		await appears('.preview-run');
		const text = (await room.run(written)).replace('title: The wrong size', 'title: Ours, from e2e');
		await room.run(write, '#write-text', text);
		await room.run(catchFile);
		await press('.write .acts button:nth-child(2)');
		const saved = await until(
			() => room.run(caught),
			(one) => one !== '',
			{ what: 'the saved file' },
		);
		expect(saved).toBe(text);
		expect(await room.faults()).toEqual([]);
		await room.run(write, '#write-text', 'gone');
		await press('.write .acts button:nth-child(3)');
		await appears('#write-open textarea');
		await room.run(write, '#write-open textarea', saved);
		await press('#write-open .opener > button');
		await until(
			() => room.run(written),
			(one) => one === saved,
			{ what: 'the opened chat in the editor' },
		);
		await press('.write .acts button:nth-child(1)');
		await appears('.write-note a');
		await room.goto('');
		await appears('[data-scenario=wrong-size]');
		expect(await room.faults()).toEqual([]);
		await room.goto('rehearse=wrong-size&help=all&time=life&speed=12');
		await appears('.desk-row[data-from=customer]');
		expect(await room.run(textOf, '.desk-title')).not.toBe('');
	});

	it('the course begins with its first lesson, with examples from the rules', async () => {
		await room.goto('course');
		await appears('.lesson-reply[data-mark=good]');
		expect(await room.faults()).toEqual([]);
	});
});
