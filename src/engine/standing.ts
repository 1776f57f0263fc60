import { byWeight, type HeldBack, heldBack } from './budget.ts';
import type { Chat } from './chat.ts';
import type { CompiledRule } from './compile-rule.ts';
import { makeTip, tipId } from './make-tip.ts';
import type { Limit, Moment } from './rule.ts';
import { endsSentence, sentenceEnds } from './sentences.ts';
import { type ChatState, emptyDraft, type Fired, type StandingTip } from './state.ts';
import type { Evidence, Tip } from './tip.ts';

/** A rule that holds, told once when it begins to hold. */
export interface Candidate {
	readonly tip: Tip;
	/** null = shown. */
	readonly heldBack: HeldBack | null;
}

/** Called with each tip that begins to apply, and again when one that was held back is shown after all. */
export type Watcher = (candidate: Candidate) => void;

/** Tip ids a rule remembers: enough for any chat, and a bound for one that never ends. */
const keptIds = 50;

const firedOf = (state: ChatState, rule: string): Fired => {
	// A rule may be called “constructor”.
	const found = Object.hasOwn(state.fired, rule) ? state.fired[rule] : undefined;
	if (found !== undefined) return found;
	const begun: Fired = { times: 0, lastAfter: 0, ids: [] };
	state.fired[rule] = begun;
	return begun;
};

const withinLimit = (limit: Limit, fired: Fired, agentMessages: number): boolean =>
	fired.times < (limit.perChat ?? Number.POSITIVE_INFINITY) &&
	(fired.times === 0 || limit.every === undefined || agentMessages - fired.lastAfter >= limit.every);

/** Whether the rule may speak with this tip: within its limits, not dismissed, and news or still about this draft. */
const mayFire = (chat: Chat, { rule }: CompiledRule, id: string): boolean => {
	const { state } = chat;
	if (state.dismissed.includes(id)) return false;
	const fired = firedOf(state, rule.id);
	if (fired.ids.includes(id)) return fired.lastAfter === state.agentMessages && rule.on === 'draft';
	return withinLimit(rule.limit, fired, state.agentMessages);
};

/** Counts that a rule speaks; returns its `lastAfter` before, or null where it has said this tip already. */
const noteFired = (state: ChatState, rule: string, id: string): number | null => {
	const fired = firedOf(state, rule);
	if (fired.ids.includes(id)) return null;
	const { lastAfter } = fired;
	fired.times += 1;
	fired.lastAfter = state.agentMessages;
	fired.ids.push(id);
	if (fired.ids.length > keptIds) fired.ids.shift();
	return lastAfter;
};

/** What nobody saw was not said: it may come again, and no limit counts it. Rules on trial are never seen, and count. */
const forgetUnseen = (state: ChatState, { tip, lastAfter, seen }: StandingTip): void => {
	if (seen || tip.trial || lastAfter === null) return;
	const fired = firedOf(state, tip.rule);
	if (fired.ids.at(-1) === tip.id) fired.lastAfter = lastAfter;
	fired.ids = fired.ids.filter((id) => id !== tip.id);
	fired.times = Math.max(0, fired.times - 1);
};

/** Takes tips away that `isOver` names. */
export const letGo = (state: ChatState, isOver: (tip: StandingTip) => boolean): void => {
	if (state.standing.length === 0) return;
	for (const tip of state.standing) if (isOver(tip)) forgetUnseen(state, tip);
	state.standing = state.standing.filter((tip) => !isOver(tip));
};

/** A chat as a rule sees it: a note is no speech to the customer, so most rules see an empty draft instead. */
const seenBy = (chat: Chat, { readsNotes }: CompiledRule): Chat =>
	readsNotes || !chat.state.draft.note ? chat : { ...chat, state: { ...chat.state, draft: emptyDraft } };

/** Advice about a reply has no place while a note is written. */
const isOutOfPlace = (chat: Chat, { rule, readsNotes }: CompiledRule): boolean =>
	rule.on === 'draft' && chat.state.draft.note && !readsNotes;

/** Takes away tips whose need is met or whose reason is gone; leaves a trace of the newest that was seen and met. */
export const recheck = (chat: Chat): void => {
	const { state, program } = chat;
	if (state.standing.length === 0) return;
	letGo(state, (standing) => {
		const rule = program.ruleOf(standing.tip.rule);
		if (rule === undefined) return true;
		const seen = seenBy(chat, rule);
		const isSatisfied = rule.isSatisfied(seen) !== null;
		if (isSatisfied && standing.seen) {
			state.trace = { rule: rule.rule.id, title: rule.rule.title, at: state.clock };
		}
		return isSatisfied || isOutOfPlace(chat, rule) || rule.isMet(seen) !== null || rule.when(seen) === null;
	});
};

