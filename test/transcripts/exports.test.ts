import { describe, expect, it } from 'vitest';
import { importChatwoot } from '../../src/transcripts/chatwoot.ts';
import { showFault } from '../../src/transcripts/faults.ts';
import { importZendesk } from '../../src/transcripts/zendesk.ts';

const rolesOf = ({ conversations }: ReturnType<typeof importChatwoot>) =>
	conversations.map(({ id, messages }) => [id, ...messages.map(({ role, text }) => `${role}: ${text}`)]);

const chatwoot = {
	id: 42,
	meta: { sender: { name: 'Farah' }, assignee: { name: 'Aina' } },
	messages: [
		{
			id: 1,
			content: 'Hi <b>there</b> &amp; hello',
			message_type: 0,
			created_at: 1_700_000_000,
			sender: { name: 'Farah', type: 'contact' },
		},
		{
			id: 2,
			content: 'Hello!',
			message_type: 1,
			created_at: 1_700_000_060,
			private: false,
			sender: { name: 'Aina', type: 'user' },
		},
		{
			id: 3,
			content: 'Ask Ben',
			message_type: 1,
			created_at: 1_700_000_070,
			private: true,
			sender: { name: 'Aina', type: 'user' },
		},
		{ id: 4, content: 'Aina resolved this', message_type: 2, created_at: 1_700_000_080 },
		{
			id: 5,
			content: 'I am a bot',
			message_type: 1,
			created_at: 1_700_000_090,
			sender: { name: 'Captain', type: 'captain_assistant' },
		},
		{ id: 6, content: null, message_type: 0, created_at: 1_700_000_100, attachments: [{}] },
	],
};
const said = [
	'42',
	'customer: Hi there & hello',
	'agent: Hello!',
	'note: Ask Ben',
	'system: Aina resolved this',
	'bot: I am a bot',
	'customer: ',
];

describe('what Chatwoot gives out', () => {
	it.each([
		['one conversation', chatwoot],
		['a list', [chatwoot]],
		['an answer with a payload', { meta: {}, payload: [chatwoot] }],
		['a list of the dashboard', { data: { meta: {}, payload: [chatwoot] } }],
		[
			'messages of one conversation',
			{
				meta: { contact: { name: 'Farah' } },
				payload: chatwoot.messages.map((one) => ({ ...one, conversation_id: 42 })),
			},
		],
	])('is read: %s', (_, data) => {
		const imported = importChatwoot(JSON.stringify(data));
		expect([imported.faults, imported.left]).toEqual([[], 0]);
		expect(rolesOf(imported)).toEqual([said]);
		expect(imported.conversations[0]?.customer).toEqual({ name: 'Farah' });
		expect(imported.conversations[0]?.messages[0]?.at).toBe(1_700_000_000_000);
	});

	it('is read one conversation a line, and bad lines are told', () => {
		const imported = importChatwoot(`${JSON.stringify(chatwoot)}\n{"id": 4\n{"id":5}\n`);
		expect(rolesOf(imported)).toEqual([said]);
		expect(imported.faults.map((fault) => showFault(fault, 'en'))).toEqual([
			'2:9: This is not valid JSON from here on.',
			'3: This is no Chatwoot conversation: “messages” is missing or of another kind.',
		]);
	});

	it('keeps the times of webhooks, and no time that is none', () => {
		const timed = (id: number, at: string): string =>
			`{"id":${id},"content":"a","message_type":"incoming","created_at":${at}}`;
		const { conversations } = importChatwoot(
			`{"id":1,"messages":[${timed(1, '"2020-03-03 13:05:57 UTC"')},${timed(2, '1e400')}]}`,
		);
		expect(conversations[0]?.messages.map(({ at }) => at)).toEqual([Date.UTC(2020, 2, 3, 13, 5, 57), undefined]);
	});

	it('tells messages that are none, by their path', () => {
		const messages = [{ content: 'a', message_type: 0 }, { content: 'b' }, 7, { content: {}, message_type: 0 }];
		const imported = importChatwoot(JSON.stringify([{ id: 1, messages }]));
		expect(imported.left).toBe(3);
		expect(imported.faults.map((fault) => showFault(fault, 'en'))).toEqual([
			'[0].messages[1]: This is no message: “message_type” is missing or of another kind. It was left out.',
			'[0].messages[2]: This is no message: “content” is missing or of another kind. It was left out.',
			'[0].messages[3]: This is no message: “content” is missing or of another kind. It was left out.',
		]);
	});
});

