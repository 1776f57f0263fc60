import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/tools/serve.ts';
import { until } from '../harness/wait.ts';
import { type EditorName, serveEditors } from './build-editors.ts';
import type { DeskHands, DeskState } from './desk-hands.ts';

/**
 * These join what is put in with what was typed right before it to one step for Ctrl+Z: Slate by its own rule for
 * texts that touch. Redo brings both back.
 */
const joinsTyping: ReadonlySet<EditorName> = new Set(['slate']);

/** Some editors note steps for Ctrl+Z and the cursor's place up to half a second late; the way to the panel is longer. */
const toThePanelMs = 600;
/** Nobody takes a text back before having read it; until then the editor has noted the step. */
const toTheKeysMs = 400;

/** Paragraphs are told apart by one line break or two, an empty one by a mark without width. */
const plain = (text: string): string =>
	text
		.replaceAll('\uFEFF', '')
		.replace(/\n+/g, '\n')
		.replace(/^\n|\n$/g, '');

const reads = ({ text, shown, draft }: DeskState) => ({ text: plain(text), shown: plain(shown), draft: plain(draft) });
const all = (wanted: string) => ({ text: wanted, shown: wanted, draft: wanted });

/** Plays every case in each of these editors, in one browser. */
export const playEditors = (openDesk: (origin: string) => Promise<DeskHands>, editors: readonly EditorName[]): void => {
	let served: Served;
	let desk: DeskHands;
	beforeAll(async () => {
		served = await serveEditors(editors);
		desk = await openDesk(served.origin);
	});
	afterAll(async () => {
		await desk?.close();
		await served?.close();
	});

	const untilReads = (wanted: string) =>
		until(
			async () => reads(await desk.state()),
			(read) => JSON.stringify(read) === JSON.stringify(all(wanted)),
			{ what: `“${wanted}” in the editor, its model and the draft`, timeoutMs: 15_000 },
		);

	describe.each(editors)('%s', (editor) => {
		it('takes a text where nobody has written yet', async () => {
			await desk.open(editor);
			const before = await desk.state();
			expect(await desk.insert('I am sorry, <b>Rohana</b>.')).toBe(true);
			await untilReads('I am sorry, <b>Rohana</b>.');
			const { sent, rest } = await desk.state();
			expect(sent).toEqual([]);
			expect(rest).toBe(before.rest);
		});

		it('takes it after what was typed, and Ctrl+Z takes it back in one step', async () => {
			await desk.open(editor);
			await desk.enter();
			await desk.type('Hello');
			await untilReads('Hello');
			await pause(toThePanelMs);
			expect(await desk.insert('Rohana, thank you.')).toBe(true);
			await untilReads('Hello Rohana, thank you.');
			expect((await desk.state()).sent).toEqual([]);
			await pause(toTheKeysMs);
			await desk.undo();
			await untilReads(joinsTyping.has(editor) ? '' : 'Hello');
		});

		it('takes it in the middle, and sends what it shows; a note is seen as one', async () => {
			await desk.open(editor);
			await desk.enter();
			await desk.type('Hello Rohana');
			await desk.left('Rohana'.length, 'Hello '.length);
			await pause(toThePanelMs);
			expect(await desk.insert('dear')).toBe(true);
			await untilReads('Hello dear Rohana');
			const { shown, sent, isNote } = await desk.state();
			expect({ sent, isNote }).toEqual({ sent: [], isNote: false });
			await desk.click('#note');
			await until(
				() => desk.state(),
				({ isNote }) => isNote,
				{ what: 'the draft to be told as a note' },
			);
			await desk.click('#send');
			await until(
				async () => (await desk.state()).sent.map(plain),
				(texts) => texts.length === 1 && texts[0] === plain(shown),
				{ what: `“${shown}” to be sent` },
			);
		});

		it('takes several lines without sending any, and Ctrl+Z takes them back in one step', async () => {
			await desk.open(editor);
			await desk.enter();
			await desk.type('Hello');
			await untilReads('Hello');
			await pause(toThePanelMs);
			expect(await desk.insert('Thank you.\nI will check.')).toBe(true);
			await untilReads('Hello\nThank you.\nI will check.');
			expect((await desk.state()).sent).toEqual([]);
			await pause(toTheKeysMs);
			await desk.undo();
			await untilReads('Hello');
		});
	});
};
