import type { Program } from '../engine/compile.ts';
import { nameOf } from '../engine/facts/name.ts';
import { countName } from '../engine/facts/names.ts';
import type { Skill } from '../engine/rule.ts';
import { sentenceEnds } from '../engine/sentences.ts';
import type { ChatState } from '../engine/state.ts';

/** What a reply can be seen to do. Scenario files branch on these words, and goals are made of them. */
export const deeds = [
	'greeted',
	'apologised',
	'acknowledged',
	'asked',
	'used-name',
	'thanked',
	'gave-step',
	'said-when',
	'gave-reason',
	'offered-more',
	'called-help',
	'argued',
	'snapped',
	'refused',
	'pushed-away',
	'asked-again',
	'gave-favour',
] as const;
export type Deed = (typeof deeds)[number];

/** The skill that a good deed shows. */
export const skillOf: Partial<Readonly<Record<Deed, Skill>>> = {
	greeted: 'greet',
	apologised: 'apologise',
	acknowledged: 'acknowledge',
	asked: 'clarify',
	'used-name': 'use-name',
	thanked: 'patience',
	'gave-step': 'keep-control',
	'said-when': 'patience',
	'gave-reason': 'listen',
	'offered-more': 'close',
	'called-help': 'get-help',
};

/** Word lists of the rules that show a deed. */
const words: Partial<Readonly<Record<Deed, readonly string[]>>> = {
	greeted: ['greeting'],
	apologised: ['apology'],
	acknowledged: ['acknowledgement'],
	thanked: ['thanks-wait'],
	'gave-step': ['offers-step', 'fix-step', 'gives-fix', 'agent-files', 'agent-will', 'checks', 'sums-up'],
	'said-when': ['promise'],
	'gave-reason': ['gives-why', 'reason'],
	'offered-more': ['offers-help'],
	'called-help': ['brings-help', 'hands-over', 'escalation'],
	refused: ['refusal', 'cannot-give'],
	'pushed-away': ['dismissal', 'stays-with-them'],
	'gave-favour': ['gives-favour'],
};

/** Tips of these rules or skills show a deed that is none to be proud of. */
const earned: Partial<Readonly<Record<Deed, (tip: { readonly rule: string; readonly skill: Skill }) => boolean>>> = {
	argued: ({ skill }) => skill === 'no-arguing',
	snapped: ({ skill }) => skill === 'stay-calm',
	'asked-again': ({ rule }) => rule === 'asks-again' || rule === 'same-question' || rule === 'asked-twice',
};

/** What the settled draft of a conversation does; `tips` = those that stand on it. */
export const deedsOf = (
	program: Program,
	state: ChatState,
	tips: readonly { readonly rule: string; readonly skill: Skill }[],
): ReadonlySet<Deed> => {
	const { text, hits } = state.draft;
	const name = nameOf({ program, state });
	const done = new Set<Deed>();
	for (const deed of deeds) {
		const isSaid = words[deed]?.some((lexicon) => program.hits(hits, lexicon)) ?? false;
		const isEarned = tips.some((tip) => earned[deed]?.(tip) ?? false);
		if (isSaid || isEarned) done.add(deed);
	}
	if (asks(text)) done.add('asked');
	if (name !== null && countName(text, name) > 0) done.add('used-name');
	return done;
};

/** A question mark that ends a sentence; those of an address or an emoticon do not. */
const asks = (text: string): boolean =>
	sentenceEnds(text).some((end) => text.slice(0, end).trimEnd().endsWith('?')) || text.trimEnd().endsWith('?');
