import type { Adapter } from './adapter.ts';

/**
 * Help Scout: new inbox, and the classic one (2018 to 2024). Closed: from two public scripts for the new inbox and five
 * for the classic one. Not tried on a live page.
 */
export const helpScout: Adapter = {
	id: 'help-scout',
	name: 'Help Scout',
	basis: 'scripts',
	detect: {
		url: '^https://secure\\.helpscout\\.net/',
		present: [
			{ css: 'ol[aria-label="Thread Items"]', seen: 'new inbox' },
			{ css: '[data-testid="ThreadContainer"]', seen: 'new inbox' },
			{ css: '#tkContent', seen: 'classic' },
		],
	},
	conversation: {
		root: [
			// English only.
			{ css: 'ol[aria-label="Thread Items"]', seen: 'new inbox' },
			{ css: '[data-testid="ThreadContainer"]', seen: 'new inbox' },
			{ css: '#tkContent', seen: 'classic' },
		],
		idFromUrl: '/conversation/(\\d+)',
		// Classic: one script.
		customerName: { css: [{ css: '.c-profile__name' }], from: 'document' },
		// Oldest first says one script; the order can be set.
		order: 'oldest-first',
	},
	row: {
		css: [
			{ css: 'li > [id^="thread-"]', seen: 'new inbox' },
			{ css: 'article.thread[id^="thread-"]', seen: 'classic' },
			{ css: 'article.thread', seen: 'classic' },
		],
		id: { attribute: 'id', match: '^thread-(\\d+)' },
		role: [
			// Guessed from the name of the customer's class and of the labels; when it is missing the row is a note anyway.
			{ role: 'note', where: 'self', css: '.is-note, .note, [aria-label*="note" i]' },
			// Two scripts; English.
			{ role: 'customer', where: 'self', css: '.is-customer, [aria-label*="customer" i]' },
			// Three scripts.
			{ role: 'customer', where: 'self', css: 'article.customer' },
			// One script; English.
			{ role: 'agent', where: 'self', css: '[aria-label*="user reply" i]' },
		],
		// An agent's reply without a label cannot be told from a note.
		otherwise: 'note',
		// One script.
		author: { css: [{ css: 'span[data-nocollapse="true"]' }] },
		body: {
			css: [
				{ css: 'div[class*="is-wide-layout"]:not([data-testid])', seen: 'new inbox: one script' },
				{ css: 'div:has(> hr) ~ div', seen: 'new inbox: one script' },
				{ css: 'section.messageBody', seen: 'classic: three scripts' },
			],
		},
		drop: ['blockquote', '.gmail_quote', 'button'],
		// One script names `time`; an exact time in it is usual, not seen.
		time: { css: [{ css: 'time[datetime]' }], attribute: 'datetime', form: 'iso' },
	},
	composer: {
		css: [
			// One script each; Slate.
			{ css: '[data-cy="ConvoEditor"][contenteditable="true"]' },
			{ css: '[data-cy="ConvoEditor"] [contenteditable="true"]' },
			{ css: '[role="textbox"][aria-label="Reply Editor"], [role="textbox"][aria-label="Note Editor"]' },
			// Two scripts; appears after "Reply".
			{ css: '.redactor_redactor.redactor_editor', seen: 'classic' },
		],
		from: 'document',
		// Guessed from the label of the reply editor; English. Notes about the customer have fields with such labels too.
		note: [
			{ css: '[data-cy="ConvoEditor"][aria-label*="note" i]' },
			{ css: '[role="textbox"][aria-label="Note Editor"]' },
		],
		send: [{ css: '#sendBtn', seen: 'classic' }],
	},
};
