import type { Chat } from '../chat.ts';
import { sentenceAt } from '../sentence-at.ts';
import { wordCount } from '../sentences.ts';
import type { Line } from '../state.ts';
import { fact, stateOf } from './fact.ts';

/** Something the agent had the customer do, or did for them. */
export interface TriedStep {
	/** The agent's sentence, not masked. */
	readonly text: string;
	/** What the customer said of it; null = nothing yet. */
	readonly worked: boolean | null;
}

/** What a chat is about and what has been done, for somebody who takes it over. */
export interface Story {
	/** The message that tells of the problem, or else the first that asks for something; not masked, null = none yet. */
	readonly matter: string | null;
	/** Oldest first. */
	readonly steps: readonly TriedStep[];
}

interface StoryState {
	matter: string | null;
	/** The matter is something that went wrong; a mere wish gives way to it. */
	isProblem: boolean;
	steps: TriedStep[];
}

const mostSteps = 4;
/** Shorter messages are greetings and answers. */
const fewestWords = 4;
const stepLists = ['fix-step', 'done-change'];

const start = (): StoryState => ({ matter: null, isProblem: false, steps: [] });

/** The story of a conversation. */
export const storyOf = (chat: Chat): Story => {
	const { matter, steps } = stateOf(chat, 'story', start);
	return { matter, steps };
};

/** What the agent means to do, or waits for, is nothing that was tried. */
const agentsOwn =
	/\bI (?:can|could|should|cannot|can['’]t|will|still|need|am|do)\b|\bI['’](?:ll|m)\b|\b(?:hold|wait|tunggu)\b|\bsaya (?:boleh|akan|perlu|sedang|nak)\b/i;

/** "Could you try to restart it?" asks for a step; other questions do not. */
const isStep = (text: string): boolean =>
	!agentsOwn.test(text) && (!text.endsWith('?') || /\b(?:try|cuba)\b/i.test(text));

const stepsIn = (line: Line, chat: Chat): readonly string[] => {
	const lists = stepLists.map((lexicon) => chat.program.listOf(lexicon));
	const hits = line.hits.filter(({ list }) => lists.includes(list)).slice(0, mostSteps);
	return [...new Set(hits.map((hit) => sentenceAt(line.text, hit.start)))].filter(isStep);
};

const judge = (state: StoryState, worked: boolean): void => {
	const last = state.steps.at(-1);
	if (last !== undefined && last.worked === null) state.steps[state.steps.length - 1] = { ...last, worked };
};

const hear = (state: StoryState, line: Line, chat: Chat): void => {
	const isProblem = chat.program.hits(line.hits, 'problem');
	if ((isProblem && !state.isProblem) || (state.matter === null && wordCount(line.text) >= fewestWords)) {
		Object.assign(state, { matter: line.text, isProblem });
	}
	if (chat.program.hits(line.hits, 'fix-worked')) judge(state, true);
	else if (chat.program.hits(line.hits, 'fix-failed')) judge(state, false);
};

/** What a chat is about and which steps were tried, as the two said it. */
export const story = fact<StoryState>({
	key: 'story',
	start,
	learn: (state, line, chat) => {
		if (line.role === 'customer') hear(state, line, chat);
		if (line.role !== 'agent') return;
		for (const text of stepsIn(line, chat)) {
			if (!state.steps.some((one) => one.text === text)) state.steps.push({ text, worked: null });
		}
		state.steps = state.steps.slice(-mostSteps);
	},
});
