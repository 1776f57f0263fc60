// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seenAfterMs, useSeen } from '../../src/ui/use-seen.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';

/** What the browser tells about the element; jsdom has no layout. */
let scroll: (entry: { isIntersecting: boolean; intersectionRatio: number; height?: number; view?: number }) => void;

beforeEach(() => {
	vi.stubGlobal(
		'IntersectionObserver',
		class {
			constructor(tell: (entries: unknown[]) => void) {
				scroll = ({ height = 0, view = 600, ...entry }) =>
					tell([{ ...entry, intersectionRect: { height }, rootBounds: { height: view } }]);
			}
			observe = vi.fn();
			disconnect = vi.fn();
		},
	);
});

afterEach(() => {
	act(cleanup); // Effects are undone a moment after their component has gone.
	vi.unstubAllGlobals();
});

function Card(props: { readonly clock: FakeClock; readonly onSeen: () => void }) {
	const card = useRef<HTMLDivElement>(null);
	useSeen(card, 'a', props.clock, props.onSeen);
	return <div ref={card} />;
}

function start() {
	const clock = fakeClock();
	const onSeen = vi.fn();
	render(<Card clock={clock} onSeen={onSeen} />);
	return { clock, onSeen };
}

test('a card that was not painted yet is not seen', () => {
	const { clock, onSeen } = start();
	clock.pass(10 * seenAfterMs);
	expect(onSeen).not.toHaveBeenCalled();
});

test.each([
	['half of it', { isIntersecting: true, intersectionRatio: 0.5 }, true],
	['a corner of it', { isIntersecting: true, intersectionRatio: 0.2, height: 100 }, false],
	['a view full of a card that is higher', { isIntersecting: true, intersectionRatio: 0.3, height: 300 }, true],
	['none of it', { isIntersecting: false, intersectionRatio: 0 }, false],
])('%s in view', (_, entry, isSeen) => {
	const { clock, onSeen } = start();
	scroll(entry);
	clock.pass(seenAfterMs);
	expect(onSeen).toHaveBeenCalledTimes(isSeen ? 1 : 0);
});

test('scrolled away within the second, it was not seen', () => {
	const { clock, onSeen } = start();
	scroll({ isIntersecting: true, intersectionRatio: 1 });
	clock.pass(seenAfterMs - 1);
	scroll({ isIntersecting: false, intersectionRatio: 0 });
	clock.pass(1);
	expect(onSeen).not.toHaveBeenCalled();
	scroll({ isIntersecting: true, intersectionRatio: 1 });
	clock.pass(seenAfterMs);
	expect(onSeen).toHaveBeenCalledTimes(1);
});

test('is told once, however often the card is scrolled away and back', () => {
	const { clock, onSeen } = start();
	for (const isIntersecting of [true, false, true]) {
		scroll({ isIntersecting, intersectionRatio: isIntersecting ? 1 : 0 });
		clock.pass(seenAfterMs);
	}
	expect(onSeen).toHaveBeenCalledTimes(1);
});

test('a card that went is not seen', () => {
	const { clock, onSeen } = start();
	scroll({ isIntersecting: true, intersectionRatio: 1 });
	act(cleanup);
	clock.pass(seenAfterMs);
	expect(onSeen).not.toHaveBeenCalled();
});
