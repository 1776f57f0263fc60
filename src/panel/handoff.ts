import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type HandoffWords, writeHandoff } from '../engine/handoff.ts';
import type { Language } from '../engine/message.ts';
import { type TextKey, translate } from '../locales/translate.ts';
import type { ChatView } from '../protocol/views.ts';
import { formatNumber, formatTime } from '../ui/format.ts';
import { favourText } from '../ui/rows.tsx';
import { orNull, type PanelHost } from './host.ts';

/** How long the panel says what became of a note. */
export const notedForMs = 3000;

/** What became of a note. */
export type Noted = 'noteCopied' | 'noteFailed' | 'noteEmpty';

/** The note for the colleague who takes over. */
export interface Handoff {
	/** Said for a moment where the site stands. */
	readonly noted: ReadonlySignal<Noted | null>;
	/** Inside a click. */
	copy(): Promise<void>;
}

export function createHandoff(
	{ copyText, clock }: PanelHost,
	chat: ReadonlySignal<ChatView | null>,
	language: ReadonlySignal<Language>,
	say: (key: TextKey) => void,
): Handoff {
	const noted = signal<Noted | null>(null);
	let stopTimer = (): void => undefined;
	const tell = (outcome: Noted): void => {
		stopTimer();
		noted.value = outcome;
		say(outcome);
		stopTimer = clock.after(notedForMs, () => {
			noted.value = null;
		});
	};
	let conversation: string | null = null;
	// What was said of one chat would be taken for the next.
	effect(() => {
		const shown = chat.value?.conversation ?? null;
		if (shown === conversation) return;
		conversation = shown;
		stopTimer();
		noted.value = null;
	});
	return {
		noted,
		copy: async () => {
			if (chat.value === null) return;
			const note = handoffNote(chat.value, language.value);
			if (note === '') return tell('noteEmpty');
			const isThere = (await orNull(copyText(note).then(() => true))) === true;
			tell(isThere ? 'noteCopied' : 'noteFailed');
		},
	};
}

/** The note of a chat; empty where nothing is known of it. */
export function handoffNote({ customer, glance }: Pick<ChatView, 'customer' | 'glance'>, language: Language): string {
	return writeHandoff({ ...glance, customer }, wordsOf(language));
}

function wordsOf(language: Language): HandoffWords {
	const t = translate(language);
	return {
		heads: {
			customer: t('note.customer'),
			matter: t('note.matter'),
			given: t('note.given'),
			tried: t('note.tried'),
			promised: t('note.promised'),
			favours: t('note.favours'),
			heat: t('note.heat'),
			question: t('note.question'),
		},
		customer: (name, sayAs) => (name === sayAs ? name : t('noteCustomer', { name, sayAs })),
		quote: (words) => t('quote', { words }),
		given: (kind, text) => t('noteGiven', { what: t(`given.${kind}`), text }),
		tried: (step, worked) => (worked === null ? step : t(worked ? 'noteWorked' : 'noteInVain', { step })),
		promised: (text, due) => (due === null ? text : t('noteDue', { text, time: formatTime(due, language) })),
		favour: (favour) => favourText(favour, t),
		heat: (level) => t('noteHeat', { level: formatNumber(level, language), word: t(`heat.${level}`) }),
	};
}
