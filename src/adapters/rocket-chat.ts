import type { Adapter } from './adapter.ts';

/**
 * Rocket.Chat, omnichannel rooms. Read in its public source (RocketChat/Rocket.Chat, newest parts 2026), paths below
 * are under apps/meteor/client. Not seen running. Rooms of colleagues are left alone.
 */
export const rocketChat: Adapter = {
	id: 'rocket-chat',
	name: 'Rocket.Chat',
	basis: 'source',
	detect: {
		// Route of omnichannel rooms: likely. Any host.
		url: '/live/[A-Za-z0-9]+',
		// views/room/body/RoomBody.tsx: sure.
		present: [{ css: 'section[id^="chat-window-"]' }],
	},
	conversation: {
		root: [{ css: 'section[id^="chat-window-"]' }],
		idFromUrl: '/live/([A-Za-z0-9]+)',
		id: { attribute: 'id', match: '^chat-window-(.+)' },
		// views/room/HeaderV2/RoomTitle.tsx: sure for 7.x. The room is named after the visitor.
		customerName: { css: [{ css: '.rcx-room-header h1' }, { css: 'header.rcx-room-header h1' }], from: 'document' },
		// views/room/composer/ComposerUserActionIndicator: sure. Always there, empty while nobody types; also says who
		// uploads or records.
		typing: { css: [{ css: '.rc-message-box__activity-wrapper:not(:empty)' }], from: 'root' },
		order: 'oldest-first',
	},
	row: {
		// components/message/variants: sure. Previews of threads have no data-own; lines of the system no data-mid.
		css: [
			{ css: '[data-mid][data-own], [data-system-message-type]', seen: '3.x to 8.x' },
			{ css: '[data-qa-type="message"], [data-qa="system-message"]', seen: 'up to 7.x' },
		],
		// The id is made before sending and stays.
		id: { attribute: 'data-mid' },
		role: [
			{ role: 'system', where: 'self', css: '[data-system-message-type], [data-qa="system-message"]' },
			// MessageHeader.tsx, "Only you can see this message": sure.
			{ role: 'system', where: 'inside', css: '.rcx-message-status__private-indicator' },
			{ role: 'agent', where: 'self', css: '[data-own="true"]' },
			// The built-in bot: sure. Others show a translated word only.
			{ role: 'bot', where: 'inside', css: '.rcx-message-header__name[data-username="rocket.cat"]' },
			// LivechatVisitors.getNextVisitorUsername: sure, where no integration has chosen another one.
			{ role: 'customer', where: 'inside', css: '.rcx-message-header__name[data-username^="guest-"]' },
			{ role: 'customer', where: 'inside', css: '.rcx-message-header__name', byCustomer: true },
			// Another agent, or a bot.
			{ role: 'agent', where: 'inside', css: '.rcx-message-header__name' },
		],
		// Only the first message of a run has a header: sure.
		continues: '[data-sequential="true"]',
		otherwise: 'note',
		author: { css: [{ css: '.rcx-message-header__name' }, { css: '.rcx-message-system__name' }] },
		// A quoted message is an attachment with a body of its own: components/message/content/attachments, likely.
		body: {
			css: [{ css: '.rcx-message-body:not(blockquote *, .rcx-attachment *)' }, { css: '.rcx-message-system__body' }],
		},
		// MessageHeader.tsx: sure. "November 25, 2026 9:38 AM" unless set differently.
		time: {
			css: [{ css: '.rcx-message-header__time[title]' }, { css: '.rcx-message-system__time[title]' }],
			attribute: 'title',
			form: 'clock',
		},
		grouped: 'first-row',
	},
	composer: {
		// views/room/composer/messageBox/MessageBox.tsx: sure. A thread beside the room has one of its own.
		css: [{ css: 'textarea[name="msg"]' }],
		from: 'root',
		// Its name is translated; the icon is not.
		send: [{ css: 'button:has(.rcx-icon--name-send)' }],
	},
};
