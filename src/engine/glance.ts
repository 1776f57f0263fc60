import type { Chat } from './chat.ts';
import type { Program } from './compile.ts';
import { type Favour, givenFavours } from './facts/favours.ts';
import { type GivenKind, givenOf } from './facts/given.ts';
import { type Heat, heatOf } from './facts/heat.ts';
import { openQuestionsOf } from './facts/open-questions.ts';
import { promisesOf } from './facts/promise-list.ts';
import { factCount, factHolds } from './facts/read.ts';
import { knownSecrets } from './facts/secrets.ts';
import { storyOf } from './facts/story.ts';
import { maskSecret, maskSecrets } from './mask.ts';
import type { ChatState } from './state.ts';

/** A line of the checklist of one chat, in the order they are shown. */
export type CheckName = 'name' | 'sorry' | 'clear' | 'step' | 'more-help';

/** One skill of the checklist. `due` = now is the time; `later` = not yet. */
export interface SkillCheck {
	readonly check: CheckName;
	readonly state: 'done' | 'due' | 'later';
}

/** Something the customer gave. Of what is hidden, the text is masked already. */
export interface Given {
	readonly kind: GivenKind | 'card' | 'secret';
	readonly text: string;
	readonly hidden: boolean;
}

/** All that is known of a chat, for one look at it. Plain JSON; nothing secret stands in it. */
export interface Glance {
	/** null = never any. */
	readonly heat: Heat | null;
	/** Those that apply in this chat. */
	readonly skills: readonly SkillCheck[];
	/** Questions of the customer that nobody has answered, oldest first. */
	readonly questions: readonly { readonly message: string; readonly text: string }[];
	readonly given: readonly Given[];
	readonly promises: readonly {
		readonly message: string;
		readonly text: string;
		/** The time as the agent wrote it. */
		readonly time: string;
		/** When it is due, ms since the epoch; null for days and dates. */
		readonly due: number | null;
	}[];
	readonly favours: readonly Favour[];
	readonly apologies: number;
	/** What the chat is about, in the customer's words; null = not told yet. */
	readonly matter: string | null;
	/** What was tried; `worked` = what the customer said of it, null = nothing yet. */
	readonly steps: readonly { readonly text: string; readonly worked: boolean | null }[];
}

/** A chat of which nothing is known. */
export const emptyGlance: Glance = {
	heat: null,
	skills: [],
	questions: [],
	given: [],
	promises: [],
	favours: [],
	apologies: 0,
	matter: null,
	steps: [],
};

const longestQuote = 140;

const shorten = (text: string): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= longestQuote) return line;
	const cut = line.lastIndexOf(' ', longestQuote);
	return `${line.slice(0, cut > longestQuote / 2 ? cut : longestQuote)}…`;
};

/** Whether the agent has said something of these lists in this chat. */
const hasSaid = ({ program, state }: Chat, lexicons: readonly string[]): boolean =>
	lexicons.some((lexicon) => (state.lastSaid.agent[program.listOf(lexicon)] ?? 0) > 0);

const nextStep = ['offers-step', 'fix-step', 'gives-fix', 'sums-up', 'promise', 'agent-files', 'brings-help'];

/** What holds for each check; null = it does not apply here. */
const checks: readonly (readonly [CheckName, (chat: Chat) => SkillCheck['state'] | null])[] = [
	[
		'name',
		(chat) => {
			if (!factHolds(chat, 'name-known')) return null;
			if ((factCount(chat, 'name-uses') ?? 0) > 0) return 'done';
			return chat.state.agentMessages > 0 ? 'due' : 'later';
		},
	],
	[
		'sorry',
		(chat) => {
			if (factHolds(chat, 'problem-open')) return 'due';
			return factHolds(chat, 'problem-told') ? 'done' : null;
		},
	],
	[
		'clear',
		(chat) => {
			if ((factCount(chat, 'agent-questions') ?? 0) > 0) return 'done';
			return factHolds(chat, 'phase-discovery') ? 'due' : null;
		},
	],
	[
		'step',
		(chat) => {
			if (factHolds(chat, 'phase-opening')) return null;
			if (hasSaid(chat, nextStep)) return 'done';
			return (factCount(chat, 'agent-questions') ?? 0) > 0 ? 'due' : 'later';
		},
	],
	[
		'more-help',
		(chat) => {
			if (factHolds(chat, 'phase-opening')) return null;
			if (hasSaid(chat, ['offers-help'])) return 'done';
			return factHolds(chat, 'phase-closing') ? 'due' : 'later';
		},
	],
];

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What they gave, and of what is secret only that they gave it. */
const givenIn = (chat: Chat, secrets: readonly string[]): readonly Given[] => {
	const isSecret = (text: string): boolean => secrets.some((value) => value === text || value === digitsOf(text));
	const shown = givenOf(chat).filter(({ text }) => !isSecret(text));
	const hidden = [...new Set(secrets.map(maskSecret))].map(
		(text): Given => ({ kind: /\d/.test(text) ? 'card' : 'secret', text, hidden: true }),
	);
	return [...shown.map((one) => ({ ...one, hidden: false })), ...hidden];
};

/**
 * What is known of a conversation, for one look at it. The program must have been compiled with `glanceFacts`. Costs a
 * walk over the facts; call it outside of key presses.
 */
export const glanceOf = (program: Program, state: ChatState): Glance => {
	const chat: Chat = { program, state };
	const secrets = knownSecrets(chat);
	const safe = (text: string): string => shorten(maskSecrets(text, secrets));
	const { matter, steps } = storyOf(chat);
	const heat = heatOf(chat);
	return {
		heat:
			heat === null
				? null
				: { ...heat, reasons: heat.reasons.map((reason) => ({ ...reason, quote: safe(reason.quote) })) },
		skills: checks.flatMap(([check, read]) => {
			const found = read(chat);
			return found === null ? [] : [{ check, state: found }];
		}),
		questions: openQuestionsOf(chat).map(({ message, text }) => ({ message, text: safe(text) })),
		given: givenIn(chat, secrets),
		promises: promisesOf(chat).map((promise) => ({ ...promise, text: safe(promise.text) })),
		favours: givenFavours(chat).map((favour) => ({ ...favour })),
		apologies: factCount(chat, 'apologies') ?? 0,
		matter: matter === null ? null : safe(matter),
		steps: steps.map(({ text, worked }) => ({ text: safe(text), worked })),
	};
};
