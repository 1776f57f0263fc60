import type { Adapter } from './adapter.ts';

/**
 * HubSpot conversations inbox. Closed: the facts are those of one public product, which looked at a live inbox on
 * 2026-09-14 and tests them. Not tried by us.
 */
export const hubspot: Adapter = {
	id: 'hubspot',
	name: 'HubSpot',
	basis: 'scripts',
	detect: {
		url: '^https://[^/]+\\.hubspot\\.com/(?:live-messages|help-desk)/',
		present: [
			{ css: '[data-test-id="virtualParentRef"]', seen: 'a conversation is open' },
			{ css: '[data-test-id="rte-content"]', seen: 'editor' },
		],
	},
	conversation: {
		// A list that shows a window of its rows and uses elements again.
		root: [{ css: '[data-test-id="virtualParentRef"]' }],
		idFromUrl: '/live-messages/\\d+/inbox/(\\d+)',
		// Names, typing line: not known.
	},
	row: {
		css: [
			{
				css: ['visitor', 'agent', 'AUTOMATED'].map((kind) => `[data-test-id="primary-message-${kind}"]`).join(','),
			},
		],
		role: [
			{ role: 'customer', where: 'self', css: '[data-test-id="primary-message-visitor"]' },
			{ role: 'agent', where: 'self', css: '[data-test-id="primary-message-agent"]' },
			{ role: 'bot', where: 'self', css: '[data-test-id="primary-message-AUTOMATED"]' },
		],
		// Comments of colleagues and lines of the system have other marks, which are not known: they are not read.
		otherwise: null,
		body: { css: [{ css: '[data-test-id="primary-message-content"]' }] },
		time: { css: [{ css: '[data-test-id="sender-header-content-timestamp"]' }], form: 'clock' },
		// Author: not known.
	},
	composer: {
		// Two more scripts; ProseMirror.
		css: [
			{ css: '[data-test-id="rte-content"][contenteditable="true"]' },
			{ css: '[data-test-id="rte-content"] [contenteditable="true"]' },
		],
		from: 'document',
		// Mark of a comment, send button: not known.
	},
};
