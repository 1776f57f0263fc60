import { expect } from 'vitest';
import type { Run } from '../harness/firefox-driver.ts';
import { until } from '../harness/wait.ts';

// These run in the page: they are sent as text and use nothing from outside themselves.

/** Gives the page a file as a mouse does. */
export const dropFile = (name: string, text: string): void => {
	const held = new DataTransfer();
	held.items.add(new File([text], name));
	document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true }));
};
export const pageText = (): string => document.querySelector<HTMLElement>('main')?.innerText ?? '';
export const press = (label: string): boolean => {
	const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
	button?.click();
	return button !== undefined;
};
const pressRule = (title: string): boolean => {
	const all = [...document.querySelectorAll<HTMLElement>('table.t .pick')];
	const button = all.find((one) => one.textContent?.includes(title));
	button?.click();
	return button !== undefined;
};
const fill = (label: string, value: string): void => {
	const labels = [...document.querySelectorAll('label')];
	const field = labels.find((one) => one.firstChild?.textContent === label)?.querySelector('select, input');
	if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) throw new Error(`No “${label}”.`);
	field.value = value;
	if (field.value !== value) throw new Error(`“${label}” offers no “${value}”.`);
	for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};
/** Presses “Cancel” in the moment in which the page says that chats have been played. */
const cancelEarly = (): void => {
	new MutationObserver((_, observer) => {
		const text = document.querySelector('.work .num')?.textContent ?? '';
		if (!/^[1-9].* chats played$/.test(text)) return;
		observer.disconnect();
		document.body.dataset.cancelled = text;
		document.querySelector<HTMLElement>('.work button')?.click();
	}).observe(document.body, { subtree: true, childList: true, characterData: true });
};
const cancelled = (): string => document.body.dataset.cancelled ?? '';
const isBusy = (): boolean => document.querySelector('.work') !== null;

/** Enough chats for a while: those of the text, each again and again with an id of its own. */
const manyTimes = (text: string, times: number): string =>
	Array.from({ length: times }, (_, i) => text.replaceAll('{"id":"', `{"id":"${i}-`)).join('');

/** A back-test is cancelled in its midst, and leaves a page that says so and shows no half figures. */
export const cancelOne = async (run: Run, chats: string): Promise<void> => {
	await run(cancelEarly);
	await run(dropFile, 'many.ndjson', manyTimes(chats, 60));
	await until(() => run(cancelled), Boolean, { what: 'chats to be played' });
	await until(
		() => run(pageText),
		(text) => text.includes('Stopped.'),
		{ what: 'the page to say that it has stopped' },
	);
	expect(await run(isBusy)).toBe(false);
	expect(await run(pageText)).not.toContain('Tips per 100 chats');
};

/** One tip in the first of two chats: they say where the parcel is, and hear no sorry. */
const talk = [
	['7', 'Farah', 'my parcel is a week late, I am very upset'],
	['7', 'Aina', 'What is your order number?'],
	['8', 'Lim', 'do you have this in black?'],
	['8', 'Aina', 'Yes, in all sizes.'],
] as const;

const readsSorry = async (run: Run, of: string): Promise<void> => {
	await until(
		() => run(pageText),
		(text) => text.includes('chats: 2, messages: 4') && text.includes('Tips per 100 chats'),
		{ what: `the chats of the ${of}` },
	);
	await until(() => run(pressRule, 'Say sorry first'), Boolean, { what: `the tip in the ${of}` });
	await until(
		() => run(pageText),
		(text) => text.includes('Customer') && text.includes('my parcel is a week late'),
		{ what: `the tip in its chat of the ${of}` },
	);
};

/** A table whose columns say nothing is refused until they are told, and a transcript until its agent is named. */
export const readOthers = async (run: Run): Promise<void> => {
	const rows = talk.map(([chat, who, text]) => `${chat},${who === 'Aina' ? 'agent' : 'customer'},"${text}"`);
	await run(dropFile, 'export.csv', ['k1,k2,k3', ...rows].join('\n'));
	await until(
		() => run(pageText),
		(text) => text.includes('This file can’t be used as it is.'),
		{ what: 'the table to be refused' },
	);
	await run(fill, 'Which chat', 'k1');
	await run(fill, 'Who wrote: a role', 'k2');
	await run(fill, 'Message', 'k3');
	await until(() => run(press, 'Read it like this'), Boolean, { what: 'the columns' });
	await readsSorry(run, 'table');

	const lines = talk.map(([, who, text], i) => `${i === 2 ? '---\n' : ''}${who}: ${text}`);
	await run(dropFile, 'chats.txt', lines.join('\n'));
	await until(
		() => run(pageText),
		(text) => text.includes('Read as: Transcript, name and text'),
		{ what: 'the transcript' },
	);
	await readsSorry(run, 'transcript');
};
