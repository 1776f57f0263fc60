import { type ReadonlySignal, signal } from '@preact/signals';
import type { Program } from '../../engine/compile.ts';
import type { Language } from '../../engine/message.ts';
import type { Tip } from '../../engine/tip.ts';
import type { Clock } from '../../practice/clock.ts';
import { createDesk, type Desk } from '../../practice/desk.ts';
import { openChat } from '../../practice/open-chat.ts';
import { createPace } from '../../practice/pace.ts';
import { createRehearsal, type RehearsalRecord } from '../../practice/rehearsal.ts';
import type { Scenario } from '../../practice/scenario.ts';
import type { SceneClock } from '../../practice/scene-clock.ts';
import type { Story, StoryLine } from '../../practice/story.ts';

/** Where a rehearsal stands. */
export interface SceneStatus {
	readonly isPaused: boolean;
	/** The customer has nothing more to say. */
	readonly isOver: boolean;
	readonly replies: number;
	/** Tips that still stood when the last reply was sent. */
	readonly left: readonly Tip[];
}

/** A rehearsal that is being played on a desk. */
export interface RehearsalScene {
	readonly desk: Desk;
	readonly status: ReadonlySignal<SceneStatus>;
	start(): void;
	pause(): void;
	resume(): void;
	/** The last reply goes back into the reply box, and what followed it was never said. */
	takeBack(): void;
	record(): RehearsalRecord;
}

/** What a rehearsal is played with. */
export interface SceneOptions {
	readonly root: HTMLElement;
	readonly scenario: Scenario;
	readonly story: Story;
	readonly program: Program;
	readonly language: Language;
	/** The time of the customer. */
	readonly clock: SceneClock;
	/** The time of whoever types: drafts settle by it. */
	readonly real: Clock;
	/** How fast the customer types; 1 = as in life. */
	readonly speed: number;
	readonly signal: AbortSignal;
}

/** Time rules look at the clock this often, in the customer's time. */
const tickMs = 5000;
/** Waiting times on the desk are drawn anew this often. */
const drawMs = 1000;

/** Puts the scenario on a desk in `root`; nothing moves before `start`. */
export const createRehearsalScene = (options: SceneOptions): RehearsalScene => {
	const { root, scenario, story, program, language, clock, real, signal: life } = options;
	const [main, ...others] = scenario.chats;
	const pace = createPace(real, options.speed);
	const rehearsal = createRehearsal({ program, story, chat: main, others, agent: scenario.agent });
	const status = signal<SceneStatus>({ isPaused: false, isOver: false, replies: 0, left: [] });
	let talk = new AbortController();
	let speaking: Promise<void> = Promise.resolve();
	let isSpeaking = 0;
	let typed = new AbortController();
	let tickedAt = 0;

	const say = async ({ afterMs, typingMs, ...line }: StoryLine, until: AbortSignal): Promise<void> => {
		await pace.wait(afterMs, until);
		if (until.aborted) return;
		desk.setTyping(main.id, true);
		await pace.wait(typingMs, until);
		desk.setTyping(main.id, false);
		if (until.aborted) return;
		desk.addMessage(main.id, { from: 'customer', text: line.text, author: main.customer });
		rehearsal.said({ afterMs, typingMs, ...line }, clock.now());
	};
	/** A customer who is in the middle of a burst ends it first. */
	const hear = (lines: readonly StoryLine[]): void => {
		const until = AbortSignal.any([life, talk.signal]);
		isSpeaking += 1;
		speaking = speaking.then(async () => {
			for (const line of lines) if (!until.aborted) await say(line, until);
			isSpeaking -= 1;
			if (until.aborted || rehearsal.outcome === null || isSpeaking > 0) return;
			desk.setPresence(main.id, false);
			status.value = { ...status.value, isOver: true };
		});
	};
	const settleLater = (text: string): void => {
		typed.abort();
		typed = new AbortController();
		const until = AbortSignal.any([life, typed.signal]);
		void real.wait(program.settings.pauseMs, until).then(() => {
			if (!until.aborted) rehearsal.draft(text, true, clock.now());
		});
	};
	const resume = (): void => {
		clock.resume();
		pace.resume();
		status.value = { ...status.value, isPaused: false };
	};
	const reply = (text: string): void => {
		if (status.value.isOver) return;
		if (status.value.isPaused) resume();
		typed.abort();
		const lines = rehearsal.reply(text, clock.now());
		const { turns } = rehearsal.record();
		status.value = { ...status.value, replies: turns.length, left: turns.at(-1)?.left ?? [] };
		hear(lines);
	};
	const desk = createDesk(root, {
		clock,
		language,
		company: scenario.company,
		onDraft: (chat, text) => {
			if (chat !== main.id) return;
			rehearsal.draft(text, false, clock.now());
			settleLater(text);
		},
		onSend: (chat, text, mode) => {
			if (chat === main.id && mode === 'reply') reply(text);
		},
	});
	const watchTime = async (): Promise<void> => {
		while (!life.aborted) {
			await real.wait(drawMs / Math.max(1, options.speed), life);
			if (life.aborted) return;
			desk.tick();
			if (status.value.isPaused || isSpeaking > 0 || clock.now() - tickedAt < tickMs) continue;
			tickedAt = clock.now();
			const wasOver = rehearsal.outcome !== null;
			const lines = rehearsal.wait(tickedAt);
			// Who has waited too long may also leave without a word.
			if (lines.length > 0 || (!wasOver && rehearsal.outcome !== null)) hear(lines);
		}
	};
	desk.setTitle(scenario.title);
	for (const chat of scenario.chats) openChat(desk, chat, scenario.agent, clock.now());
	desk.show(main.id);

	return {
		desk,
		status,
		start: () => {
			tickedAt = clock.now();
			hear(rehearsal.open(clock.now()));
			void watchTime();
		},
		pause: () => {
			clock.pause();
			pace.pause();
			status.value = { ...status.value, isPaused: true };
		},
		resume,
		takeBack: () => {
			if (!rehearsal.takeBack()) return;
			talk.abort();
			talk = new AbortController();
			desk.setTyping(main.id, false);
			desk.setPresence(main.id, true);
			const text = desk.takeBack(main.id) ?? '';
			const { turns } = rehearsal.record();
			status.value = { ...status.value, isOver: false, replies: turns.length, left: turns.at(-1)?.left ?? [] };
			desk.typeDraft(main.id, text);
			rehearsal.draft(text, false, clock.now());
			settleLater(text);
		},
		record: rehearsal.record,
	};
};
