import { practiceDesk } from '../adapters/practice-desk.ts';
import type { Handlers } from '../browser/messenger.ts';
import { createCoach } from '../coach/coach.ts';
import type { Program } from '../engine/compile.ts';
import type { PageView } from '../protocol/views.ts';
import { type Help, helped } from './rehearse/help.ts';

/** The chats of this page. */
export interface Source {
	/** Answers what a content script answers. */
	readonly handlers: Handlers;
	/** Until when this page is paused, in ms since the epoch. */
	pauseUntil(time: number): void;
}

/** What reading the desk of this page needs. */
export interface SourceOptions {
	readonly document: Document;
	readonly program: Program;
	/** What this page is called where a site would be named. */
	readonly name: string;
	readonly now: () => number;
	/** How much of what the coach says is told; all when missing. */
	readonly help?: Help;
	readonly onView: (view: PageView) => void;
	readonly signal: AbortSignal;
}

/**
 * Reads and coaches the practice desk in this very page: no content script runs in a page of the extension. Speaks as
 * one does, and counts nothing.
 */
export function createSource({ document, program, name, now, help = 'all', onView, signal }: SourceOptions): Source {
	const named = (view: PageView): PageView => helped({ ...view, site: name }, help);
	const coach = createCoach({
		document,
		url: () => document.URL,
		adapters: [practiceDesk],
		program,
		pausedUntil: 0,
		now,
		onView: (view) => onView(named(view)),
		signal,
	});
	const hasTips = help === 'all' || help === 'tips';
	const ours = <T>(conversation: string, act: () => T): T | undefined => (coach.has(conversation) ? act() : undefined);
	return {
		handlers: {
			currentView: () => named(coach.view()),
			insert: ({ conversation, tip, text }) => ours(conversation, () => coach.insert(conversation, tip, text)),
			wordings: ({ conversation }) => ours(conversation, () => (help === 'all' ? coach.wordings(conversation) : [])),
			copied: ({ conversation, tip }) => ours(conversation, () => done(coach.copied(conversation, tip))),
			dismiss: ({ conversation, tip, reason }) =>
				ours(conversation, () => done(coach.dismiss(conversation, tip, reason))),
			// Where help is held back, a pause is none of the panel's, and there is no wording for a key to put in.
			pauseChat: ({ conversation, until }) =>
				ours(conversation, () => done(hasTips ? coach.pauseChat(conversation, until) : null)),
			key: ({ key }) =>
				help === 'all' || (hasTips && key === 'dismiss') ? (coach.press(key) ?? undefined) : undefined,
			tick: () => done(coach.tick()),
			show: ({ conversation }) => ours(conversation, () => done(coach.show(conversation))),
			seen: ({ conversation, tip }) => ours(conversation, () => done(coach.seen(conversation, tip))),
		},
		pauseUntil: (time) => coach.change(null, time),
	};
}

/** Messages that want no answer are answered with null, so that the sender knows they arrived. */
const done = (_: unknown): null => null;
