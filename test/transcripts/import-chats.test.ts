import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConversation } from '../../src/engine/check-conversation.ts';
import { faults, showFault } from '../../src/transcripts/faults.ts';
import { guessFormat } from '../../src/transcripts/guess-format.ts';
import { type Format, formats, importChats } from '../../src/transcripts/import-chats.ts';
import { findJsonFault } from '../../src/transcripts/json-fault.ts';
import { fuzzTimeout, runs } from '../fakes/runs.ts';

const good: Readonly<Record<Format, string>> = {
	lines: '{"id":"1","messages":[{"role":"customer","text":"hi"}]}\n',
	csv: 'chat,role,text\n1,customer,hi\n1,agent,"hello, you"\n',
	text: 'Customer: hi\nAgent: hello\n---\nCustomer: hi\n',
	chatwoot: '[{"id":1,"messages":[{"content":"hi","message_type":0}]}]',
	zendesk: '[{"id":1,"requester_id":2,"comments":[{"author_id":2,"body":"hi"}]}]',
};

const firstOf = (format: Format, text: string): string => {
	const { refused, faults: told, conversations } = importChats(format, text);
	expect([refused, conversations]).toEqual([true, []]);
	const [fault] = told;
	return fault === undefined ? '' : showFault(fault, 'en');
};

describe('files of past chats', { timeout: fuzzTimeout }, () => {
	it.each(formats)('%s is told by its beginning, and read', (format) => {
		expect(guessFormat('export', good[format])).toBe(format);
		const { refused, conversations } = importChats(format, `\ufeff${good[format]}`);
		expect(refused).toBe(false);
		for (const one of conversations) expect(checkConversation(one)).toMatchObject({ ok: true });
	});

	it.each(formats)(
		'%s: no change of single characters throws, and all is a conversation that comes of it',
		(format) => {
			const mutated = fc.tuple(
				fc.nat(good[format].length),
				fc.nat(3),
				fc.string({ unit: fc.constantFrom('"', '{', '[', ']', ',', ':', '\n', '\\', '\u2028', '-', '1', '__proto__') }),
			);
			fc.assert(
				fc.property(mutated, ([at, cut, put]) => {
					const text = good[format].slice(0, at) + put + good[format].slice(at + cut);
					const imported = importChats(format, text);
					expect(imported.refused ? imported.faults.length > 0 : true).toBe(true);
					for (const one of imported.conversations) expect(checkConversation(one)).toMatchObject({ ok: true });
				}),
				runs(200),
			);
		},
	);

	it('are refused with a place when they are hostile', () => {
		const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
		expect(firstOf('chatwoot', deep)).toBe('1:65: Lists and groups stand more than 64 deep in each other here.');
		expect(firstOf('zendesk', `[{"id":1,"x":${deep}}]`)).toContain('1:76: Lists and groups stand more than 64');
		expect(firstOf('chatwoot', `[${'"a",'.repeat(3)}\n!]`)).toBe('2:1: This is not valid JSON from here on.');
		expect(firstOf('csv', `chat,role,text\n1,customer,"${'x'.repeat(10_000_000)}`)).toBe(
			'2:12: The quote that opens here never closes.',
		);
		expect(firstOf('text', 'Customer: a\n\0')).toBe('2: This is no text file: it holds bytes that no text has.');
		expect(firstOf('lines', ' \n ')).toBe('Nothing stands in this file.');
		expect(firstOf('lines', '7\n')).toContain('1: A conversation must be an object');
		expect(firstOf('csv', 'x'.repeat(128_000_001))).toContain('larger than 128 million characters');
	});

	it('may hold __proto__ wherever they like', () => {
		const data = '[{"id":1,"__proto__":{"x":1},"messages":[{"content":"hi","message_type":0,"__proto__":{"x":1}}]}]';
		expect(importChats('chatwoot', data).conversations).toHaveLength(1);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});

	it('leave out a message that nobody could type', () => {
		const { conversations, faults: told, left } = importChats('text', `Customer: hi\nAgent: ${'a'.repeat(10_000_000)}`);
		expect(left).toBe(1);
		expect(told.map((fault) => showFault(fault, 'en'))).toEqual([
			'2:8: This message has more than 100000 characters; it was left out.',
		]);
		expect(conversations[0]?.messages).toHaveLength(1);
	});

	it('tell a few hundred faults, and how many more there are', () => {
		const { faults: told } = importChats('csv', `role,text\n${'boss,hi\n'.repeat(1000)}`);
		expect(told).toHaveLength(201);
		expect(told.at(-1)).toMatchObject({ name: 'more-faults', values: { more: 800 } });
	});
});

describe('a fault', () => {
	it('has the same placeholders in both languages', () => {
		const holes = (text: string): readonly string[] => [...text.matchAll(/\{[a-z]+\}/g)].map(([hole]) => hole).sort();
		for (const { en, ms } of Object.values(faults)) expect(holes(ms)).toEqual(holes(en));
	});

	it('of JSON is found where JSON.parse finds one, and nowhere else', () => {
		const text = fc.string({
			unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '1', '-', 'true', ' ', '\\', '\n'),
		});
		fc.assert(
			fc.property(fc.oneof(text, fc.json()), (one) => {
				let isJson = true;
				try {
					JSON.parse(one);
				} catch {
					isJson = false;
				}
				expect(findJsonFault(one) === null).toBe(isJson);
			}),
			runs(2000),
		);
	});
});
