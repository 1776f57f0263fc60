import type { Program } from '../../engine/compile.ts';
import { step } from '../../engine/evaluate.ts';
import { exampleEvents } from '../../engine/examples.ts';
import type { Language, Text } from '../../engine/message.ts';
import { play } from '../../engine/play.ts';
import type { Example, Rule, Skill } from '../../engine/rule.ts';
import { emptyState } from '../../engine/state.ts';
import type { Tip } from '../../engine/tip.ts';

/** A line of what happened before a reply. */
export interface SituationLine {
	readonly who: 'customer' | 'agent' | 'wait';
	/** For a wait, how long: `2m`. */
	readonly text: string;
}

/** A moment to answer. */
export interface Situation {
	/** As the rule's example has it, without the draft. */
	readonly example: Example;
	/** The customer's name, where the example says one; empty else. */
	readonly name: string;
	readonly lines: readonly SituationLine[];
}

/** One idea, shown with the rule's own examples. */
export interface Lesson {
	readonly rule: string;
	readonly skill: Skill;
	readonly title: Text;
	readonly idea: Text;
	readonly why: Text;
	/** A poor and a good reply to the same moment; null where the rule is about no reply. */
	readonly pair: { readonly situation: Situation; readonly poor: string; readonly good: string } | null;
	/** The moment to answer oneself. */
	readonly drill: Situation | null;
}

/** Lines that cannot be shown as a chat; examples with them are not used. */
const unshown = /^(?:other-chat|policy|note|note-draft|typing|system|bot):/;
const draftStart = /^draft:\s*/;

const situationOf = (example: Example): Situation => {
	const lines = example.lines.slice(0, -1);
	const parts = lines.map((line) => {
		const colon = line.indexOf(':');
		return { who: line.slice(0, colon).trim(), text: line.slice(colon + 1).trim() };
	});
	return {
		example: { ...example, lines },
		name: parts.find(({ who }) => who === 'name')?.text ?? '',
		lines: parts.flatMap(({ who, text }) =>
			who === 'customer' || who === 'agent' || who === 'wait' ? [{ who, text }] : [],
		),
	};
};

const isShown = ({ lines }: Example): boolean =>
	draftStart.test(lines.at(-1) ?? '') && !lines.some((line) => unshown.test(line));

const before = ({ lines }: Example): string => lines.slice(0, -1).join('\n');
const draftOf = ({ lines }: Example): string => (lines.at(-1) ?? '').replace(draftStart, '');

/** A lesson of a rule, with examples in that language. */
export const lessonOf = (rule: Rule, language: Language): Lesson => {
	const shown = rule.examples.filter((one) => one.language === language && isShown(one));
	const poor = shown.filter(({ kind }) => kind === 'fires');
	const good = shown.filter(({ kind }) => kind === 'quiet');
	const twins = poor.flatMap((one) => {
		const twin = good.find((other) => before(other) === before(one));
		return twin === undefined ? [] : [{ one, twin }];
	});
	const [first] = twins;
	const other = poor.find((one) => first !== undefined && before(one) !== before(first.one)) ?? first?.one;
	return {
		rule: rule.id,
		skill: rule.skill,
		title: rule.title,
		idea: rule.tip,
		why: rule.why,
		pair:
			first === undefined
				? null
				: { situation: situationOf(first.one), poor: draftOf(first.one), good: draftOf(first.twin) },
		drill: first === undefined || other === undefined ? null : situationOf(other),
	};
};

/** What a reply to a moment comes to. */
export interface DrillResult {
	/** Those of the lesson's skill: one idea at a time. */
	readonly tips: readonly Tip[];
	/** It says something, and none is left. */
	readonly isDone: boolean;
}

/** A reply has so many words at least. */
const fewestWords = 3;

/** Tries a reply on the moment of a lesson, with the rules of live chats. */
export const tryDrill = (program: Program, { skill }: Lesson, { example }: Situation, text: string): DrillResult => {
	const words = text.trim().split(/\s+/).length;
	if (text.trim() === '') return { tips: [], isDone: false };
	const state = emptyState();
	for (const event of exampleEvents(example)) play(program, state, event);
	const at = state.clock;
	step(program, state, { type: 'draft', at, text });
	step(program, state, { type: 'paused', at });
	// Also those that the attention budget would hold back behind others: this lesson is about them.
	const tips = state.standing.map(({ tip }) => tip).filter((tip) => tip.skill === skill && !tip.trial);
	return { tips, isDone: words >= fewestWords && tips.length === 0 };
};
