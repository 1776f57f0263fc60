import type { Clock } from './clock.ts';
import type { Pace } from './pace.ts';
import type { PlayLine } from './play-line.ts';
import type { PlayedDesk } from './played-desk.ts';
import type { Draft, Scenario, Step } from './scenario.ts';

/** Those who act by the script. Each stops where it is when its signal aborts. */
export interface Actors {
	/** A finished line appears at once. */
	say(chat: string, from: 'customer' | 'bot' | 'system', text: string): void;
	speak(step: Step & { readonly kind: 'line' }, signal: AbortSignal): Promise<void>;
	note(step: Step & { readonly kind: 'note' }, signal: AbortSignal): Promise<void>;
	/** Types the drafts and sends the last; resolves to whether it was sent. */
	reply(step: Step & { readonly kind: 'reply' }, signal: AbortSignal): Promise<boolean>;
}

/** What the actors act with. */
export interface ActorsOptions {
	readonly scenario: Scenario;
	readonly desk: PlayedDesk;
	readonly clock: Clock;
	readonly pace: Pace;
	/** Least time of the scene that a draft which earns a tip stands. */
	readonly leastReadMs: number;
	/** Least time of the scene before the agent's first key in a chat, by what was just said there. */
	leastQuietMs(chat: string): number;
	log(line: PlayLine): void;
}

/** A fast typist, in characters a second, and how many appear at once. */
const typingSpeed = 24;
const typedAtOnce = 2;
/** Between the last key and the send button. */
const beforeSendMs = 500;

/** The actors of a scenario on a desk. */
export const createActors = ({
	scenario,
	desk,
	clock,
	pace,
	leastReadMs,
	leastQuietMs,
	log,
}: ActorsOptions): Actors => {
	const customerOf = (id: string): string => scenario.chats.find((chat) => chat.id === id)?.customer ?? '';

	const say: Actors['say'] = (chat, from, text) => {
		const author = from === 'customer' ? customerOf(chat) : null;
		desk.addMessage(chat, author === null ? { from, text } : { from, text, author });
		log({ kind: 'said', at: clock.now(), chat, from, author, text });
	};
	/** Types from where the old draft and the new one part, as somebody who rewrites a sentence. */
	const type = async (chat: string, text: string, signal: AbortSignal): Promise<void> => {
		for (let end = commonStart(desk.draft(chat), text); end < text.length && !signal.aborted; ) {
			end = Math.min(text.length, end + typedAtOnce);
			desk.typeDraft(chat, text.slice(0, end));
			await pace.wait((typedAtOnce * 1000) / typingSpeed, signal);
		}
		if (!signal.aborted && desk.draft(chat) !== text) desk.typeDraft(chat, text);
	};
	const send = async (chat: string, from: 'agent' | 'note', text: string, signal: AbortSignal): Promise<boolean> => {
		await pace.wait(beforeSendMs, signal);
		if (signal.aborted) return false;
		log({ kind: 'said', at: clock.now(), chat, from, author: scenario.agent, text });
		await desk.send(chat);
		return true;
	};
	const readMs = ({ expect, readMs: ms }: Draft): number =>
		expect === null ? ms : Math.max(ms, expect.length === 0 ? leastReadMs / 2 : leastReadMs);

	return {
		say,
		speak: async (step, signal) => {
			await pace.wait(step.afterMs, signal);
			if (step.typingMs > 0 && !signal.aborted) {
				desk.setTyping(step.chat, true);
				await pace.wait(step.typingMs, signal);
				desk.setTyping(step.chat, false);
			}
			if (!signal.aborted) say(step.chat, step.from, step.text);
		},
		note: async (step, signal) => {
			await pace.wait(step.afterMs, signal);
			if (signal.aborted) return;
			desk.show(step.chat);
			desk.setMode(step.chat, 'note');
			await type(step.chat, step.text, signal);
			if (await send(step.chat, 'note', step.text, signal)) desk.setMode(step.chat, 'reply');
		},
		reply: async (step, signal) => {
			await pace.wait(Math.max(step.afterMs, leastQuietMs(step.chat)), signal);
			if (signal.aborted) return false;
			desk.show(step.chat);
			desk.setMode(step.chat, 'reply');
			for (const draft of step.drafts) {
				await type(step.chat, draft.text, signal);
				if (signal.aborted) return false;
				log({ kind: 'typed', at: clock.now(), chat: step.chat, text: draft.text });
				await pace.wait(readMs(draft), signal);
				if (signal.aborted) return false;
				log({ kind: 'looked', at: clock.now(), chat: step.chat, text: draft.text, expect: draft.expect });
			}
			const last = step.drafts.at(-1);
			return last !== undefined && (await send(step.chat, 'agent', last.text, signal));
		},
	};
};

const commonStart = (one: string, other: string): number => {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length += 1;
	return length;
};
