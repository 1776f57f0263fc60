import type { Adapter } from './adapter.ts';

/** Our own practice desk (src/practice): its page is built to this. All facts: certain. */
export const practiceDesk: Adapter = {
	id: 'practice-desk',
	name: 'Santun practice desk',
	basis: 'source',
	detect: { present: [{ css: '[data-practice-desk] nav.desk-chats' }] },
	conversation: {
		// Every open chat stays on the page; those not in front carry `hidden`.
		root: [{ css: 'section.desk-conversation[data-conversation-id]' }],
		id: { attribute: 'data-conversation-id' },
		customerName: { css: [{ css: 'header .desk-customer' }], from: 'root' },
		agentName: { css: [{ css: 'header .desk-agent' }], from: 'root' },
		queue: { attribute: 'data-queue', from: 'root' },
		brand: { attribute: 'data-brand', from: 'root' },
		typing: { css: [{ css: 'p.desk-typing' }], from: 'root' },
		order: 'oldest-first',
	},
	row: {
		css: [{ css: 'ol.desk-log > li.desk-row[data-message-id]' }],
		id: { attribute: 'data-message-id' },
		// A row being sent is replaced by one with a final id.
		temporaryId: '^pending-',
		role: [
			{ role: 'customer', where: 'self', css: '[data-from="customer"]' },
			{ role: 'agent', where: 'self', css: '[data-from="agent"]' },
			{ role: 'bot', where: 'self', css: '[data-from="bot"]' },
			{ role: 'system', where: 'self', css: '[data-from="system"]' },
			{ role: 'note', where: 'self', css: '[data-from="note"]' },
		],
		otherwise: null,
		author: { css: [{ css: '.desk-author' }] },
		body: { css: [{ css: '.desk-text' }] },
		time: { css: [{ css: 'time[datetime]' }], attribute: 'datetime', form: 'iso' },
		grouped: 'first-row',
	},
	composer: {
		css: [{ css: 'form.desk-composer textarea.desk-input' }],
		from: 'root',
		note: [{ css: 'form.desk-composer[data-mode="note"]' }],
		send: [{ css: 'form.desk-composer button.desk-send' }],
	},
};
