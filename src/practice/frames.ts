import type { Program } from '../engine/compile.ts';
import { shownTips, step } from '../engine/evaluate.ts';
import type { ChatEvent } from '../engine/event.ts';
import { type HeatLevel, heatOf } from '../engine/facts/heat.ts';
import type { Role } from '../engine/message.ts';
import { type ChatState, emptyState } from '../engine/state.ts';
import type { Tip } from '../engine/tip.ts';

/** One picture of a talk that is shown on a stage. */
export interface Frame {
	/** A message that was said, a reply that is written and not sent yet, or nobody saying anything for a while. */
	readonly kind: 'said' | 'draft' | 'silence';
	readonly role: Role;
	readonly text: string;
	/** Milliseconds since the epoch; null without times. */
	readonly at: number | null;
	/** Tips that stand now, the one that matters first. */
	readonly tips: readonly Tip[];
	/** One of them has just come. */
	readonly isFresh: boolean;
	/** How upset the customer's words are by now. */
	readonly heat: HeatLevel;
	/** How many replies the agent has sent before it. */
	readonly turn: number;
	/** How many events come before an agent's reply in its place. */
	readonly before: number;
}

/** Takes an event into a state: as it was recorded, or before a reader who sees every tip at once. */
export type Feed = (program: Program, state: ChatState, event: ChatEvent) => void;

/**
 * The pictures of a talk, in order. A reply that brings tips is shown twice: as a draft with them, and sent. What was
 * said before the chat was opened is known and not shown.
 */
export const framesOf = (program: Program, events: readonly ChatEvent[], feed: Feed = step): readonly Frame[] => {
	const state = emptyState();
	const frames: Frame[] = [];
	let stood: ReadonlySet<string> = new Set();
	let turn = 0;
	/** Where the reply that is being written began. */
	let begun: number | null = null;
	const show = (kind: Frame['kind'], role: Role, text: string, at: number | null, before: number): void => {
		const tips = [...shownTips(state)];
		const isFresh = tips.some(({ id }) => !stood.has(id));
		stood = new Set(tips.map(({ id }) => id));
		frames.push({ kind, role, text, at, tips, isFresh, heat: heatOf({ program, state })?.level ?? 0, turn, before });
	};
	for (const [index, event] of events.entries()) {
		feed(program, state, event);
		if (event.type === 'draft') begun ??= index;
		const hasNews = shownTips(state).some(({ id }) => !stood.has(id));
		if (event.type === 'paused' && hasNews) show('draft', 'agent', state.draft.text, event.at, begun ?? index);
		if (event.type === 'tick' && hasNews) show('silence', 'system', '', event.at, index + 1);
		if (event.type !== 'message') continue;
		const { role, text } = event.message;
		show('said', role, text, event.at, role === 'agent' ? (begun ?? index) : index + 1);
		if (role !== 'agent') continue;
		turn += 1;
		begun = null;
	}
	return frames;
};

/** The tips that a reply of one's own would bring in place of the one that follows the first `before` events. */
export const tipsOnReply = (
	program: Program,
	events: readonly ChatEvent[],
	before: number,
	text: string,
	feed: Feed = step,
): readonly Tip[] => {
	const state = emptyState();
	for (const event of events.slice(0, before)) feed(program, state, event);
	const at = state.clock;
	step(program, state, { type: 'draft', at, text });
	step(program, state, { type: 'paused', at });
	return shownTips(state);
};

/** Which frame of each side is in front at one step; -1 before its first. */
export type StageStep = readonly number[];

const phases = ['others', 'draft', 'sent'] as const;
const phaseOf = ({ kind, role }: Frame): (typeof phases)[number] =>
	kind === 'draft' ? 'draft' : role === 'agent' ? 'sent' : 'others';

/** Puts talks side by side in step: what is said to the same reply, its draft and itself stand at the same time. */
export const stepsOf = (sides: readonly (readonly Frame[])[]): readonly StageStep[] => {
	const turns = Math.max(0, ...sides.map((frames) => (frames.at(-1)?.turn ?? -1) + 1));
	const steps: StageStep[] = [];
	const front = sides.map(() => -1);
	for (let turn = 0; turn < turns; turn += 1) {
		for (const phase of phases) {
			const here = sides.map((frames) =>
				frames.flatMap((frame, i) => (frame.turn === turn && phaseOf(frame) === phase ? i : [])),
			);
			const longest = Math.max(...here.map(({ length }) => length));
			for (let i = 0; i < longest; i += 1) {
				for (const [side, indexes] of here.entries()) front[side] = indexes[i] ?? front[side] ?? -1;
				steps.push([...front]);
			}
		}
	}
	return steps;
};
