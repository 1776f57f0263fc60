import type { Adapter } from './adapter.ts';

/**
 * Intercom inbox. From public scripts of 2021 to May 2026; not tested with an account. Three generations are known.
 * Since mid-2026 a row says neither by attribute nor by class who wrote it: such rows count as unknown, and the page as
 * one that cannot be read.
 */
export const intercom: Adapter = {
	id: 'intercom',
	name: 'Intercom',
	basis: 'scripts',
	detect: {
		url: '^https://app(?:\\.eu|\\.au)?\\.intercom\\.com/a/',
		present: [
			{ css: '[data-testid="conversation-stream-scroll-container"]', seen: '2026' },
			{ css: '[data-conversation-stream]', seen: '2024' },
			{ css: '[data-intercom-target="conversation-space"], .inbox2__conversation-page', seen: 'older' },
			{ css: '[data-conversation-reply-composer]' },
		],
	},
	conversation: {
		root: [
			{ css: '[data-testid="conversation-stream-scroll-container"]', seen: '2026' },
			{ css: '[data-conversation-stream]', seen: '2024' },
			{ css: '.inbox-2__conversation-stream', seen: 'April 2026' },
			{ css: '[data-intercom-target="conversation-space"]', seen: 'older' },
			{ css: '.inbox2__conversation-page', seen: 'older' },
		],
		idFromUrl: '/a/(?:apps|inbox)/[^?#]*conversations?/(\\d+)',
		customerName: {
			css: [{ css: '[data-inbox-conversation-header-title]' }, { css: '[data-conversation-title]' }],
			from: 'document',
		},
		order: 'oldest-first',
	},
	row: {
		css: [
			{ css: '[class*="group/content-part"]', seen: 'April 2026 and newer' },
			{ css: '[data-part-group-id]', seen: '2021 to 2026' },
			{ css: '[data-intercom-target="conversation-stream-content-part"]', seen: 'older' },
			{ css: '.inbox2__user-email-part, .inbox2__admin-email-part, .inbox2__note-part', seen: 'older' },
		],
		id: { attribute: 'data-part-group-id' },
		role: [
			// 2021 to 2026, three scripts: likely. A note first: it must never count as said.
			{ role: 'note', where: 'inside', css: '[data-part-group-category="4"], .inbox2__note-part, .inbox-2__note-part' },
			{ role: 'note', where: 'within', css: '[data-part-group-category="4"], .inbox2__note-part, .inbox-2__note-part' },
			{ role: 'bot', where: 'inside', css: '[data-part-group-category="5"]' },
			{ role: 'system', where: 'inside', css: '[data-part-group-category="20"]' },
			{
				role: 'customer',
				where: 'inside',
				css: '[data-part-group-category="1"], .inbox2__user-email-part, .inbox-2__user-email-part',
			},
			{
				role: 'agent',
				where: 'inside',
				css: '[data-part-group-category="3"], .inbox2__admin-email-part, .inbox-2__admin-email-part',
			},
		],
		// Sides are known by place alone in the newest build, and notes by colour: no guess.
		otherwise: null,
		body: {
			css: [
				{ css: '.interblocks-html', seen: '2026' },
				{ css: '.intercom-interblocks', seen: 'older' },
				{ css: '.inbox-2__break-words', seen: 'April 2026' },
				{ css: '.inbox2__break-words', seen: 'older' },
				{ css: '.inbox2__message-content', seen: 'older' },
			],
		},
	},
	composer: {
		css: [
			{ css: '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]', seen: '2024 and newer' },
			{ css: '.ProseMirror.embercom-prosemirror-composer-editor[contenteditable="true"]' },
			{ css: '.embercom-prosemirror-composer-editor' },
		],
		from: 'document',
	},
};
