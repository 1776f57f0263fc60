import { describe, expect, it } from 'vitest';
import { drive, program, rule } from '../small-pack.ts';

const run = program([
	rule('other-waits', {
		on: 'silence',
		when: [{ kind: 'time', since: 'other-customer-waits', minMs: 60_000 }],
		tip: { en: 'Another customer, {other-customer}, waits.', ms: 'Seorang lagi, {other-customer}, menunggu.' },
	}),
	rule('quiet', { on: 'silence', when: [{ kind: 'time', since: 'desk-quiet', minMs: 60_000 }] }),
]);
const start = Date.UTC(2026, 10, 2, 9);
const other = (name: string | null, waitedFor: number | null) => ({
	name,
	details: [],
	waitingSince: waitedFor === null ? null : start - waitedFor * 1000,
});
const tell = (chat: ReturnType<typeof drive>, chats: readonly ReturnType<typeof other>[], front = true) =>
	chat.feed({ type: 'desk', front, chats });

describe('customers in other chats', () => {
	it('are told of when one has waited long enough, by name where it is known', () => {
		const chat = drive(run);
		tell(chat, [other('Ben Tan', 10), other('Lina', 30)]);
		expect(chat.wait(10)).toEqual([]);
		expect(chat.wait(30)).toEqual(['other-waits']);
		expect(chat.tips()[0]?.advice).toEqual({
			en: 'Another customer, Lina, waits.',
			ms: 'Seorang lagi, Lina, menunggu.',
		});
		const nameless = drive(run);
		tell(nameless, [other(null, 90)]);
		nameless.wait(1);
		expect(nameless.tips()[0]?.advice.en).toBe('Another customer waits.');
	});

	it('are told of where the agent is, and not before the customer who waits longer', () => {
		const aside = drive(run);
		tell(aside, [other('Ben', 90)], false);
		expect(aside.wait(10)).toEqual([]);
		const busy = drive(run);
		busy.customer('hello?');
		tell(busy, [{ ...other('Ben', null), waitingSince: start + 60_000 }]);
		expect(busy.wait(300)).toEqual([]);
	});

	it('leave the panel when they are answered', () => {
		const chat = drive(run);
		tell(chat, [other('Ben', 90)]);
		expect(chat.wait(1)).toEqual(['other-waits']);
		expect(tell(chat, [other('Ben', null)])).toEqual([]);
	});
});

describe('a quiet desk', () => {
	it('is quiet since the last message anywhere', () => {
		const chat = drive(run);
		tell(chat, [other('Ben', null)]);
		chat.wait(50);
		chat.agent('Here you are.');
		expect(chat.wait(50)).toEqual([]);
		expect(chat.wait(20)).toEqual(['quiet']);
	});

	it.each<[string, (chat: ReturnType<typeof drive>) => void]>([
		['somebody waits elsewhere', (chat) => tell(chat, [other('Ben', 5)])],
		['the customer here waits', (chat) => chat.customer('hello?')],
		['something is being written', (chat) => chat.draft('One more')],
		['the agent looks elsewhere', (chat) => tell(chat, [], false)],
	])('is none where %s', (_, happens) => {
		const chat = drive(run);
		tell(chat, []);
		happens(chat);
		expect(chat.wait(90)).not.toContain('quiet');
	});

	it('goes on while the other chats tell that nobody waits', () => {
		const chat = drive(run);
		tell(chat, [other('Ben', null)]);
		chat.wait(50);
		tell(chat, [other('Ben', null), other('Lina', null)]);
		expect(chat.wait(20)).toEqual(['quiet']);
	});

	it('begins anew when a customer waited in between', () => {
		const chat = drive(run);
		tell(chat, [other('Ben', null)]);
		chat.wait(50);
		tell(chat, [other('Ben', 1)]);
		tell(chat, [other('Ben', null)]);
		expect(chat.wait(50)).toEqual([]);
	});

	it('is not known where nobody tells of other chats', () => {
		const chat = drive(run);
		chat.agent('Here you are.');
		expect(chat.wait(600)).toEqual([]);
	});
});
