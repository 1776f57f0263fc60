import { createActors } from './actors.ts';
import { createAnswers } from './answers.ts';
import type { Clock } from './clock.ts';
import { openChat } from './open-chat.ts';
import { createPace } from './pace.ts';
import type { PlayLine } from './play-line.ts';
import type { PlayedDesk } from './played-desk.ts';
import type { Scenario, Step } from './scenario.ts';

/** What a player is made with. */
export interface PlayerOptions {
	readonly scenario: Scenario;
	readonly desk: PlayedDesk;
	readonly clock: Clock;
	/** 2 = twice as fast; 1 when missing. */
	readonly speed?: number;
	/**
	 * However fast it plays, a draft that earns a tip stands this long by the clock, so that the tip can be read or
	 * pictured, and one that must earn none stands half as long; 0 when missing.
	 */
	readonly leastReadMs?: number;
	/** However fast it plays, the agent's first key comes this long by the clock after a burst of lines; 0 when missing. */
	readonly leastQuietMs?: number;
	onLine?(line: PlayLine): void;
}

/** Plays a scenario on a desk. */
export interface Player {
	/** Opens the chats with what was said in them before; nothing moves yet. */
	open(): void;
	/** Plays to the end; resolves early when the signal aborts. */
	play(signal: AbortSignal): Promise<void>;
	pause(): void;
	resume(): void;
	/**
	 * The person at the keyboard is the agent from now on: no draft is typed any more (what stands in the composer
	 * stays), and the customer goes on only after the person has answered.
	 */
	takeOver(): void;
	/** The person sent a reply; counts as a take-over. */
	answered(chatId: string, text: string): void;
}

/** How long a customer waits for a person before they ask whether anybody is there, whatever the speed. */
const patienceMs = 60_000;

/** A player for one run; make a new one to play again. */
export const createPlayer = (options: PlayerOptions): Player => {
	const { scenario, desk, clock } = options;
	const speed = options.speed ?? 1;
	const main = scenario.chats[0];
	const person = new AbortController();
	const pace = createPace(clock, speed);
	const answers = createAnswers(pace);
	/** How many lines each customer has written since the agent last did. */
	const unanswered = new Map<string, number>();
	const log = (line: PlayLine): void => {
		if (line.kind === 'said' && line.from === 'customer') {
			answers.forget(line.chat);
			unanswered.set(line.chat, (unanswered.get(line.chat) ?? 0) + 1);
		} else if (line.kind === 'said' && line.from === 'agent') unanswered.delete(line.chat);
		options.onLine?.(line);
	};
	const leastReadMs = (options.leastReadMs ?? 0) * speed;
	const afterBurstMs = (options.leastQuietMs ?? 0) * speed;
	const leastQuietMs = (chat: string): number => ((unanswered.get(chat) ?? 0) > 1 ? afterBurstMs : 0);
	const actors = createActors({ scenario, desk, clock, pace, leastReadMs, leastQuietMs, log });

	const hearPerson = async (chat: string, signal: AbortSignal): Promise<void> => {
		for (const line of scenario.impatient) {
			if (await answers.hear(chat, patienceMs * speed, signal)) return;
			actors.say(chat, 'customer', line);
		}
		await answers.hear(chat, null, signal);
	};
	const perform = async (step: Step, signal: AbortSignal): Promise<void> => {
		if (step.kind === 'line') return actors.speak(step, signal);
		const scripted = AbortSignal.any([signal, person.signal]);
		if (step.kind === 'note') return actors.note(step, scripted);
		if (!(await actors.reply(step, scripted))) await hearPerson(step.chat, signal);
	};
	const takeOver = (): void => {
		if (person.signal.aborted) return;
		person.abort();
		log({ kind: 'taken-over', at: clock.now(), chat: main.id });
	};
	return {
		takeOver,
		pause: pace.pause,
		resume: pace.resume,
		open: () => {
			desk.setTitle(scenario.title);
			for (const chat of scenario.chats) openChat(desk, chat, scenario.agent, clock.now());
			desk.show(main.id);
		},
		play: async (signal) => {
			for (const step of scenario.talk) {
				await perform(step, signal);
				if (signal.aborted) return;
			}
			desk.setPresence(main.id, false);
			log({ kind: 'done', at: clock.now(), chat: main.id });
		},
		answered: (chatId, text) => {
			takeOver();
			answers.add(chatId);
			log({ kind: 'said', at: clock.now(), chat: chatId, from: 'agent', author: scenario.agent, text });
		},
	};
};
