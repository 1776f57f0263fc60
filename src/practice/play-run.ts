import { createRehearsal, type RehearsalOptions, type RehearsalRecord } from './rehearsal.ts';
import type { Run, StoryLine } from './story.ts';

/** Runs are played from this moment where nobody says another: a Tuesday morning. */
const startAt = Date.UTC(2026, 0, 6, 9);

/** Time rules look at the clock this often while the customer waits. */
const tickMs = 5000;

/** Plays a run that was written down, as if it were happening; answers all that happened. Pure. */
export const playRun = (options: RehearsalOptions, run: Run, from = startAt): RehearsalRecord => {
	const rehearsal = createRehearsal(options);
	let at = from;
	const hear = (lines: readonly StoryLine[]): void => {
		for (const line of lines) {
			at += line.afterMs + line.typingMs;
			rehearsal.said(line, at);
		}
	};
	hear(rehearsal.open(at));
	for (const { text, afterMs } of run.replies) {
		if (rehearsal.outcome !== null) break;
		const sendAt = at + afterMs;
		while (at + tickMs < sendAt && rehearsal.outcome === null) {
			at += tickMs;
			hear(rehearsal.wait(at));
		}
		if (rehearsal.outcome !== null) break;
		at = Math.max(at, sendAt);
		rehearsal.draft(text, true, at);
		hear(rehearsal.reply(text, at));
	}
	return rehearsal.record();
};
