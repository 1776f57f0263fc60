import { adapters } from '../adapters/all.ts';
import { reportErrors } from '../browser/errors.ts';
import { handle, send } from '../browser/messenger.ts';
import { isAlive } from '../browser/runtime.ts';
import { anyShadowRoot } from '../browser/shadow.ts';
import { createCoach } from '../coach/coach.ts';
import { panelProgram } from '../coach/panel-program.ts';
import type { OpenChat } from '../engine/desk.ts';
import type { PageView } from '../protocol.ts';
import { readClosedShadows } from '../reader/dom.ts';

/** Tells an older copy of this script, left behind by an update, to let go of the page. */
const takeOverEvent = 'santun-take-over';
/** An orphaned script cannot reach the extension any more; it is looked for this often. */
const orphanCheckMs = 5_000;

const start = async (life: AbortController): Promise<void> => {
	const { signal } = life;
	const { pack, settings } = await send('start', { origin: location.origin });
	if (signal.aborted) return;
	/** A closed panel hears nothing; it asks when it opens. */
	const tell = (view: PageView): void => {
		if (isAlive()) send('view', { view }).catch(() => undefined);
		else life.abort();
	};
	/** The answer is what stands in other tabs; a worker that cannot answer now tells later. */
	const tellChats = (chats: readonly OpenChat[]): void => {
		if (!isAlive()) return;
		send('chats', { chats }).then(
			(elsewhere) => coach.elsewhere(elsewhere),
			() => undefined,
		);
	};
	const coach = createCoach({
		document,
		url: () => location.href,
		adapters,
		program: panelProgram(pack),
		pausedUntil: settings.pausedUntil,
		now: Date.now,
		onView: tell,
		onChats: tellChats,
		inPage: (clip) => send('insertInPage', { clip }),
		signal,
	});
	handle(
		{
			currentView: () => coach.view(),
			insert: ({ conversation, tip, text }) => coach.insert(conversation, tip, text),
			copied: ({ conversation, tip }) => done(coach.copied(conversation, tip)),
			dismiss: ({ conversation, tip, reason }) => done(coach.dismiss(conversation, tip, reason)),
			show: ({ conversation }) => done(coach.show(conversation)),
			elsewhere: ({ chats }) => done(coach.elsewhere(chats)),
			seen: ({ conversation, tip }) => done(coach.seen(conversation, tip)),
			changed: (news) =>
				done(coach.change(news.pack === null ? null : panelProgram(news.pack), news.settings.pausedUntil)),
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

const main = (): void => {
	const life = new AbortController();
	document.dispatchEvent(new CustomEvent(takeOverEvent));
	document.addEventListener(takeOverEvent, () => life.abort(), { signal: life.signal });
	const report = reportErrors('content script', life.signal);
	readClosedShadows(anyShadowRoot);
	start(life).catch((error: unknown) => {
		life.abort();
		if (isAlive()) report(error);
	});
};

main();
