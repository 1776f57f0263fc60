import type { SetUpDeed, SetUpState } from '../engine/set-up.ts';
import { createPicker, type Picker, type PickerOptions } from '../reader/pick/picker.ts';
import { createTimers, type Schedule, windowSchedule } from '../reader/schedule.ts';

/** What setting up a page works with. */
export interface SetUpOptions extends Pick<PickerOptions, 'document' | 'layout' | 'isReal' | 'hitAt' | 'now'> {
	readonly signal: AbortSignal;
	readonly schedule?: Schedule;
}

/** Setting up this page, as the panel steers it. */
export interface SetUp {
	act(deed: SetUpDeed, seen: number): Promise<SetUpState>;
	result(): ReturnType<Picker['result']>;
}

/** The panel asks for news all the time; when it has not for so long, it is closed, and the page is let go. */
const forgottenAfterMs = 8_000;
const newsWithinMs = 1_000;

const over: SetUpState = { change: -1, step: 'ended', problem: null, pointed: null, preview: null };

/** Waits for the panel to begin. */
export const createSetUp = (options: SetUpOptions): SetUp => {
	const { signal, schedule = windowSchedule } = options;
	let picker: Picker | null = null;
	let life = new AbortController();
	let stopWaiting = (): void => undefined;
	const timers = createTimers(schedule, signal);
	const end = (): void => {
		stopWaiting();
		life.abort();
		picker = null;
	};
	const start = (): Picker => {
		end();
		life = new AbortController();
		const both = AbortSignal.any([signal, life.signal]);
		return createPicker({ ...options, timers: createTimers(schedule, both), onLeave: end, signal: both });
	};
	signal.addEventListener('abort', end);
	const perform = (deed: SetUpDeed): void => {
		switch (deed) {
			case 'start':
				picker = start();
				return;
			case 'leave':
				end();
				return;
			case 'next':
				picker?.move(1);
				return;
			case 'previous':
				picker?.move(-1);
				return;
			case 'take':
				picker?.take();
				return;
			case 'skip':
				picker?.skip();
				return;
			case 'again':
				picker?.again();
				return;
			case 'look':
				return;
		}
	};
	return {
		act: (deed, seen) => {
			perform(deed);
			stopWaiting();
			stopWaiting = timers.after(forgottenAfterMs, end);
			if (picker === null) return Promise.resolve(over);
			return deed === 'look' ? picker.news(seen, newsWithinMs) : Promise.resolve(picker.state());
		},
		result: () => picker?.result() ?? null,
	};
};
