import { levels, type Skill } from './rule.ts';
import type { EngineSettings } from './settings.ts';
import type { ChatState, StandingTip } from './state.ts';

/** Why a tip that applies is not shown. */
export type HeldBack = 'trial' | 'muted' | 'message-cap' | 'chat-cap' | 'kept-for-others' | 'same-family';

/** Skills that yield first: good manners that a chat survives without. */
const mildSkills: readonly Skill[] = ['greet', 'use-name', 'close'];

/** Skills that say nearly the same at one moment: one tip of each family about one message, as of one skill. */
const families: readonly (readonly Skill[])[] = [
	['apologise', 'acknowledge'],
	['no-arguing', 'stay-calm', 'stay-positive'],
];

const familyOf = (skill: Skill): readonly Skill[] => families.find((family) => family.includes(skill)) ?? [];

/** Sorts tips: the one that matters first. Stable: among equals the one that came first, then by skill and id. */
export const byWeight = (a: StandingTip, b: StandingTip): number =>
	levels.indexOf(b.tip.level) - levels.indexOf(a.tip.level) ||
	b.priority - a.priority ||
	+mildSkills.includes(a.tip.skill) - +mildSkills.includes(b.tip.skill);

/**
 * Whether a tip may be shown now: null = yes. Critical ones always may, and rules on trial never. Only what was seen spends the budget; what is
 * shown and unseen is reckoned with while it stands.
 */
export const heldBack = (state: ChatState, settings: EngineSettings, tip: StandingTip): HeldBack | null => {
	if (tip.tip.trial) return 'trial';
	if (tip.tip.level === 'critical') return null;
	if (settings.muted.includes(tip.tip.rule)) return 'muted';
	const { skill } = tip.tip;
	const others = state.standing.filter((one) => one !== tip && one.shown && one.tip.level !== 'critical');
	// Shown and not yet seen: they will be paid for as soon as they are seen.
	const unseen = others.filter((one) => !one.seen);
	const now = [...state.spentNow, ...unseen.map((one) => one.tip.skill)];
	if (now.length >= settings.tipsPerMessage) return 'message-cap';
	const spent = state.spent + unseen.length;
	if (spent >= settings.tipsPerChat) return 'chat-cap';
	if (mildSkills.includes(skill) && spent >= settings.tipsPerChat - settings.keptForOthers) return 'kept-for-others';
	return others.some((one) => one.tip.skill === skill) ||
		now.some((other) => other !== skill && familyOf(skill).includes(other))
		? 'same-family'
		: null;
};
