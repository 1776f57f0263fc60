import { adapters } from '../adapters/all.ts';
import { atWork, takeOverEvent } from '../browser/at-work.ts';
import { reportErrors } from '../browser/errors.ts';
import { handle, send } from '../browser/messenger.ts';
import { nextTask } from '../browser/next-task.ts';
import { isAlive } from '../browser/runtime.ts';
import { agentSettings, pausedUntil } from '../browser/settings.ts';
import { anyShadowRoot } from '../browser/shadow.ts';
import { createTurns } from '../browser/turns.ts';
import { createCoach } from '../coach/coach.ts';
import { panelProgramInSlices } from '../coach/panel-program.ts';
import type { TipOutcome } from '../engine/counts.ts';
import type { OpenChat } from '../engine/desk.ts';
import type { RulePack } from '../engine/rule.ts';
import type { PageView } from '../protocol/views.ts';
import { readClosedShadows } from '../reader/dom.ts';
import { usableAdapters } from './local.ts';

/** How long frames with a chat have to answer before the page around them does. */
const elsewhereFirstMs = 100;
/** An orphaned script cannot reach the extension any more; it is looked for this often. */
const orphanCheckMs = 5_000;

const start = async (life: AbortController): Promise<void> => {
	const { signal } = life;
	const { pack, settings, local = [] } = await send('start', { origin: location.origin });
	if (signal.aborted) return;
	/** A frame within the page speaks up only where it has chats: it may be any form. */
	let isHeard = window === window.top;
	/** A closed panel hears nothing; it asks when it opens. */
	const tell = (view: PageView): void => {
		isHeard ||= view.page === 'chat';
		if (!isHeard) return;
		if (isAlive()) send('view', { view }).catch(() => undefined);
		else life.abort();
	};
	/** The answer is what stands in other tabs; a worker that cannot answer now tells later. */
	const tellChats = (chats: readonly OpenChat[]): void => {
		if (!isAlive() || (!isHeard && chats.length === 0)) return;
		send('chats', { chats }).then(
			(elsewhere) => coach.elsewhere(elsewhere),
			() => undefined,
		);
	};
	const tellOutcomes = (outcomes: readonly TipOutcome[]): void => {
		if (isAlive()) send('outcomes', { outcomes }).catch(() => undefined);
	};
	/** A frame with a chat answers at once, the page around it a moment later, and other frames not at all. */
	const answer = (view: PageView): PageView | Promise<PageView> | undefined => {
		if (view.page === 'chat') return view;
		return window === window.top ? later(view) : undefined;
	};
	const ours = <T>(conversation: string, act: () => T): T | undefined => (coach.has(conversation) ? act() : undefined);
	let program = await panelProgramInSlices(pack, agentSettings(settings), nextTask);
	if (signal.aborted) return;
	/** Changes take their turn: reading a pack takes a while, and what came later must win. */
	const inTurn = createTurns();
	const coach = createCoach({
		document,
		url: () => location.href,
		adapters: [...usableAdapters(local, document), ...adapters],
		program,
		pausedUntil: pausedUntil(settings, location.origin),
		now: Date.now,
		onView: tell,
		onChats: tellChats,
		onOutcomes: tellOutcomes,
		inPage: (clip) => send('insertInPage', { clip }),
		signal,
	});
	/** The news are for the site of the tab; a frame may be of another, for which other packs hold. */
	const packHere = async (told: RulePack): Promise<RulePack> =>
		window === window.top ? told : (await send('start', { origin: location.origin })).pack;
	handle(
		{
			restart: ({ origins }) => {
				if (!origins.includes(location.origin)) return undefined;
				// The answer goes out first: the one who gives it is then gone.
				setTimeout(main);
				return null;
			},
			currentView: () => answer(coach.view()),
			insert: ({ conversation, tip, text }) => ours(conversation, () => coach.insert(conversation, tip, text)),
			viewOf: ({ conversation }) => ours(conversation, () => coach.viewOf(conversation)),
			wordings: ({ conversation }) => ours(conversation, () => coach.wordings(conversation)),
			copied: ({ conversation, tip }) => ours(conversation, () => done(coach.copied(conversation, tip))),
			dismiss: ({ conversation, tip, reason }) =>
				ours(conversation, () => done(coach.dismiss(conversation, tip, reason))),
			key: ({ key }) => coach.press(key) ?? undefined,
			show: ({ conversation }) => ours(conversation, () => done(coach.show(conversation))),
			tick: () => (isHeard ? done(coach.tick()) : undefined),
			report: () => (isHeard ? coach.report() : undefined),
			pauseChat: ({ conversation, until }) => ours(conversation, () => done(coach.pauseChat(conversation, until))),
			elsewhere: ({ chats }) => done(coach.elsewhere(chats)),
			seen: ({ conversation, tip }) => ours(conversation, () => done(coach.seen(conversation, tip))),
			changed: (news) =>
				inTurn(async () => {
					const own = agentSettings(news.settings);
					const ours = news.pack === null ? null : await packHere(news.pack);
					program = ours === null ? { ...program, settings: own } : await panelProgramInSlices(ours, own, nextTask);
					return done(coach.change(program, pausedUntil(news.settings, location.origin)));
				}),
		},
		signal,
	);
	// From the back/forward cache the page comes back alive, and the panel knows nothing of it.
	window.addEventListener('pageshow', ({ persisted }) => persisted && tell(coach.view()), { signal });
	const timer = setInterval(() => {
		if (!isAlive()) life.abort();
	}, orphanCheckMs);
	signal.addEventListener('abort', () => clearInterval(timer));
};

/** Messages that want no answer are answered with null, so that the sender knows they arrived. */
const done = (_: unknown): null => null;

const later = (view: PageView): Promise<PageView> =>
	new Promise((resolve) => {
		setTimeout(() => resolve(view), elsewhereFirstMs);
	});

const main = (): void => {
	const life = new AbortController();
	document.dispatchEvent(new CustomEvent(takeOverEvent));
	document.addEventListener(takeOverEvent, () => life.abort(), { signal: life.signal });
	atWork(life.signal);
	const report = reportErrors('content script', life.signal);
	readClosedShadows(anyShadowRoot);
	start(life).catch((error: unknown) => {
		life.abort();
		if (isAlive()) report(error);
	});
};

main();
