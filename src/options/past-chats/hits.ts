import { compareTips } from '../../engine/compare-tips.ts';
import { type Explanation, explain, type Outcome } from '../../engine/explain.ts';
import type { Conversation } from '../../engine/message.ts';
import type { Evidence } from '../../engine/tip.ts';
import type { Hit, HitKind, HitLine, HitPage } from './jobs.ts';
import type { Run } from './run.ts';

/** Messages that stand before the one that is advised. */
const linesBefore = 3;
/** More of a message than this nobody reads here. */
const longestLine = 600;

interface Place {
	readonly chat: number;
	readonly turn: number | null;
}

/** Where a rule's tips are, in the order of the file. */
const placesOf = (
	rule: string,
	kind: HitKind,
	runs: { readonly now: Run | null; readonly tried: Run | null },
	run: Run,
): readonly Place[] => {
	const { now, tried } = runs;
	return run.tips.flatMap((tips, chat): readonly Place[] => {
		if (kind === 'shown' || kind === 'held') {
			const wanted = kind === 'shown';
			return tips.filter((tip) => tip.rule === rule && tip.shown === wanted).map(({ turn }) => ({ chat, turn }));
		}
		const changes = compareTips(now?.tips[chat] ?? [], tried?.tips[chat] ?? []);
		return changes
			.filter((one) => one.rule === rule && (kind === 'gained' ? one.is === 'shown' : one.was === 'shown'))
			.map(({ turn }) => ({ chat, turn }));
	});
};

interface Asked {
	readonly rule: string;
	readonly kind: HitKind;
	readonly from: number;
	readonly most: number;
}

/** Some of the tips of a rule with the words around them. `run` is the one whose rules made those tips. */
export const hitsOf = (
	{ rule, kind, from, most }: Asked,
	chats: readonly Conversation[],
	runs: { readonly now: Run | null; readonly tried: Run | null },
	run: Run,
): HitPage => {
	const places = placesOf(rule, kind, runs, run);
	return {
		total: places.length,
		hits: places.slice(from, from + most).flatMap((place) => {
			const chat = chats[place.chat];
			return chat === undefined ? [] : [hitAt(chat, place.turn, rule, run)];
		}),
	};
};

const hitAt = (chat: Conversation, turn: number | null, rule: string, { program }: Run): Hit => {
	const { messages } = chat;
	const because = outcomeAt(explain(program, chat), turn, rule, messages)?.because ?? [];
	const end = turn === null ? messages.length : turn + 1;
	const start = Math.max(0, end - 1 - linesBefore);
	const shown = [...earlierOf(because, start), ...Array.from({ length: end - start }, (_, i) => start + i)];
	return {
		chat: chat.id,
		turn,
		lines: shown.flatMap((i, at): readonly HitLine[] => {
			const message = messages[i];
			if (message === undefined) return [];
			const quotes = because.filter((one) => isIn(one, i, turn)).map(({ quote }) => quote);
			const isApart = at > 0 && shown[at - 1] !== i - 1;
			return [{ role: message.role, parts: markWords(message.text, quotes), isApart }];
		}),
	};
};

/** Messages further up that made the rule speak. */
const earlierOf = (because: readonly Evidence[], before: number): readonly number[] => {
	const indexes = because.map(({ message = '' }) => Number(message.slice(1) || Number.NaN));
	return [...new Set(indexes)].filter((i) => i < before).sort((a, b) => a - b);
};

const isIn = ({ who, message }: Evidence, index: number, turn: number | null): boolean =>
	who === 'draft' || message === undefined ? index === turn : message === `m${index}`;

/** What a rule did between the agent message before and the one that is advised. */
const outcomeAt = (
	{ messages, after }: Explanation,
	turn: number | null,
	rule: string,
	{ length }: Conversation['messages'],
): Outcome | undefined => {
	const outcomes = turn === null ? [...after] : [];
	for (let i = turn ?? length - 1; i >= 0; i -= 1) {
		if (i !== turn && messages[i]?.role === 'agent') break;
		outcomes.push(...(messages[i]?.outcomes ?? []));
	}
	const own = outcomes.filter((one) => one.rule === rule);
	return own.find(({ because }) => because.length > 0) ?? own[0];
};

/** A text in parts: the quoted words, and what stands between. */
export const markWords = (text: string, quotes: readonly string[]): HitLine['parts'] => {
	const spans = quotes
		.map((quote) => quote.replace(/…$/, ''))
		.map((quote) => ({ start: text.indexOf(quote), length: quote.length }))
		.filter(({ start, length }) => start !== -1 && length > 0)
		.sort((a, b) => a.start - b.start);
	const parts: { text: string; isHit: boolean }[] = [];
	let at = 0;
	for (const { start, length } of spans) {
		if (start < at) continue;
		if (start > at) parts.push({ text: text.slice(at, start), isHit: false });
		parts.push({ text: text.slice(start, start + length), isHit: true });
		at = start + length;
	}
	if (at < text.length) parts.push({ text: text.slice(at), isHit: false });
	return parts.map(({ text: part, isHit }) => ({
		text: part.length > longestLine ? `${part.slice(0, longestLine)}…` : part,
		isHit,
	}));
};
