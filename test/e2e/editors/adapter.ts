import type { Adapter } from '../../../src/adapters/adapter.ts';

/** How to read the pages that the editors stand in. */
export const editorDesk: Adapter = {
	id: 'editor-desk',
	name: 'Editor desk',
	basis: 'source',
	detect: { present: [{ css: 'main[data-editor-desk]' }] },
	conversation: {
		root: [{ css: 'main[data-editor-desk]' }],
		id: { attribute: 'data-chat' },
		customerName: { css: [{ css: 'h1' }], from: 'root' },
	},
	row: {
		css: [{ css: 'li[data-from]' }],
		id: { attribute: 'id' },
		role: [
			{ role: 'customer', where: 'self', css: '[data-from="customer"]' },
			{ role: 'agent', where: 'self', css: '[data-from="agent"]' },
		],
		otherwise: null,
		body: {},
	},
	composer: {
		css: [
			{ css: '#composer .note-editable', seen: 'Summernote: its first editable element catches pastes' },
			{ css: '#composer textarea:not([aria-hidden])', seen: 'a text field' },
			{ css: '#composer [contenteditable="true"]', seen: 'an editor in the page' },
			{ css: 'x-desk >>> x-composer >>> [contenteditable="true"]', seen: 'an editor in two shadow roots' },
			{ css: 'x-desk >>> [contenteditable="true"]', seen: 'an editor in a shadow root' },
			{ css: '#composer iframe >>> body', seen: 'an editor in a frame' },
		],
		from: 'root',
		note: [{ css: '#composer.is-note' }],
		send: [{ css: '#send' }],
	},
};
