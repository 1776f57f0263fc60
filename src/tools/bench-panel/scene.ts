/** What a page does for a measurement. Each of these is sent to the page as text, and uses nothing from outside of itself. */

/** The chat that is measured in: it stands still until it is told to begin. */
export const scene = '/?scenario=card-in-the-chat&lang=en&wait';

/** Adds a message of the customer; answers when, by the clock that all pages share. */
export const addCard = (): number => {
	const row = document.createElement('li');
	row.className = 'desk-row';
	row.dataset.messageId = 'bench-1';
	row.dataset.from = 'customer';
	row.append(
		Object.assign(document.createElement('p'), {
			className: 'desk-text',
			textContent: 'my card is 4111 1111 1111 1111',
		}),
	);
	const start = performance.timeOrigin + performance.now();
	document.querySelector('.desk-conversation:not([hidden]) .desk-log')?.append(row);
	return start;
};
