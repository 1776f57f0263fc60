// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append, logOf, row, rowOf, rows, showDesk, showOne, textOfRow } from './desk.ts';
import { open, openAndSettle, type Page } from './page.ts';

let page: Page;
beforeEach(showOne);
afterEach(() => page.abort());

describe('history', () => {
	test('what stands there is history, told once the rows have come to rest', async () => {
		page = open();
		await page.time.pass(100);
		expect(page.news()).toEqual([]);
		await page.time.pass(100);
		expect(page.news()).toEqual([
			'opened a: [customer] Hi | [agent] Hello, how can I help? | [customer] My parcel is late',
			'focused a',
		]);
	});

	test('rows that load while the chat opens are history', async () => {
		logOf('a').replaceChildren();
		page = open();
		await page.time.pass(100);
		logOf('a').innerHTML = rows('a', ['customer: One', 'agent: Two']);
		await page.time.pass(100);
		append('a', 'a-3', 'customer', 'Three');
		await page.time.pass(200);
		expect(page.news()).toEqual(['opened a: [customer] One | [agent] Two | [customer] Three', 'focused a']);
	});

	test('a chat that never comes to rest opens after two seconds', async () => {
		page = open();
		for (let count = 0; count < 30; count += 1) {
			textOfRow('a-1').textContent = `Hi ${count}`;
			await page.time.pass(100);
		}
		expect(page.news()[0]).toContain('opened a: [customer] Hi 19 |');
	});

	test('an empty chat opens with no history, and its first line is news', async () => {
		showDesk({ id: 'a' });
		page = open();
		await page.time.pass(200);
		append('a', 'a-1', 'customer', 'Hello?');
		await page.time.pass(0);
		expect(page.news()).toEqual(['opened a: ', 'focused a', 'message a: [customer] Hello?']);
	});

	test('a whole transcript that loads into a chat that opened empty is history', async () => {
		showDesk({ id: 'a' });
		page = await openAndSettle();
		logOf('a').innerHTML = rows('a', ['customer: One', 'agent: Two', 'customer: Three']);
		await page.time.pass(200);
		expect(page.news()).toEqual(['opened a: [customer] One | [agent] Two | [customer] Three', 'focused a']);
	});

	test('names, author and time are told', async () => {
		logOf('a').innerHTML = [
			row({ id: '1', from: 'customer', text: 'Hi', author: 'Rohana', at: '2026-03-02T08:59:00Z' }),
			row({ id: '2', from: 'customer', text: 'Still there?' }),
			row({ id: '3', from: 'system', text: 'Chat was assigned', at: '2026-03-02T08:59:30Z' }),
		].join('');
		page = open();
		await page.time.pass(200);
		expect(page.events[0]).toEqual({
			type: 'opened',
			conversation: 'a',
			people: { customer: 'Rohana', agent: 'Aina' },
			history: [
				{ id: '1', role: 'customer', text: 'Hi', author: 'Rohana', at: Date.parse('2026-03-02T08:59:00Z') },
				// The second row of a run has the author and the time of the first.
				{ id: '2', role: 'customer', text: 'Still there?', author: 'Rohana', at: Date.parse('2026-03-02T08:59:00Z') },
				{ id: '3', role: 'system', text: 'Chat was assigned', at: Date.parse('2026-03-02T08:59:30Z') },
			],
		});
	});
});

describe('new messages', () => {
	test('each is told once, in page order', async () => {
		page = await openAndSettle();
		logOf('a').insertAdjacentHTML(
			'beforeend',
			row({ id: '4', from: 'agent', text: 'Let me look' }) + row({ id: '5', from: 'customer', text: 'Thanks' }),
		);
		append('a', '6', 'note', 'VIP');
		await page.time.pass(5000);
		expect(page.news()).toEqual([
			'message a: [agent] Let me look',
			'message a: [customer] Thanks',
			'message a: [note] VIP',
		]);
	});

	test('the same words twice are two messages', async () => {
		page = await openAndSettle();
		append('a', '4', 'customer', 'hello');
		append('a', '5', 'customer', 'hello');
		await page.time.pass(0);
		expect(page.news()).toEqual(['message a: [customer] hello', 'message a: [customer] hello']);
	});

	test('a row that is filled later is told when it has text', async () => {
		page = await openAndSettle();
		append('a', '4', 'bot', '');
		await page.time.pass(0);
		expect(page.news()).toEqual([]);
		textOfRow('4').textContent = 'I am a bot';
		await page.time.pass(0);
		expect(page.news()).toEqual(['message a: [bot] I am a bot']);
	});

	test('a row of no known role is no message until it has one', async () => {
		page = await openAndSettle();
		append('a', '4', 'separator', 'New');
		await page.time.pass(2000);
		expect(page.news()).toEqual([]);
		rowOf('4').setAttribute('data-from', 'customer');
		await page.time.pass(0);
		expect(page.news()).toEqual(['message a: [customer] New']);
	});

	test('a message between others is told as well', async () => {
		page = await openAndSettle();
		rowOf('a-2').insertAdjacentHTML('afterend', row({ id: '9', from: 'customer', text: 'late arrival' }));
		await page.time.pass(0);
		expect(page.news()).toEqual(['message a: [customer] late arrival']);
	});
});

