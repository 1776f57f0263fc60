import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConversation } from '../../src/engine/check-conversation.ts';

describe('checkConversation', () => {
	it('takes what it knows and passes over the rest', () => {
		const data = {
			id: '1',
			source: 'somewhere',
			customer: { name: 'Farah', age: 30 },
			language: 'ms',
			messages: [
				{ role: 'customer', text: 'hai', at: 1, mood: 'good' },
				{ role: 'agent', text: '', author: 'Aina' },
			],
		};
		expect(checkConversation(data)).toEqual({
			ok: true,
			value: {
				id: '1',
				customer: { name: 'Farah' },
				agent: {},
				language: 'ms',
				messages: [
					{ role: 'customer', text: 'hai', at: 1 },
					{ role: 'agent', text: '', author: 'Aina' },
				],
			},
			warnings: [],
		});
	});

	it('takes null for missing', () => {
		const data = {
			id: '1',
			customer: null,
			agent: { name: null },
			language: null,
			messages: [{ role: 'bot', text: 'x', at: null }],
		};
		const value = { id: '1', customer: {}, agent: {}, messages: [{ role: 'bot', text: 'x' }] };
		expect(checkConversation(data)).toEqual({ ok: true, value, warnings: [] });
	});

	const message = { role: 'customer', text: 'hi' };
	it.each([
		[null, '', 'A conversation must be an object in braces, not nothing.'],
		[[message], '', 'A conversation must be an object in braces, not a list.'],
		[{ messages: [] }, 'id', 'The id must be a text in quotes, not nothing.'],
		[{ id: 7, messages: [] }, 'id', 'The id must be a text in quotes, not a number.'],
		[{ id: '', messages: [] }, 'id', 'The id must be a text in quotes, not an empty text.'],
		[{ id: '1', messages: '' }, 'messages', '“messages” must be a list of messages, not an empty text.'],
		[{ id: '1' }, 'messages', '“messages” must be a list of messages, not nothing.'],
		[{ id: '1', messages: ['secret'] }, 'messages[0]', 'A message must be an object in braces, not a text.'],
		[
			{ id: '1', messages: [message, { ...message, role: 'agnet' }] },
			'messages[1].role',
			'This is no role; did you mean “agent”?',
		],
		[
			{ id: '1', messages: [{ text: 'x' }] },
			'messages[0].role',
			'Each message needs a role (customer, agent, bot, system, note), not nothing.',
		],
		[
			{ id: '1', messages: [{ role: 'agent', text: ['secret'] }] },
			'messages[0].text',
			'The text must be a text in quotes, not a list.',
		],
		[
			{ id: '1', messages: [{ ...message, at: '2026-01-05' }] },
			'messages[0].at',
			'The time must be a number of milliseconds since 1970, not a text.',
		],
		[
			{ id: '1', messages: [{ ...message, author: 1 }] },
			'messages[0].author',
			'The author must be a text, not a number.',
		],
		[{ id: '1', customer: { name: 1 }, messages: [] }, 'customer.name', 'The name must be a text, not a number.'],
		[{ id: '1', customer: 'secret', messages: [] }, 'customer', '“customer” must be an object in braces, not a text.'],
		[{ id: '1', language: 3, messages: [] }, 'language', 'The language must be a text such as "en", not a number.'],
	])('says what is wrong: case %#', (data, at, why) => {
		expect(checkConversation(data)).toEqual({ ok: false, problems: [{ at, why }] });
	});

	it('never quotes a word of what it refuses, and never throws', () => {
		const secret = fc.constantFrom<unknown>('my card is 4111', ['my card is 4111'], { text: 'my card is 4111' }, 4111);
		const part = fc.oneof(secret, fc.constantFrom<unknown>('agent', null, undefined, true));
		const conversation = fc.record(
			{
				id: part,
				customer: part,
				language: part,
				messages: fc.oneof(part, fc.array(fc.record({ role: part, text: part, at: part, author: part }))),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(part, conversation), (data) => {
				const result = checkConversation(data);
				if (!result.ok) expect(JSON.stringify(result)).not.toMatch(/card|4111/);
			}),
		);
	});
});
