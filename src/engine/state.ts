import type { OtherChat } from './desk.ts';
import type { Message, People, Role, Text } from './message.ts';
import type { Hit } from './phrases/compile.ts';
import type { Skill } from './rule.ts';
import type { Tip } from './tip.ts';

/** A message as the engine keeps it: its place in the conversation and what the matcher found in it. */
export interface Line {
	readonly id: string;
	/** 1 for the first message of the conversation, counting all roles. */
	readonly seq: number;
	/** Number of agent messages before it. */
	readonly agentsBefore: number;
	readonly role: Role;
	readonly text: string;
	readonly at: number | null;
	readonly hits: readonly Hit[];
	/** Stood on the page before the chat was opened. */
	readonly history: boolean;
}

/** What stands in the composer now. */
export interface DraftState {
	readonly text: string;
	readonly note: boolean;
	readonly hits: readonly Hit[];
	/** No key for a while: this may be what will be sent. */
	readonly settled: boolean;
	/** When the first character came; null without times or draft. */
	readonly since: number | null;
}

/** The agent's other open chats as last told. */
export interface Elsewhere {
	/** This chat is the one the agent looks at. */
	readonly front: boolean;
	readonly chats: readonly OtherChat[];
	/** Since when no customer of theirs waits while the agent looks at this chat; null = one does, or times are unknown. */
	readonly quietSince: number | null;
}

/** A tip that holds now; `shown` = passed the attention budget, `seen` = painted in a visible panel. */
export interface StandingTip {
	readonly tip: Tip;
	readonly priority: number;
	/** `Fired.lastAfter` of its rule before this tip; null = the rule had said it before, and it counts whatever comes. */
	readonly lastAfter: number | null;
	shown: boolean;
	seen: boolean;
}

/** What a rule has said so far: how often, after how many agent messages last, and about what. */
export interface Fired {
	times: number;
	lastAfter: number;
	/** Tip ids, newest last, bounded. */
	ids: string[];
}

/**
 * All the engine knows of one conversation: plain JSON, owned by the fold in `evaluate.ts`, which changes it in place.
 * Snapshot it with JSON if an earlier state must be kept.
 */
export interface ChatState {
	people: People;
	/** Time of the newest event that had one. */
	clock: number | null;
	/** Messages so far, and those by the agent. */
	seq: number;
	agentMessages: number;
	/** The newest messages; older ones are let go but stay in the facts. */
	lines: Line[];
	/** For each list of the matcher: `seq` of the last message that had a hit; 0 or missing = never. */
	lastSaid: { customer: number[]; agent: number[] };
	draft: DraftState;
	customerTyping: boolean;
	/** null until told: in replays there is but one chat. */
	elsewhere: Elsewhere | null;
	/** One entry for each fact file, by its key. */
	facts: Record<string, unknown>;
	standing: StandingTip[];
	fired: Record<string, Fired>;
	dismissed: string[];
	/** Tips seen in this conversation, without critical ones. */
	spent: number;
	/** Skills of the tips seen since the agent's last message, without critical ones. */
	spentNow: Skill[];
	/** The newest need that was met while its tip was on screen. */
	trace: { readonly rule: string; readonly title: Text; readonly at: number | null } | null;
}

export const emptyDraft: DraftState = { text: '', note: false, hits: [], settled: true, since: null };

/** A conversation of which nothing is known yet. */
export const emptyState = (): ChatState => ({
	people: {},
	clock: null,
	seq: 0,
	agentMessages: 0,
	lines: [],
	lastSaid: { customer: [], agent: [] },
	draft: emptyDraft,
	customerTyping: false,
	elsewhere: null,
	facts: {},
	standing: [],
	fired: {},
	dismissed: [],
	spent: 0,
	spentNow: [],
	trace: null,
});

/** How many messages keep their text. Enough for every span a rule may look at, small enough for a day of chats. */
export const keptLines = 400;

/** Messages of one side since the other side last spoke, oldest first; bots, notes and system lines stand aside. */
export const lastTurn = (state: ChatState, who: 'customer' | 'agent'): readonly Line[] => {
	const other = who === 'customer' ? 'agent' : 'customer';
	const turn: Line[] = [];
	for (let i = state.lines.length - 1; i >= 0; i -= 1) {
		const line = state.lines[i];
		if (line === undefined || line.role === other) break;
		if (line.role === who) turn.unshift(line);
	}
	return turn;
};

/** The newest message of one side, or null. */
export const lastLine = (state: ChatState, who: Message['role']): Line | null => {
	for (let i = state.lines.length - 1; i >= 0; i -= 1) {
		const line = state.lines[i];
		if (line?.role === who) return line;
	}
	return null;
};
