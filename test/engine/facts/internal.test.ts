import { describe, expect, it } from 'vitest';
import { drive, program, rule } from '../small-pack.ts';
import { holds } from './talk.ts';

const run = program([
	rule('tags', { level: 'critical', when: [{ kind: 'fact', is: 'draft-tags-colleague' }] }),
	rule('tells', { level: 'critical', when: [{ kind: 'fact', is: 'draft-tells-of-customer' }] }),
]);
const draft = (text: string): readonly string[] => {
	const chat = drive(run);
	chat.open({ customer: 'Farah Izzati' });
	return chat.draft(text);
};

describe('a draft for colleagues', () => {
	it.each([
		['@siti can you look', 'tags'],
		['cc @ops.lead: see above', 'tags'],
		['parcel lost, tolong @hafiz', 'tags'],
		['Farah says it is late again', 'tells'],
		['late again, Farah Izzati wants a refund', 'tells'],
	])('%s', (text, rule) => {
		expect(draft(text)).toEqual([rule]);
	});

	it('may call a customer by the handle that the page tells', () => {
		const chat = drive(run);
		chat.open({ customer: 'sunny_99 (Farah)' });
		expect(chat.draft('@sunny99 can you look')).toEqual([]);
	});

	it('may do so though the customer has told another name', () => {
		const lines = ['p: sunny_99', 'c: my name is Farah'];
		expect(holds('draft-tags-colleague', [...lines, 'd: @sunny99 can you look'])).toBe(false);
		expect(holds('draft-tags-colleague', [...lines, 'd: @siti can you look'])).toBe(true);
	});

	it('may call a customer whose name is not known by a handle', () => {
		expect(drive(run).draft('@sunny99 can you look')).toEqual([]);
	});

	it.each([
		'Write to help@acme.example',
		'Follow us on @acme',
		'@Farah thanks for waiting',
		'please @gmail.com is what I need',
		'see our shop @acme.com.my',
		'Log in with you@gmail.com or @gmail.com',
		'Farah, the courier says it is late',
		'Farah cakap tadi barang rosak, betul?',
		'Thanks Farah. What does the page say?',
	])('not: %s', (text) => {
		expect(draft(text)).toEqual([]);
	});
});
