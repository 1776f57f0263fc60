// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { starter } from '../../src/practice-page/write/starter.ts';
import { createWriting } from '../../src/practice-page/write/state.ts';
import { WriteRoom } from '../../src/practice-page/write/write-room.tsx';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { fakeClock } from '../fakes/clock.ts';
import { program } from './scenario.ts';

afterEach(cleanup);

const show = (text: string = starter.en) => {
	const clock = fakeClock();
	const host = { program, clock, remember: vi.fn(), keep: vi.fn(async () => undefined) };
	const writing = createWriting(host, text);
	render(
		<TextsProvider language="en">
			<WriteRoom writing={writing} report={vi.fn()} />
		</TextsProvider>,
	);
	return { ...host, writing };
};
const editor = () => screen.getByLabelText<HTMLTextAreaElement>('The chat as text');
const type = (text: string) => fireEvent.input(editor(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }));

describe('writing a practice chat', () => {
	it('both runs play beside the text, with tips and goals', () => {
		show();
		const preview = screen.getByRole('region', { name: 'How it plays' });
		expect(within(preview).getByText('You must have chosen the wrong size.')).toBeTruthy();
		expect(preview.querySelectorAll('[data-mark=bad] [data-rule]').length).toBeGreaterThan(0);
		expect(preview.querySelector('[data-mark=good]')?.textContent).toContain('Ends: calm');
		expect(preview.querySelectorAll('[data-mark=good] [data-reached=true]')).toHaveLength(4);
	});

	it('a problem is marked at its line and leads there', async () => {
		show();
		type(starter.en.replace('to: thanks', 'to: nowhere'));
		const [line] = await screen.findAllByText(/^Line \d+$/, { selector: 'button' });
		if (line === undefined) throw new Error('no line');
		const number = line.textContent?.replace(/\D/g, '') ?? '';
		expect(document.querySelector('.editor-lines .wrong')?.textContent).toBe(number);
		fireEvent.click(line);
		const { selectionStart, value } = editor();
		expect(document.activeElement).toBe(editor());
		expect(value.slice(0, selectionStart).split('\n')).toHaveLength(Number(number));
		expect(screen.getByText('How it plays')).toBeTruthy();
	});

	it('plays anew once nobody types, and remembers what was written', async () => {
		const { clock, remember } = show();
		const changed = starter.en.replace('title: The wrong size', 'title: Two sizes too big');
		type(changed);
		expect(remember).not.toHaveBeenCalled();
		clock.pass(1000);
		expect(await screen.findByText('Two sizes too big')).toBeTruthy();
		expect(remember).toHaveBeenCalledWith(changed);
	});

	it('is kept when it is right, and not before', async () => {
		const { keep } = show();
		type(starter.en.replace('language: en', 'language: xx'));
		press('Keep in this room');
		expect(await screen.findByText('Correct the marked lines first.')).toBeTruthy();
		expect(keep).not.toHaveBeenCalled();
		type(starter.en);
		press('Keep in this room');
		expect((await screen.findByText('Rehearse')).getAttribute('href')).toContain('rehearse=wrong-size');
		expect(keep).toHaveBeenCalledWith('wrong-size', starter.en);
	});

	it('does not take the name of a shipped chat', async () => {
		show();
		type(starter.en.replace('id: wrong-size', 'id: late-parcel'));
		expect(await screen.findByText('id is that of a shipped chat: take another')).toBeTruthy();
	});

	it('begins with a transcript, without its names, and what stood there can be had again', async () => {
		show();
		press('Open a file or a transcript');
		const box = await screen.findByLabelText('Or paste a transcript');
		fireEvent.input(box, { target: { value: 'Customer: hi, order SR-48213 is late\nAgent: Order number?' } });
		press('Begin with it');
		expect(editor().value).toContain('is late');
		expect(editor().value).not.toContain('48213');
		press('Undo');
		expect(editor().value).toBe(starter.en);
	});

	it('opens a chat that somebody saved', async () => {
		show();
		press('Open a file or a transcript');
		const box = await screen.findByLabelText('Or paste a transcript');
		fireEvent.input(box, { target: { value: starter.ms } });
		press('Begin with it');
		expect(editor().value).toBe(starter.ms);
	});

	it('says where nobody is answered', async () => {
		show();
		press('Open a file or a transcript');
		const box = await screen.findByLabelText('Or paste a transcript');
		fireEvent.input(box, { target: { value: '{"id":"1","messages":[{"role":"customer","text":"hi"}]}' } });
		press('Begin with it');
		expect(await screen.findByText(/Nobody is answered/)).toBeTruthy();
		expect(editor().value).toBe(starter.en);
	});
});
