// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { foreignFrames } from '../../src/reader/foreign-frames.ts';

beforeEach(() => document.body.replaceChildren());

/** A page with frames of these addresses and sizes. */
const page = (frames: readonly (readonly [src: string, width: number, height: number])[]): Document => {
	for (const [src, width, height] of frames) {
		const frame = document.createElement('iframe');
		if (src !== '') frame.setAttribute('src', src);
		frame.getBoundingClientRect = () => ({ width, height }) as DOMRect;
		document.body.append(frame);
	}
	return document;
};

describe('frames from other sites', () => {
	test('are named by their origins, the largest first, each once', () => {
		const frames = page([
			['https://app.example/a', 300, 300],
			['https://chat.example:8443/b?c=1', 900, 600],
			['https://app.example/d', 400, 300],
		]);
		expect(foreignFrames(frames)).toEqual(['https://chat.example:8443', 'https://app.example']);
	});

	test.each([
		['of the site itself', location.origin],
		['without an address', ''],
		['that hold no site', 'about:blank'],
		['of addresses that no extension may read', 'data:text/html,hi'],
		['of addresses that are none', 'https://'],
	])('do not count %s', (_, src) => {
		expect(foreignFrames(page([[src, 900, 600]]))).toEqual([]);
	});

	test('do not count where they are too small for a chat, and there are three at most', () => {
		expect(foreignFrames(page([['https://ads.example/', 728, 90]]))).toEqual([]);
		expect(
			foreignFrames(page(['a', 'b', 'c', 'd'].map((name) => [`https://${name}.example/`, 400, 400]))),
		).toHaveLength(3);
	});
});
