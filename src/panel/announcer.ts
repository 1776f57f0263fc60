import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../engine/message.ts';
import type { Tip } from '../engine/tip.ts';
import { translate } from '../locales/translate.ts';
import type { Clock } from '../ui/clock.ts';
import { formatNumber } from '../ui/format.ts';

/** Tips that come within this time are announced as one. */
export const burstMs = 2000;

/** So many tips are known not to be news: more than stand in all open chats. A panel may be open for weeks. */
export const mostKnown = 500;

/** Something said to a screen reader; the number tells two equal sentences apart. */
export interface Said {
	readonly text: string;
	readonly number: number;
}

/** What the panel says without being looked at. */
export interface Announcer {
	readonly polite: ReadonlySignal<Said>;
	readonly urgent: ReadonlySignal<Said>;
	/** Something the agent did has worked, or has not. */
	say(text: string): void;
	/** The tips of a chat as they stand; those that were announced before are not again. */
	tips(conversation: string, tips: readonly Tip[]): void;
}

export function createAnnouncer(clock: Clock, language: ReadonlySignal<Language>): Announcer {
	const polite = signal<Said>({ text: '', number: 0 });
	const urgent = signal<Said>({ text: '', number: 0 });
	const known = new Set<string>();
	let burst: Tip[] = [];

	const say = (text: string): void => {
		polite.value = { text, number: polite.peek().number + 1 };
	};
	const isNews = (key: string): boolean => {
		// Put last again, so that the first is the one that was not seen for longest.
		const wasKnown = known.delete(key);
		known.add(key);
		const [oldest] = known;
		if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
		return !wasKnown;
	};
	const endBurst = (): void => {
		const text = newTips(burst, language.value);
		burst = [];
		say(text);
	};

	return {
		polite,
		urgent,
		say,
		tips: (conversation, tips) => {
			for (const tip of tips) {
				if (!isNews(`${conversation} ${tip.id}`)) continue;
				if (tip.level === 'critical') {
					const text = translate(language.value)('saidCritical', { title: tip.title[language.value] });
					urgent.value = { text, number: urgent.peek().number + 1 };
				} else if (burst.push(tip) === 1) clock.after(burstMs, endBurst);
			}
		},
	};
}

function newTips(tips: readonly Tip[], language: Language): string {
	const t = translate(language);
	const [first] = tips;
	if (first === undefined) return '';
	const title = first.title[language];
	return tips.length === 1
		? t('saidTip', { level: t(`level.${first.level}`).toLocaleLowerCase(language), title })
		: t('saidTips', { count: formatNumber(tips.length, language), title });
}
