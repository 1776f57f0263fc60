// @vitest-environment jsdom
import { pack } from 'santun:pack';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sender } from '../../src/browser/messenger.ts';
import { panelProgram } from '../../src/coach/panel-program.ts';
import { createDesk, type Desk } from '../../src/practice/desk.ts';
import { createSource, type Source } from '../../src/practice-page/source.ts';
import type { PageView } from '../../src/protocol/views.ts';

const asker: Sender = { trusted: true, tab: 0, frame: 0, origin: null };

const program = panelProgram(pack);

let life: AbortController;
let desk: Desk;
let source: Source;
let views: PageView[];
beforeEach(async () => {
	vi.useFakeTimers();
	document.body.innerHTML = '<div id="desk"></div>';
	const root = document.querySelector<HTMLElement>('#desk')!;
	const clock = { now: () => Date.now(), wait: async () => undefined };
	desk = createDesk(root, { clock, language: 'en', company: 'Rumah Serai' });
	desk.openChat({
		id: 'farah',
		customer: 'Farah Izzati',
		agent: 'Aina',
		queue: 'Delivery',
		channel: 'Web chat',
		facts: [],
	});
	life = new AbortController();
	views = [];
	source = createSource({
		document,
		program,
		name: 'Practice chat',
		now: () => Date.now(),
		onView: (view) => views.push(view),
		signal: life.signal,
	});
	await vi.advanceTimersByTimeAsync(600);
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
});

it('the desk of this page is coached, under the name of practice instead of an address', async () => {
	desk.addMessage('farah', { from: 'customer', author: 'Farah Izzati', text: 'my parcel is three days late' });
	desk.typeDraft('farah', 'What is your order number?');
	await vi.advanceTimersByTimeAsync(5000);
	const view = views.at(-1);
	expect(view).toMatchObject({ page: 'chat', site: 'Practice chat', adapter: 'practice-desk' });
	expect(view?.page === 'chat' && view.chat.tips.map(({ skill }) => skill)).toContain('apologise');
	expect(await source.handlers.currentView?.(null, asker)).toEqual(view);
});

it('what is about a chat of somebody else is left to them', async () => {
	expect(source.handlers.seen?.({ conversation: 'other', tip: 'x' }, asker)).toBe(undefined);
	expect(source.handlers.show?.({ conversation: 'farah' }, asker)).toBe(null);
});

it('stands still while it is paused', async () => {
	source.pauseUntil(Number.MAX_SAFE_INTEGER);
	await vi.advanceTimersByTimeAsync(100);
	expect(views.at(-1)).toEqual({ page: 'paused', site: 'Practice chat' });
});
