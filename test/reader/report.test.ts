// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { describeStructure } from '../../src/reader/report.ts';

const secrets = [
	'Farah',
	'Izzati',
	'SO-20418',
	'farah@mail.example',
	'refund',
	'4242',
	'desk.example',
	'sulit',
	'rahsia',
];

const page = `
	<div id="farah-izzati-chat" class="chat-pane user-Farah sulit" title="Farah Izzati" data-customer="Farah" data-Farah="1">
		<ul class="message-list" role="log" aria-label="Chat with Farah Izzati">
			${[1, 2, 3, 4]
				.map(
					(n) => `<li class="message ${n % 2 ? 'inbound' : 'outbound'} id-SO-20418" id="m-${n}" data-id="SO-20418">
				<a href="https://desk.example/users/farah@mail.example">Farah</a> my refund for SO-20418, card 4242 4242 4242 4242</li>`,
				)
				.join('')}
		</ul>
		<form><textarea name="reply" placeholder="Reply to Farah Izzati">refund SO-20418</textarea></form>
		<x-rahsia></x-rahsia>
	</div>`;

const report = (html: string) => {
	document.body.innerHTML = html;
	return describeStructure(document, 'zendesk', { state: 'unreadable', found: { rows: 4, roles: 0, composer: true } });
};

describe('a report on how a page is built', () => {
	test('holds nothing that anybody wrote, in text, attributes, ids, classes, names of elements or addresses', () => {
		const text = JSON.stringify(report(page));
		for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
	});

	test('tells what an adapter needs: the field to write in, the rows, and what tells them apart', () => {
		const { composers, lists, counts, adapter, health } = report(page);
		expect([adapter, health.state]).toEqual(['zendesk', 'unreadable']);
		expect(composers[0]?.at(-1)).toBe('textarea[name][placeholder]');
		const rows = lists.find(({ path }) => path.at(-1)?.startsWith('ul.message-list[role=log]'));
		expect(rows?.path.at(-1)).toBe('ul.message-list[role=log][aria-label]');
		expect(Object.keys(rows?.rows ?? {}).map((row) => row.split('[')[0])).toEqual([
			'li#x1-x1.message.inbound.x2-x2-x5',
			'li#x1-x1.message.outbound.x2-x2-x5',
		]);
		expect(counts.elements).toBeGreaterThan(10);
	});

	test('looks into shadow roots, and says where they are', () => {
		document.body.innerHTML = '<x-chat></x-chat>';
		document.querySelector('x-chat')!.attachShadow({ mode: 'open' }).innerHTML = '<div role="textbox"></div>';
		const { composers, counts } = describeStructure(document, '', { state: 'waiting' });
		expect(composers[0]?.slice(-3)).toEqual(['x1-chat', '(shadow)', 'div[role=textbox]']);
		expect(counts.shadows).toBe(1);
	});

	test('stays short on a huge page', () => {
		const many = '<p class="a"></p>'.repeat(40_000);
		expect(JSON.stringify(report(`<div>${many}</div>`)).length).toBeLessThan(20_000);
	});
});