describe('changed rows', () => {
	test.each([
		['its text node', () => Object.assign(textOfRow('a-3').firstChild!, { data: 'My parcel is lost' })],
		['its element', () => Object.assign(textOfRow('a-3'), { textContent: 'My parcel is lost' })],
		[
			'the whole row',
			() => {
				rowOf('a-3').outerHTML = row({ id: 'a-3', from: 'customer', text: 'My parcel is lost' });
			},
		],
	])('an edit of %s is one edit', async (_what, edit) => {
		page = await openAndSettle();
		edit();
		await page.time.pass(3000);
		expect(page.news()).toEqual(['edited a: a-3 My parcel is lost']);
	});

	test('changes that leave the text alone tell nothing', async () => {
		page = await openAndSettle();
		rowOf('a-3').classList.add('is-read');
		rowOf('a-3').insertAdjacentHTML('beforeend', '<span class="tick">seen</span>');
		textOfRow('a-3').innerHTML = '<b>My</b> parcel is late';
		await page.time.pass(3000);
		expect(page.news()).toEqual([]);
	});

	test('a deleted message is removed once it is not back within a second', async () => {
		page = await openAndSettle();
		rowOf('a-3').remove();
		await page.time.pass(900);
		expect(page.news()).toEqual([]);
		await page.time.pass(200);
		expect(page.news()).toEqual(['removed a: a-3']);
	});

	test('a message that is emptied or hidden is removed', async () => {
		page = await openAndSettle();
		textOfRow('a-3').textContent = '';
		rowOf('a-2').setAttribute('hidden', '');
		await page.time.pass(1100);
		expect(page.news().toSorted()).toEqual(['removed a: a-2', 'removed a: a-3']);
	});

	test('a row that goes and comes back is neither removed nor told again', async () => {
		page = await openAndSettle();
		const last = rowOf('a-3');
		for (let count = 0; count < 4; count += 1) {
			last.remove();
			await page.time.pass(400);
			logOf('a').append(last);
			await page.time.pass(400);
		}
		await page.time.pass(3000);
		expect(page.news()).toEqual([]);
	});
});

describe('rows that are drawn anew', () => {
	test.each([
		['at once', 0],
		['a moment later', 80],
	])('the same list, replaced %s, tells nothing', async (_when, gapMs) => {
		page = await openAndSettle();
		const { innerHTML } = logOf('a');
		logOf('a').replaceChildren();
		if (gapMs > 0) await page.time.pass(gapMs);
		logOf('a').innerHTML = innerHTML;
		await page.time.pass(5000);
		expect(page.news()).toEqual([]);
	});

	test('a list replaced with one line more tells that line', async () => {
		page = await openAndSettle();
		logOf('a').innerHTML += row({ id: 'a-4', from: 'customer', text: 'Hello?' });
		await page.time.pass(5000);
		expect(page.news()).toEqual(['message a: [customer] Hello?']);
	});

	test('the element around the list may be replaced too', async () => {
		page = await openAndSettle();
		const log = logOf('a');
		log.replaceWith(log.cloneNode(true));
		await page.time.pass(10);
		append('a', 'a-4', 'customer', 'Hello?');
		await page.time.pass(5000);
		expect(page.news()).toEqual(['message a: [customer] Hello?']);
	});

	test('another transcript under the same id opens the chat again', async () => {
		page = await openAndSettle();
		logOf('a').innerHTML = [
			row({ id: 'x-1', from: 'customer', text: 'Other' }),
			row({ id: 'x-2', from: 'agent', text: 'Talk' }),
		].join('');
		await page.time.pass(2000);
		expect(page.news()).toEqual(['left a', 'opened a: [customer] Other | [agent] Talk', 'focused a']);
	});
});

