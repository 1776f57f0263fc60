import { type AfterChat, afterChat } from '../engine/after-chat.ts';
import { chatFacts } from '../engine/chat-facts.ts';
import type { Program } from '../engine/compile.ts';
import type { TipOutcome } from '../engine/counts.ts';
import type { OpenChat } from '../engine/desk.ts';
import { shownTips, step } from '../engine/evaluate.ts';
import type { ChatEvent } from '../engine/event.ts';
import { glanceOf } from '../engine/glance.ts';
import { readAnew } from '../engine/lines.ts';
import type { People } from '../engine/message.ts';
import { type ChatState, emptyState } from '../engine/state.ts';
import type { Tip } from '../engine/tip.ts';
import { type Snippet, wordingsOf } from '../engine/wordings.ts';
import type { ChatView, PageView } from '../protocol/views.ts';
import type { ReaderEvent } from '../reader/reading.ts';
import { isForOthers } from './in-chat.ts';
import { ruleOf, watchOutcomes } from './outcomes.ts';

type OtherChat = Extract<PageView, { readonly page: 'chat' }>['others'][number];

/** One open chat: what the engine knows of it. */
export interface CoachedChat {
	readonly conversation: string;
	/** Takes in an event at its time. */
	feed(event: ChatEvent): void;
	/** The rules are others now: reads the chat with them, and judges what stands in the reply box at once. */
	readAnew(): void;
	view(): ChatView;
	/** What is told of it while another chat is in front. */
	summary(): OtherChat;
	/** No tips are shown until then, ms since the epoch; the chat is still followed. */
	pause(until: number): void;
	/** The wording of that tip is being put in: what meets its need now is that. null = no more. */
	taking(tip: string | null): void;
	/** Keys are being pressed in its reply box. */
	isWriting(): boolean;
	/** Looks back on it, when it has left the page; null where it is not over. */
	after(): AfterChat | null;
	/** All wording of the rules, filled in from the chat. */
	wordings(): readonly Snippet[];
	/** What the agent's other chats look out for. */
	open(): OpenChat;
}

/** A page's clock may be coarse or off: a message that just came is taken to be of now. */
const nearMs = 120_000;

/** What the engine is told when the reader tells something; null where it is none of its business. */
export const toChatEvent = (event: ReaderEvent, at: number): ChatEvent | null => {
	switch (event.type) {
		case 'opened':
			return { type: 'opened', at, people: event.people, history: event.history };
		case 'message': {
			const said = event.message.at;
			const isOld = said !== undefined && Math.abs(at - said) > nearMs;
			return { type: 'message', at, message: isOld ? event.message : { ...event.message, at } };
		}
		case 'edited':
			return { type: 'edited', at, id: event.id, text: event.text };
		case 'removed':
			return { type: 'removed', at, id: event.id };
		case 'draft':
			return { type: 'draft', at, text: event.text, note: event.note };
		case 'sent':
			return { type: 'sent', at };
		case 'typing':
			return { type: 'typing', at, on: event.on };
		case 'left':
			return { type: 'left', at };
		case 'focused':
			return null;
	}
};

/** Wording that goes in may meet the need before anybody tells that it was taken. */
const asUsed = (outcome: TipOutcome, taken: string | null): TipOutcome =>
	outcome.what === 'done' && taken !== null && outcome.rule === ruleOf(taken) ? { ...outcome, what: 'used' } : outcome;

/** Coaches one chat; `onOutcomes` hears what comes of its tips. The program may change while the chat is open: what was said stays. */
export const createCoachedChat = (
	conversation: string,
	programOf: (people: People) => Program,
	now: () => number,
	onOutcomes?: (outcomes: readonly TipOutcome[]) => void,
): CoachedChat => {
	const state: ChatState = emptyState();
	const program = (): Program => programOf(state.people);
	let pausedUntil = 0;
	let taken: string | null = null;
	/** Tips of rules on trial that were counted: one may come and go while a draft is written. */
	const silent = new Set<string>();
	const isPaused = (): boolean => pausedUntil > now();
	const isMuted = ({ rule, level }: Tip): boolean => level !== 'critical' && program().settings.muted.includes(rule);
	const isElsewhere = ({ rule: id }: Pick<Tip, 'rule'>): boolean => {
		const rule = program().ruleOf(id)?.rule;
		return rule !== undefined && isForOthers(rule, state.people);
	};
	const mayShow = (tip: Tip): boolean => !tip.trial && !isMuted(tip) && !isElsewhere(tip);
	// One that stood when its rule was muted goes at once.
	const tips = (): readonly Tip[] => (isPaused() ? [] : shownTips(state).filter(mayShow));
	const summary = (): OtherChat => {
		const { customer, waitingSince } = chatFacts(program(), state);
		return { conversation, name: customer?.name ?? null, waitingSince, tips: tips().length };
	};
	const feed = (event: ChatEvent): void => {
		const watch = watchOutcomes(state);
		const onTrial: TipOutcome[] = [];
		step(program(), state, event, ({ tip, heldBack }) => {
			if (heldBack !== 'trial' || silent.has(tip.id) || isPaused() || isElsewhere(tip)) return;
			silent.add(tip.id);
			onTrial.push({ rule: tip.rule, what: 'silent' });
		});
		const outcomes = [...watch.after(event).map((outcome) => asUsed(outcome, taken)), ...onTrial];
		if (outcomes.length > 0) onOutcomes?.(outcomes);
	};
	return {
		conversation,
		feed,
		readAnew: () => {
			readAnew({ program: program(), state });
			const { text, note, settled } = state.draft;
			feed({ type: 'draft', at: now(), text, note });
			if (settled && text !== '') feed({ type: 'paused', at: now() });
		},
		summary,
		pause: (until) => {
			pausedUntil = until;
		},
		taking: (tip) => {
			taken = tip;
		},
		isWriting: () => !state.draft.settled,
		after: () => afterChat(program(), state),
		wordings: () => wordingsOf(program(), state),
		open: () => ({ ...summary(), details: chatFacts(program(), state).details }),
		view: () => {
			const { customer, language, waitingSince } = chatFacts(program(), state);
			const { trace, draft } = state;
			return {
				conversation,
				customer,
				language,
				waitingSince,
				tips: tips(),
				trace: trace === null || trace.at === null ? null : { ...trace, at: trace.at },
				pausedUntil: isPaused() ? pausedUntil : null,
				held: !isPaused() && !draft.settled && state.standing.some(({ shown, tip }) => !shown && mayShow(tip)),
				glance: glanceOf(program(), state),
			};
		},
	};
};