const ticket = {
	id: 7,
	requester: { id: 10, name: 'Ben' },
	assignee: { id: 11, name: 'Aina' },
	comments: [
		{ author_id: 10, body: 'It broke', public: true, created_at: '2026-03-12T10:00:00Z' },
		{ author_id: 11, html_body: '<p>Sorry</p><p>Let me see</p>', public: true, created_at: '2026-03-12T10:01:00Z' },
		{ author_id: 11, body: 'ask Cik Lim', public: false, created_at: '2026-03-12T10:02:00Z' },
	],
};
const chat = {
	id: '2603.99',
	type: 'chat',
	visitor: { name: 'Farah' },
	history: [
		{ type: 'chat.memberjoin', nick: 'visitor', name: 'Farah', timestamp: '2026-03-12T10:00:00Z' },
		{ type: 'chat.msg', sender_type: 'Visitor', name: 'Farah', msg: 'Hi', timestamp: '2026-03-12T10:00:05Z' },
		{ type: 'chat.msg', nick: 'agent:123', name: 'Aina', msg: 'Hello', timestamp: '2026-03-12T10:00:09Z' },
		{
			type: 'chat.msg',
			sender_type: 'Trigger',
			name: 'Greeter',
			msg: 'We are here',
			timestamp: '2026-03-12T10:00:10Z',
		},
		{ type: 'chat.rating', new_rating: 'good', timestamp: '2026-03-12T10:05:00Z' },
	],
};

describe('what Zendesk gives out', () => {
	it('is read: tickets, one a line', () => {
		const imported = importZendesk(`${JSON.stringify(ticket)}\n${JSON.stringify({ ...ticket, id: 8 })}\n`);
		expect(imported.faults).toEqual([]);
		expect(rolesOf(imported)).toEqual(
			['7', '8'].map((id) => [id, 'customer: It broke', 'agent: Sorry\nLet me see', 'note: ask Cik Lim']),
		);
		expect(imported.conversations[0]).toMatchObject({ customer: { name: 'Ben' }, agent: { name: 'Aina' } });
	});

	it('is read: chats with their history, and messages left while nobody was there', () => {
		const offline = {
			id: '2',
			type: 'offline_msg',
			message: 'Call me',
			visitor: { name: 'Siti' },
			timestamp: '2026-03-12T10:00:00Z',
		};
		const imported = importZendesk(JSON.stringify({ chats: [chat, offline] }));
		expect([imported.faults, imported.left]).toEqual([[], 0]);
		expect(rolesOf(imported)).toEqual([
			['2603.99', 'customer: Hi', 'agent: Hello', 'bot: We are here'],
			['2', 'customer: Call me'],
		]);
		expect(imported.conversations[0]?.messages[0]?.at).toBe(Date.UTC(2026, 2, 12, 10, 0, 5));
	});

	it('tells what is no ticket and no comment', () => {
		const imported = importZendesk(
			JSON.stringify({ tickets: [{ comments: [] }, { id: 1 }, { ...ticket, comments: [{ author_id: 1 }, null] }] }),
		);
		expect(imported.faults.map((fault) => showFault(fault, 'en'))).toEqual([
			'tickets[0]: This is no Zendesk conversation: “id” is missing or of another kind.',
			'tickets[1]: This is no Zendesk conversation: “comments” is missing or of another kind.',
			'tickets[2].comments[0]: This is no message: “body” is missing or of another kind. It was left out.',
			'tickets[2].comments[1]: This is no message: “body” is missing or of another kind. It was left out.',
		]);
		expect(imported).toMatchObject({ refused: true, left: 2 });
	});
});
