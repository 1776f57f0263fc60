import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { readPage } from '../../src/reader/read-page.ts';

/** Reads the page as the content script does, and keeps the id of each message that it tells. */
const told: string[] = [];
readPage({
	document,
	url: () => location.href,
	adapter: practiceDesk,
	now: Date.now,
	signal: new AbortController().signal,
	onEvent: (event) => {
		if (event.type === 'opened') Object.assign(window, { isOpened: true });
		if (event.type === 'message') told.push(event.message.text);
	},
});
Object.assign(window, { told });
