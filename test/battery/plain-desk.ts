import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { section } from '../reader/desk.ts';
import type { Step } from './plain-talk.ts';

/** A helpdesk without any script of its own, so that all that happens on it is the test's doing. */
export interface PlainDesk {
	readonly origin: string;
	close(): Promise<void>;
}

const lines = ['customer: Hi', 'agent: Hello Rohana, how can I help?'];

const html = (chats: readonly string[]): string => `<!doctype html><html data-practice-desk><meta charset="utf-8"><body>
<nav class="desk-chats">${chats.map((id) => `<button class="desk-chat" data-chat-id="${id}">${id}</button>`).join('')}</nav>
<main class="desk-main"><div class="desk-stage">${chats
	.map((id, index) => section({ id, lines, hidden: index > 0 }))
	.join('')}</div></main></body></html>`;

/** Serves the desk at `/`, one that frames it at `/frame`, and an empty page at `/empty`. */
export const servePlainDesk = async (): Promise<PlainDesk> => {
	const server = createServer(({ url = '/' }, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		if (url.startsWith('/frame')) response.end('<!doctype html><body><div id="place"></div></body>');
		else if (url.startsWith('/empty')) response.end('<!doctype html><title>empty</title>');
		else response.end(html(['a']));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

/** Lets it happen on the page, in one go. */
export const perform = (page: Pick<Page, 'evaluate'>, [who, text]: Step, number: number): Promise<void> =>
	page.evaluate(
		(from, words, id) => {
			const chat = document.querySelector('.desk-conversation:not([hidden])');
			const input = chat?.querySelector('textarea');
			if (!chat || !input) throw new Error('There is no desk here.');
			const put = (value: string): void => {
				input.focus();
				input.value = value;
				input.dispatchEvent(new InputEvent('input', { bubbles: true }));
			};
			if (from === 'draft') return put(words);
			if (from === 'agent') {
				put(words);
				input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
				input.value = '';
			}
			const row = document.createElement('li');
			row.className = 'desk-row';
			row.dataset.messageId = `said-${id}`;
			row.dataset.from = from;
			const said = document.createElement('p');
			said.className = 'desk-text';
			said.textContent = words;
			row.append(said);
			chat.querySelector('.desk-log')?.append(row);
		},
		who,
		text,
		number,
	);
