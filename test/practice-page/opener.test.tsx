// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Opener } from '../../src/practice-page/opener.tsx';
import { readTalk } from '../../src/practice-page/read-talk.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';

afterEach(cleanup);

const show = (onOther?: (text: string) => boolean) => {
	const onConversation = vi.fn();
	render(
		<TextsProvider language="en">
			<Opener use="Show it" onConversation={onConversation} {...(onOther ? { onOther } : {})} />
		</TextsProvider>,
	);
	return onConversation;
};
const paste = (text: string) => {
	fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
	fireEvent.click(screen.getAllByRole('button', { name: 'Show it' })[0]!);
};

describe('opening a talk', () => {
	it('takes lines that say who is who at once', () => {
		const opened = show();
		paste('Customer: hi\nAgent: hello');
		expect(opened).toHaveBeenCalledTimes(1);
		expect(opened.mock.calls[0]?.[0].messages).toMatchObject([{ role: 'customer' }, { role: 'agent' }]);
	});

	it('asks who the agent is where names are all there is', () => {
		const opened = show();
		paste('Farah: hi\nAina: hello\nFarah: where is it');
		expect(opened).not.toHaveBeenCalled();
		const who = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Who is the agent?' });
		expect(who.value).toBe('Aina');
		fireEvent.change(who, { target: { value: 'Farah' } });
		fireEvent.click(screen.getAllByRole('button', { name: 'Show it' })[1]!);
		expect(opened.mock.calls[0]?.[0]).toMatchObject({
			agent: { name: 'Farah' },
			messages: [{ role: 'agent' }, { role: 'customer' }, { role: 'agent' }],
		});
	});

	it('asks which talk where there are several', () => {
		const opened = show();
		paste('Customer: one\nAgent: hello\n=== 77 ===\nCustomer: two\nAgent: hello');
		fireEvent.change(screen.getByRole('combobox', { name: 'Which conversation?' }), { target: { value: '1' } });
		fireEvent.click(screen.getAllByRole('button', { name: 'Show it' })[1]!);
		expect(opened.mock.calls[0]?.[0]).toMatchObject({ id: '77', messages: [{ text: 'two' }, {}] });
	});

	it.each([
		['', 'Nothing stands in this file.'],
		['{"id":"1"', '1: '],
		['just one line', 'Nobody is named before this line'],
	])('says why %s cannot be used', (text, why) => {
		const opened = show();
		paste(text);
		expect(screen.getByRole('status').textContent).toContain(why);
		expect(opened).not.toHaveBeenCalled();
	});

	it('hands over what is of another kind', () => {
		const opened = show((text) => text === 'mine');
		paste('mine');
		expect(opened).not.toHaveBeenCalled();
		expect(screen.getByRole('status').textContent).toBe('');
	});

	it('opens a file by its name', async () => {
		const opened = show();
		const file = new File(['chat,role,text\n1,customer,hi\n1,agent,hello\n'], 'chats.csv');
		fireEvent.change(screen.getByLabelText('Open a file', { selector: 'input' }), { target: { files: [file] } });
		await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
	});
});

describe('reading a talk', () => {
	it('refuses an archive', () => {
		expect(readTalk('x.txt', 'A: b\n'.repeat(1_000_000)).fault?.name).toBe('too-large');
	});
});
