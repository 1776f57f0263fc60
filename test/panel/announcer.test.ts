import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { burstMs, createAnnouncer, mostKnown } from '../../src/panel/announcer.ts';
import { fakeClock } from '../fakes/clock.ts';
import { aTip, critical, nudge } from '../fakes/tips.ts';

function start(language: 'en' | 'ms' = 'en') {
	const clock = fakeClock();
	return { clock, announcer: createAnnouncer(clock, signal(language)) };
}

test('a new tip is announced once, after the burst', () => {
	const { clock, announcer } = start();
	announcer.tips('c1', [aTip()]);
	expect(announcer.polite.value.text).toBe('');
	clock.pass(burstMs);
	expect(announcer.polite.value.text).toBe('New tip, advice: Thank them for trying');
	const { number } = announcer.polite.value;
	announcer.tips('c1', [aTip()]);
	clock.pass(burstMs);
	expect(announcer.polite.value.number).toBe(number);
});

test('a burst is one sentence', () => {
	const { clock, announcer } = start('ms');
	announcer.tips('c1', [aTip()]);
	clock.pass(burstMs - 1);
	announcer.tips('c1', [aTip(), nudge]);
	clock.pass(1);
	expect(announcer.polite.value).toEqual({
		text: '2 tip baharu, yang pertama: Ucap terima kasih kerana mencuba',
		number: 1,
	});
});

test('the same tip in another chat is news', () => {
	const { clock, announcer } = start();
	announcer.tips('c1', [aTip()]);
	clock.pass(burstMs);
	announcer.tips('c2', [aTip()]);
	clock.pass(burstMs);
	expect(announcer.polite.value.number).toBe(2);
});

test('a critical tip is said at once, and apart', () => {
	const { clock, announcer } = start();
	announcer.tips('c1', [critical]);
	expect(announcer.urgent.value.text).toBe('Critical: This number is from another chat');
	clock.pass(burstMs);
	expect(announcer.polite.value.number).toBe(0);
	announcer.tips('c1', [critical]);
	expect(announcer.urgent.value.number).toBe(1);
});

test('a panel that is open for weeks forgets the oldest tips, never one that still stands', () => {
	const { clock, announcer } = start();
	const hear = (...ids: readonly string[]): void => {
		announcer.tips(
			'c1',
			ids.map((id) => aTip({ id })),
		);
		clock.pass(burstMs);
	};
	hear('stands', 'first');
	for (let n = 0; n < mostKnown; n += 1) hear('stands', `tip ${n}`);
	const { number } = announcer.polite.value;
	hear('stands', `tip ${mostKnown - 1}`);
	expect(announcer.polite.value.number).toBe(number);
	hear('first');
	expect(announcer.polite.value.number).toBe(number + 1);
});

test('the same sentence twice is two sentences', () => {
	const { announcer } = start();
	announcer.say('Copied');
	announcer.say('Copied');
	expect(announcer.polite.value).toEqual({ text: 'Copied', number: 2 });
});
