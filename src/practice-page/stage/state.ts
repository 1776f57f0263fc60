import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Program } from '../../engine/compile.ts';
import type { Tip } from '../../engine/tip.ts';
import { type Frame, framesOf, stepsOf, tipsOnReply } from '../../practice/frames.ts';
import type { Clock } from '../../ui/clock.ts';
import type { Side } from './sides.ts';

/** One talk on the stage as it stands now. */
export interface StageColumn {
	readonly side: Side;
	/** Up to the one in front, oldest first; empty before its first. */
	readonly frames: readonly Frame[];
}

/** A stage: one talk, or two in step. */
export interface Stage {
	readonly columns: ReadonlySignal<readonly StageColumn[]>;
	/** 1 to `steps`; 0 = nothing is shown yet. */
	readonly at: ReadonlySignal<number>;
	readonly steps: number;
	/** Steps at which a tip comes, from 1. */
	readonly stops: readonly number[];
	readonly isPlaying: ReadonlySignal<boolean>;
	readonly speed: ReadonlySignal<number>;
	/** Nothing is shown, so that all look at whoever speaks. */
	readonly isDark: ReadonlySignal<boolean>;
	next(): void;
	back(): void;
	go(step: number): void;
	/** Plays on to the next tip, or stands still. */
	toggle(): void;
	setSpeed(speed: number): void;
	/** Shows nothing, or everything again. */
	darken(): void;
	/** The tips on a reply of the trainer's own in place of the newest of that column. */
	tipsOn(column: number, text: string): readonly Tip[];
	end(): void;
}

/** How fast it may play. */
export const speeds = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Longest and shortest time a picture stands by itself, at the speed of life. */
const longestMs = 10_000;
const shortestMs = 1500;

/** How long the step before `next` stands: as long as it took in life, within reason, or as long as reading takes. */
const standsMs = (now: Frame | undefined, next: Frame | undefined): number => {
	if (next === undefined) return shortestMs;
	const passed = now?.at != null && next.at != null && next.at > now.at ? next.at - now.at : next.text.length * 50;
	return Math.min(longestMs, Math.max(shortestMs, passed));
};

/** Puts talks on a stage. */
export const createStage = (program: Program, sides: readonly Side[], clock: Clock): Stage => {
	const frames = sides.map(({ events, feed }) => framesOf(program, events, feed));
	const steps = stepsOf(frames);
	const at = signal(Math.min(1, steps.length));
	const isPlaying = signal(false);
	const speed = signal(1);
	const isDark = signal(false);
	let callOff = (): void => undefined;

	const frontOf = (step: number, side: number): Frame | undefined => frames[side]?.[steps[step - 1]?.[side] ?? -1];
	const isStop = (step: number): boolean =>
		sides.some((_, side) => {
			const front = frontOf(step, side);
			return front?.isFresh === true && front !== frontOf(step - 1, side);
		});
	const stops = steps.flatMap((_, i) => (isStop(i + 1) ? i + 1 : []));
	const halt = (): void => {
		callOff();
		isPlaying.value = false;
	};
	const go = (step: number): void =>
		batch(() => {
			halt();
			isDark.value = false;
			at.value = Math.max(Math.min(1, steps.length), Math.min(steps.length, step));
		});
	const playOn = (): void => {
		callOff();
		const waits = sides.map((_, side) => {
			const [now, next] = [frontOf(at.value, side), frontOf(at.value + 1, side)];
			return now === next ? shortestMs : standsMs(now, next);
		});
		callOff = clock.after(Math.max(...waits) / speed.value, () =>
			batch(() => {
				at.value += 1;
				if (at.value >= steps.length || isStop(at.value)) halt();
				else playOn();
			}),
		);
	};
	return {
		columns: computed(() =>
			sides.map((side, i) => ({
				side,
				frames: frames[i]?.slice(0, (steps[at.value - 1]?.[i] ?? -1) + 1) ?? [],
			})),
		),
		at,
		steps: steps.length,
		stops,
		isPlaying,
		speed,
		isDark,
		go,
		next: () => go(at.value + 1),
		back: () => go(at.value - 1),
		toggle: () => {
			if (isPlaying.value) return halt();
			if (at.value >= steps.length) return;
			isPlaying.value = true;
			playOn();
		},
		setSpeed: (next) => {
			speed.value = next;
			if (isPlaying.value) playOn();
		},
		darken: () => {
			halt();
			isDark.value = !isDark.value;
		},
		tipsOn: (column, text) => {
			const side = sides[column];
			const front = frontOf(at.value, column);
			if (side === undefined || front === undefined || text.trim() === '') return [];
			return tipsOnReply(program, side.events, front.before, text, side.feed);
		},
		end: halt,
	};
};
