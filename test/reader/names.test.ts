// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { chatwoot } from '../../src/adapters/chatwoot.ts';
import { crisp } from '../../src/adapters/crisp.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { readPeople } from '../../src/reader/names.ts';

const at = (adapter: typeof chatwoot, url: string, html = '<main></main>') => {
	document.body.innerHTML = html;
	const root = document.body.firstElementChild!;
	return readPeople(adapter, root, { roots: [root], front: root }, url);
};

test.each([
	['https://app.example/app/accounts/1/inbox/7/conversations/42', { queue: 'inbox/7' }],
	['https://app.example/app/accounts/1/team/2/conversations/42', { queue: 'team/2' }],
	['https://app.example/app/accounts/1/conversations/42', {}],
])('the queue is told by the address: %s', (url, told) => {
	expect(at(chatwoot, url)).toEqual(told);
});

test('the brand is told by the address', () => {
	const site = '12345678-1234-1234-1234-1234567890ab';
	expect(at(crisp, `https://app.crisp.chat/website/${site}/inbox/session_1`)).toEqual({ brand: site });
});

test('queue and brand are told by the page', () => {
	const html =
		'<section data-queue="Billing" data-brand="North Shop"><header><b class="desk-customer">Mei</b></header></section>';
	expect(at(practiceDesk, '', html)).toEqual({ customer: 'Mei', queue: 'Billing', brand: 'North Shop' });
});