describe('temporary rows', () => {
	const pending = (id: string, text: string) => append('a', `pending-${id}`, 'agent', text);
	const final = (id: string, text: string) => row({ id, from: 'agent', text });

	test.each([
		['replaced at once', 0],
		['replaced a second and a half later', 1500],
	])('a row %s by its final one is one message', async (_when, gapMs) => {
		page = await openAndSettle();
		pending('1', 'On its way');
		await page.time.pass(300);
		rowOf('pending-1').remove();
		await page.time.pass(gapMs);
		logOf('a').insertAdjacentHTML('beforeend', final('77', 'On its way'));
		await page.time.pass(40_000);
		expect(page.news()).toEqual(['message a: [agent] On its way']);
	});

	test('both may stand there for a moment', async () => {
		page = await openAndSettle();
		pending('1', 'On its way');
		await page.time.pass(300);
		logOf('a').insertAdjacentHTML('beforeend', final('77', 'On its way'));
		await page.time.pass(15);
		rowOf('pending-1').remove();
		await page.time.pass(40_000);
		expect(page.news()).toEqual(['message a: [agent] On its way']);
	});

	test('a new id on the same row is the same message', async () => {
		page = await openAndSettle();
		pending('1', 'On its way');
		await page.time.pass(300);
		rowOf('pending-1').setAttribute('data-message-id', '77');
		await page.time.pass(3000);
		expect(page.news()).toEqual(['message a: [agent] On its way']);
	});

	test('the same words sent twice stay two messages', async () => {
		page = await openAndSettle();
		pending('1', 'ok');
		pending('2', 'ok');
		await page.time.pass(100);
		rowOf('pending-1').outerHTML = final('77', 'ok');
		rowOf('pending-2').outerHTML = final('78', 'ok');
		await page.time.pass(40_000);
		expect(page.news()).toEqual(['message a: [agent] ok', 'message a: [agent] ok']);
	});

	test('what the server words differently is an edit', async () => {
		page = await openAndSettle();
		pending('1', 'see www.example.com');
		await page.time.pass(100);
		rowOf('pending-1').outerHTML = final('77', 'see https://www.example.com');
		await page.time.pass(3000);
		expect(page.news()).toEqual([
			'message a: [agent] see www.example.com',
			'edited a: pending-1 see https://www.example.com',
		]);
	});

	test('edits and removals later name the message as it was told', async () => {
		page = await openAndSettle();
		pending('1', 'Hold on');
		await page.time.pass(100);
		rowOf('pending-1').outerHTML = final('77', 'Hold on');
		await page.time.pass(100);
		textOfRow('77').textContent = 'Hold on, please';
		await page.time.pass(100);
		rowOf('77').remove();
		await page.time.pass(1100);
		expect(page.news()).toEqual([
			'message a: [agent] Hold on',
			'edited a: pending-1 Hold on, please',
			'removed a: pending-1',
		]);
	});

	test('the customer who says the same is another message', async () => {
		page = await openAndSettle();
		pending('1', 'ok');
		await page.time.pass(100);
		append('a', '78', 'customer', 'ok');
		await page.time.pass(100);
		expect(page.news()).toEqual(['message a: [agent] ok', 'message a: [customer] ok']);
	});
});

describe('older messages', () => {
	const older = (from: number, count: number) =>
		Array.from({ length: count }, (_, index) =>
			row({ id: `old-${from + index}`, from: 'customer', text: `old ${from + index}` }),
		).join('');

	test('those loaded above are no news', async () => {
		page = await openAndSettle();
		await page.time.pass(10_000);
		logOf('a').insertAdjacentHTML('afterbegin', older(1, 20));
		await page.time.pass(3000);
		expect(page.news()).toEqual([]);
	});

	test('those that load right after opening open the chat again, with all of them', async () => {
		page = await openAndSettle();
		logOf('a').insertAdjacentHTML('afterbegin', older(1, 1));
		await page.time.pass(3000);
		expect(page.news()).toEqual([
			'left a',
			'opened a: [customer] old 1 | [customer] Hi | [agent] Hello, how can I help? | [customer] My parcel is late',
			'focused a',
		]);
	});

	test('a new line in the same batch is told, once', async () => {
		page = await openAndSettle();
		await page.time.pass(10_000);
		logOf('a').insertAdjacentHTML('afterbegin', older(1, 20));
		append('a', 'a-4', 'customer', 'Hello?');
		await page.time.pass(3000);
		expect(page.news()).toEqual(['message a: [customer] Hello?']);
	});

	test('old rows that a long list drops are not deleted, and no news when they return', async () => {
		logOf('a').innerHTML = older(1, 40);
		page = await openAndSettle();
		await page.time.pass(10_000);
		for (let count = 1; count <= 10; count += 1) rowOf(`old-${count}`).remove();
		await page.time.pass(3000);
		logOf('a').insertAdjacentHTML('afterbegin', older(1, 10));
		await page.time.pass(3000);
		expect(page.news()).toEqual([]);
	});
});