/** Whether a draft rule could be judged now, whatever it finds: one that looks for what is missing waits for the end. */
const mayBeRipe = (chat: Chat, rule: CompiledRule): boolean => chat.state.draft.settled || !rule.waits;

/** Whether a draft rule that holds is ripe: the draft is settled, or the words it looks for are behind a sentence's end. */
const isRipe = (chat: Chat, rule: CompiledRule): boolean => {
	const { draft } = chat.state;
	if (draft.settled || rule.rule.level === 'critical') return true;
	if (endsSentence(draft.text)) return true;
	const lastEnd = sentenceEnds(draft.text).at(-1) ?? 0;
	const hits = draft.hits.filter(({ list }) => list === rule.draftList);
	return hits.length > 0 && hits.every(({ end }) => end <= lastEnd);
};

/** The rules of a moment that can fire at all: most rules look for words that the draft does not have. */
const rulesToAsk = (chat: Chat, moment: Moment): readonly CompiledRule[] => {
	const inDraft = new Set(chat.state.draft.hits.map(({ list }) => list));
	return chat.program.rulesOn[moment].filter(
		(rule) => (rule.draftList < 0 || inDraft.has(rule.draftList)) && !isOutOfPlace(chat, rule),
	);
};

/** Lets all rules of a moment speak; those that hold now stand until they are met, over or dismissed. */
export const fire = (chat: Chat, moment: Moment, watcher: Watcher | undefined): void => {
	const { state } = chat;
	const fresh: StandingTip[] = [];
	for (const rule of rulesToAsk(chat, moment)) {
		if (moment === 'draft' && !mayBeRipe(chat, rule)) continue;
		const seen = seenBy(chat, rule);
		const because = rule.when(seen);
		if (because === null || rule.isMet(seen) !== null) continue;
		if (moment === 'draft' && !isRipe(chat, rule)) continue;
		const id = tipId(chat, rule.rule.id, because);
		if (state.standing.some(({ tip }) => tip.id === id) || !mayFire(chat, rule, id)) continue;
		const lastAfter = noteFired(state, rule.rule.id, id);
		const tip = makeTip(chat, rule, id, because);
		fresh.push({ tip, priority: rule.rule.priority ?? 0, lastAfter, shown: false, seen: false });
	}
	state.standing.push(...fresh);
	if (fresh.length > 0) state.standing.sort(byWeight);
	admit(chat, fresh, watcher);
};

/** Why a rule says nothing although its conditions hold. */
export type Quiet = 'satisfied' | 'unless' | 'limit' | 'dismissed';

/** A rule that could speak and does not, for those who ask why. */
export interface QuietRule {
	readonly rule: CompiledRule;
	readonly why: Quiet;
	readonly because: readonly Evidence[];
	/** What keeps it quiet, where words do. */
	readonly by: readonly Evidence[];
}

/** The rules of a moment that say nothing now although all of their `when` holds; those that stand are left out. */
export const quietRules = (chat: Chat, moment: Moment): readonly QuietRule[] =>
	rulesToAsk(chat, moment).flatMap((rule): readonly QuietRule[] => {
		const seen = seenBy(chat, rule);
		const because = rule.when(seen);
		if (because === null) return [];
		const satisfied = rule.isSatisfied(seen);
		if (satisfied !== null) return [{ rule, why: 'satisfied', because, by: satisfied }];
		const met = rule.isMet(seen);
		if (met !== null) return [{ rule, why: 'unless', because, by: met }];
		const id = tipId(chat, rule.rule.id, because);
		if (chat.state.standing.some(({ tip }) => tip.id === id)) return [];
		if (chat.state.dismissed.includes(id)) return [{ rule, why: 'dismissed', because, by: [] }];
		return mayFire(chat, rule, id) ? [] : [{ rule, why: 'limit', because, by: [] }];
	});

/** Shows what the budget allows, the weightiest first; also what was held back and may be shown now. */
const admit = (chat: Chat, fresh: readonly StandingTip[], watcher: Watcher | undefined): void => {
	for (const standing of chat.state.standing) {
		if (standing.shown) continue;
		const reason = heldBack(chat.state, chat.program.settings, standing);
		standing.shown = reason === null;
		if (reason === null || fresh.includes(standing)) watcher?.({ tip: standing.tip, heldBack: reason });
	}
};
