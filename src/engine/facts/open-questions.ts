import type { Chat } from '../chat.ts';
import type { Hit } from '../phrases/compile.ts';
import { sentenceEnds, wordCount } from '../sentences.ts';
import type { Line } from '../state.ts';
import { fact, stateOf } from './fact.ts';

/** A question of the customer that no agent message has answered yet. */
export interface OpenQuestion {
	readonly message: string;
	/** The question as written, not masked. */
	readonly text: string;
}

interface Asked extends OpenQuestion {
	/** Agent messages that could have answered it and spoke of something else. */
	passed: number;
}

interface QuestionsState {
	open: Asked[];
}

const mostQuestions = 5;
/** Shorter ones with a mark are echoes: "an hour?" */
const fewestWords = 3;
/** Characters that may stand before the first word of a question without a mark: "hi there, when will it come". */
const longestLead = 20;
/** As much of a message as is read. */
const longest = 2_000;
/** After so many answers to something else nobody waits for this one any more. */
const mostPassed = 3;
/** Questions that want no answer in words. */
const noQuestions = ['nudge', 'outcry', 'abuse'];
/** Sentences of the agent that answer nothing yet. */
const noAnswers = ['holds-on', 'thanks-wait', 'greeting', 'asks-details', 'apology', 'how-can-i-help', 'offers-help'];

/** What a sentence before left in front: "broken !! can it be mended". */
const leftovers = /^[^\p{L}\p{N}"“'‘(]+/u;

interface Part {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const sentencesOf = (whole: string): readonly Part[] => {
	const text = whole.slice(0, longest);
	const ends = [...sentenceEnds(text), text.length];
	return ends
		.map((end, i) => ({ start: ends[i - 1] ?? 0, end, text: text.slice(ends[i - 1] ?? 0, end).trim() }))
		.filter(({ text: part }) => wordCount(part) > 0);
};

const hitIn = (chat: Chat, line: Line, { start, end }: Part, lexicons: readonly string[]): Hit | undefined => {
	if (line.hits.length === 0) return undefined;
	const lists = lexicons.map((lexicon) => chat.program.listOf(lexicon));
	return line.hits.find((hit) => lists.includes(hit.list) && hit.start < end && hit.end > start);
};

/** With a mark or without one; "5pm?" wants no more than "5pm" again, and "when I open it" asks nothing. */
const isQuestion = (part: Part, line: Line, chat: Chat): boolean => {
	if (hitIn(chat, line, part, noQuestions) !== undefined) return false;
	const begun = hitIn(chat, line, part, ['question']);
	if (/\?["”')\s]*$/.test(part.text)) return begun !== undefined || wordCount(part.text) >= fewestWords;
	return begun !== undefined && begun.start - part.start <= longestLead;
};

const questionsIn = (line: Line, chat: Chat): readonly Asked[] =>
	sentencesOf(line.text)
		.filter((part) => isQuestion(part, line, chat))
		.map(({ text }) => ({ message: line.id, text: text.replace(leftovers, ''), passed: 0 }));

/** Words long enough to be about something, cut so that "arrive" and "arriving" meet. */
const topicsOf = (text: string): ReadonlySet<string> =>
	new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

const isAbout = (answer: string, question: string): boolean => {
	const topics = topicsOf(question);
	for (const topic of topicsOf(answer)) if (topics.has(topic)) return true;
	return false;
};

/** Each sentence of an answer settles one question: the one it shares words with, else the one that was asked first. */
const answer = (state: QuestionsState, line: Line, chat: Chat): void => {
	if (state.open.length === 0) return;
	const answers = sentencesOf(line.text).filter((part) => hitIn(chat, line, part, noAnswers) === undefined);
	if (answers.length === 0) return;
	const free = answers.filter(({ text }) => {
		const settled = state.open.findIndex((one) => isAbout(text, one.text));
		if (settled >= 0) state.open.splice(settled, 1);
		return settled < 0;
	});
	state.open.splice(0, free.length);
	state.open = state.open
		.map((one) => ({ ...one, passed: one.passed + 1 }))
		.filter(({ passed }) => passed < mostPassed);
};

const start = (): QuestionsState => ({ open: [] });

/** Questions of the customer that are not answered yet, oldest first. */
export const openQuestionsOf = (chat: Chat): readonly OpenQuestion[] => stateOf(chat, 'open-questions', start).open;

/** Which questions are still to be answered. In doubt a question counts as answered: a reminder must not be a nag. */
export const openQuestions = fact<QuestionsState>({
	key: 'open-questions',
	start,
	learn: (state, line, chat) => {
		if (line.role === 'agent') answer(state, line, chat);
		if (line.role !== 'customer') return;
		if (chat.program.hits(line.hits, 'customer-done')) state.open = [];
		const asked = questionsIn(line, chat);
		const isNew = ({ text }: Asked): boolean =>
			!state.open.some((one) => one.text.toLowerCase() === text.toLowerCase());
		state.open = [...state.open, ...asked.filter(isNew)].slice(-mostQuestions);
	},
});
