import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './io.ts';

const line = (id: string, ...messages: readonly unknown[]): string =>
	`${JSON.stringify({ id, customer: {}, agent: {}, messages })}\n`;

describe('santun import', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'santun-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('writes what santun replay reads', async () => {
		const imported = await runCli(
			['import', 'csv'],
			['chat,role,text\n1,customer,It is la', 'te\n1,agent,Order number?\n'],
		);
		expect(imported).toEqual({
			code: 0,
			out: line('1', { role: 'customer', text: 'It is late' }, { role: 'agent', text: 'Order number?' }),
			err: '',
		});
		const { code, out } = await runCli(['replay', '-'], [imported.out]);
		expect([code, JSON.parse(out).tips.length]).toEqual([0, 1]);
	});

	it('takes names of columns and of agents', async () => {
		const text = 'Kes;Nama;Isi\n1;Farah;Lambat\n2;Ben;Lambat\n1;Aina;Maaf';
		const args = ['import', 'csv', '-', '--columns', 'chat=Kes,author=Nama,text=Isi', '--agent=Aina'];
		const { code, out, err } = await runCli(args, [text]);
		expect([code, err]).toEqual([0, '']);
		expect(
			out
				.trim()
				.split('\n')
				.map((one) => JSON.parse(one).agent),
		).toEqual([{ name: 'Aina' }, {}]);
	});

	it('reads a file in the encodings of Excel', async () => {
		const file = join(folder, 'chats.csv');
		await writeFile(file, Buffer.from('\ufeffrole\ttext\ncustomer\tcafé', 'utf16le'));
		expect((await runCli(['import', 'csv', file])).out).toContain('café');
		await writeFile(file, Buffer.from('role,text\ncustomer,café', 'latin1'));
		expect((await runCli(['import', 'csv', file])).out).toContain('café');
	});

	it('says where each thing stands that is wrong, and goes on', async () => {
		const data = '{"id":1,"messages":[{"content":"a","message_type":0},{"content":"b"}]}\n{"id":\n';
		const { code, out, err } = await runCli(['import', 'chatwoot'], [data]);
		expect(code).toBe(1);
		expect(out).toBe(line('1', { role: 'customer', text: 'a' }));
		expect(err).toBe(
			'-:2:7: This is not valid JSON from here on.\n' +
				'-:1: messages[1]: This is no message: “message_type” is missing or of another kind. It was left out.\n',
		);
	});

	it('refuses what cannot be read, and writes nothing', async () => {
		expect(await runCli(['import', 'zendesk'], ['{"a":1}'])).toEqual({
			code: 2,
			out: '',
			err: '-: This is no Zendesk conversation: “id” is missing or of another kind.\n',
		});
		expect(await runCli(['import', 'xls'], [''])).toMatchObject({
			code: 2,
			err: expect.stringContaining('There is no format “xls”'),
		});
		expect(await runCli(['import', 'csv', '--columns', 'words'], [''])).toMatchObject({ code: 2 });
		expect(await runCli(['import', 'csv', join(folder, 'none')])).toMatchObject({
			code: 2,
			err: expect.stringContaining('There is no file'),
		});
	});
});
