// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeOverEvent } from '../../src/browser/at-work.ts';

const sendMessage = vi.fn(async (_: unknown) => undefined);

/** Runs the probe in this page, as the browser does in every frame of a site. */
const probe = async (html: string): Promise<void> => {
	document.body.innerHTML = html;
	vi.resetModules();
	await import('../../src/probe/main.ts');
};

/** Lets the observer hear of what changed, and the probe look. */
const wait = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);
const told = (): number => sendMessage.mock.calls.length;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	vi.stubGlobal('chrome', {
		runtime: { id: 'x', sendMessage, onMessage: { addListener: () => undefined, removeListener: () => undefined } },
		dom: { openOrClosedShadowRoot: (host: Element) => host.shadowRoot },
	});
});
afterEach(() => {
	document.dispatchEvent(new Event(takeOverEvent));
	sendMessage.mockClear();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test('something to write in is told at once, and once', async () => {
	await probe('<textarea></textarea>');
	expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ santun: 'composerHere', data: null });
	document.body.append(document.createElement('textarea'));
	await wait();
	expect(told()).toBe(1);
});

test('something to write in that comes later is told once it stands', async () => {
	await probe('<p>Hello</p>');
	await wait();
	expect(told()).toBe(0);
	document.body.append(document.createElement('textarea'));
	await wait();
	expect(told()).toBe(1);
});

test('so is what comes into a shadow root while the page around it stays as it is', async () => {
	await probe('<x-app></x-app>');
	const outer = document.querySelector('x-app')!.attachShadow({ mode: 'open' });
	document.body.append(document.createElement('p'));
	await wait();
	outer.innerHTML = '<section></section>';
	const inner = outer.querySelector('section')!.attachShadow({ mode: 'open' });
	await wait();
	expect(told()).toBe(0);
	inner.innerHTML = '<textarea></textarea>';
	await wait();
	expect(told()).toBe(1);
});

test('a probe whose frame was taken over tells nothing more', async () => {
	await probe('<p>Hello</p>');
	document.dispatchEvent(new Event(takeOverEvent));
	document.body.append(document.createElement('textarea'));
	await wait();
	expect(told()).toBe(0);
});

test('two probes in one frame are one', async () => {
	await probe('<p>Hello</p>');
	await probe('<textarea></textarea>');
	await wait();
	expect(told()).toBe(1);
});
