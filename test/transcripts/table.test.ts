import { describe, expect, it } from 'vitest';
import { guessColumns, headerOf } from '../../src/transcripts/columns.ts';
import { tellFault } from '../../src/transcripts/faults.ts';
import { importTable } from '../../src/transcripts/table.ts';

const faultsOf = (text: string, reading = {}) =>
	importTable(text, reading).faults.map((fault) => [fault.line, fault.field, tellFault(fault, 'en')]);

describe('a table of messages', () => {
	it('becomes chats, by the usual names of columns', () => {
		const text = [
			'Ticket ID,Sender Type,Sender,Message,Created At',
			'7,Visitor,Farah,"Where is my parcel, please?",2026-03-12 10:22',
			'8,end-user,Ben,Hi,12/03/2026 10:22 PM',
			'7,Agent,Aina,Let me look,2026-03-12T10:23:00Z',
		].join('\n');
		const { conversations, faults, left } = importTable(text);
		expect([faults, left]).toEqual([[], 0]);
		expect(conversations).toEqual([
			{
				id: '7',
				customer: { name: 'Farah' },
				agent: { name: 'Aina' },
				messages: [
					{ role: 'customer', text: 'Where is my parcel, please?', author: 'Farah', at: Date.UTC(2026, 2, 12, 10, 22) },
					{ role: 'agent', text: 'Let me look', author: 'Aina', at: Date.UTC(2026, 2, 12, 10, 23) },
				],
			},
			{
				id: '8',
				customer: { name: 'Ben' },
				agent: {},
				messages: [{ role: 'customer', text: 'Hi', author: 'Ben', at: Date.UTC(2026, 2, 12, 22, 22) }],
			},
		]);
	});

	it('with sides in the place of names has no names', () => {
		const { conversations } = importTable('chat,who,text\n1,customer,My parcel is late\n1,agent,Which one?');
		expect(conversations).toMatchObject([{ id: '1', customer: {}, agent: {} }]);
		expect(conversations[0]).not.toHaveProperty('customer.name');
	});

	it('is read by the columns a person names, in Malay too', () => {
		expect(guessColumns(['Perbualan', 'Peranan', 'Mesej', 'Masa', 'Nama Pelanggan'])).toEqual({
			chat: 'Perbualan',
			role: 'Peranan',
			text: 'Mesej',
			at: 'Masa',
			customer: 'Nama Pelanggan',
		});
		const { conversations } = importTable('A;B;C\n1;ejen;Ya\n1;pelanggan;Hai', {
			columns: { chat: 'A', role: 'B', text: 'C' },
		});
		expect(conversations[0]?.messages.map(({ role }) => role)).toEqual(['agent', 'customer']);
	});

	it('tells agents by name: as said, or as those who write in several chats', () => {
		const text = 'chat,from,text\n1,Farah,hi\n1,Aina,hello\n2,Ben,hi\n2,Aina,hello';
		const guessed = importTable(text);
		expect(guessed.conversations.map(({ customer, agent }) => [customer.name, agent.name])).toEqual([
			['Farah', 'Aina'],
			['Ben', 'Aina'],
		]);
		expect(guessed.faults.map((fault) => tellFault(fault, 'en'))).toEqual([
			'Taken for agents: Aina. All others were taken for customers.',
		]);
		const said = importTable(text, { agents: ['farah', 'Ben'] });
		expect(said.faults).toEqual([]);
		expect(said.conversations.map(({ customer }) => customer.name)).toEqual(['Aina', 'Aina']);
	});

	it('does not guess where nothing tells people apart', () => {
		const { refused, faults } = importTable('chat,from,text\n1,Farah,hi\n2,Ben,hi');
		expect(refused).toBe(true);
		expect(faults.map((fault) => tellFault(fault, 'en'))).toEqual([
			'Nobody here could be told for an agent; say who the agents are. Names: Farah, Ben.',
		]);
	});

	it('tells each row that is not as it should be, and loses no message', () => {
		const text = 'chat,role,text,time\n1,customer,hi,noon\n1,boss,hello,\n,agent,yes\n1,agent,a,,more';
		expect(faultsOf(text)).toEqual([
			[4, '', 'This row has 3 cells and the first row has 4; the rest was taken as empty.'],
			[5, '', 'This row has 5 cells and the first row has 4; it was left out.'],
			[2, 'time', 'This is no time that can be read; the message was kept without one.'],
			[3, 'role', 'This says nothing on who wrote; the message was kept as one of the system.'],
			[4, 'chat', 'This row names no chat; it was added to a chat of its own.'],
		]);
		const { conversations, left } = importTable(text);
		expect(conversations.flatMap(({ messages }) => messages.map(({ text: said }) => said))).toEqual([
			'hi',
			'hello',
			'yes',
		]);
		expect(left).toBe(1);
	});

	it('says what is missing', () => {
		expect(faultsOf('a,b\n1,2')).toEqual([[1, '', 'Say which column holds the messages. The columns are: a, b.']]);
		expect(faultsOf('text,b\n1,2')[0]?.[2]).toContain('Say which column tells who wrote');
		expect(faultsOf('text,role\n1,2', { columns: { text: 'words', role: 'role' } })).toEqual([
			[1, 'text', 'There is no column “words”. The columns are: text, role.'],
		]);
		expect(headerOf('"a ",b\n1,2')).toEqual(['a', 'b']);
	});

	it('turns newest first around, and American dates where a day over 12 tells', () => {
		const { conversations } = importTable('role,text,time\nagent,b,3/14/2026 09:00\ncustomer,a,3/4/2026 09:00');
		expect(conversations[0]?.messages.map(({ text, at }) => [text, at])).toEqual([
			['a', Date.UTC(2026, 2, 4, 9)],
			['b', Date.UTC(2026, 2, 14, 9)],
		]);
	});

	it('takes names of columns, chats and people for nothing but texts', () => {
		const text = '__proto__,role,text,chat\nx,customer,hi,__proto__\ny,agent,hello,constructor';
		const { conversations } = importTable(text);
		expect(conversations.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});
});
