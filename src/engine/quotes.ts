import type { Chat } from './chat.ts';
import type { Program } from './compile.ts';
import type { Line } from './state.ts';
import type { Evidence } from './tip.ts';

const longest = 60;
/** What a cut through an emoji leaves of it. */
const halfEmoji = /[\ud800-\udbff]$/;

/** The words from `start` to `end`, cut at whole words when very long. */
export const quoted = (text: string, start: number, end: number): string => {
	const words = text.slice(start, end).trim();
	if (words.length <= longest) return words;
	const cut = words.lastIndexOf(' ', longest);
	return `${words.slice(0, cut > 20 ? cut : longest).replace(halfEmoji, '')}…`;
};

/** Words of a message that a list matched: at most two, without those that lie inside others. */
export const quotes = (program: Program, line: Line, list: string): readonly Evidence[] => {
	const index = program.listOf(list);
	const spans = line.hits.filter((hit) => hit.list === index);
	return spansToEvidence(spans, line);
};

/** The same of the message of that id; nothing where it is no longer kept. */
export const quotesOf = ({ program, state }: Chat, message: string, list: string): readonly Evidence[] => {
	const line = state.lines.find(({ id }) => id === message);
	return line === undefined ? [] : quotes(program, line, list);
};

/** Evidence from spans of a message: at most two, longest first where they overlap. */
export const spansToEvidence = (
	spans: readonly { readonly start: number; readonly end: number }[],
	line: Pick<Line, 'text' | 'role' | 'at'> & { readonly id?: string },
): readonly Evidence[] => {
	const kept: { readonly start: number; readonly end: number }[] = [];
	for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
		if (kept.length < 2 && kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
	}
	kept.sort((a, b) => a.start - b.start);
	return kept.map(({ start, end }) => ({
		who: line.id === undefined ? 'draft' : line.role === 'customer' ? 'customer' : 'agent',
		quote: quoted(line.text, start, end),
		...(line.id === undefined ? {} : { message: line.id }),
		...(line.at === null ? {} : { at: line.at }),
	}));
};
