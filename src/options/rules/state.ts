import type { ReadonlySignal } from '@preact/signals';
import type { send } from '../../browser/messenger.ts';
import type { Program } from '../../engine/compile.ts';
import type { Counts } from '../../engine/counts.ts';
import type { Rule, RuleChange, RulePack } from '../../engine/rule.ts';
import type { PartKey } from '../../packs/edit-pack.ts';
import type { ListedRule } from '../../packs/list-rules.ts';
import type { Pin } from '../../packs/pin.ts';
import type { ReadPack } from '../../packs/read-pack.ts';
import type { PackPin, PackTexts, PlacedProblem } from '../../protocol/packs.ts';
import type { DraftState } from './draft.ts';
import type { Halt } from './halt.ts';
import type { RuleFilter } from './shown-rules.ts';
import type { WrongRule } from './wrong-rules.ts';

/** What the workbench needs around it. */
export interface RulesHost {
	readonly send: typeof send;
	readonly shipped: RulePack;
	/** Calls back a little later, once; a new call takes the place of the one before. */
	readonly soon: (run: () => void) => void;
}

/** All that the workbench shows, and what can be done in it. */
export interface RulesState {
	/** Null until they are known. */
	readonly packs: ReadonlySignal<PackTexts | null>;
	readonly team: ReadonlySignal<ReadPack | null>;
	readonly shipped: RulePack;
	/** What the team's and the policy's packs lay over the shipped rules; null where there is none. */
	readonly teamRules: ReadonlySignal<RulePack | null>;
	readonly policyRules: ReadonlySignal<RulePack | null>;
	/** Over which of our rules the policy's pack was written; null where there is none. */
	readonly policyPin: ReadonlySignal<PackPin | null>;
	/** The administrator lets nobody change rules here. */
	readonly isLocked: ReadonlySignal<boolean>;
	readonly rules: ReadonlySignal<readonly ListedRule[]>;
	/** Rules, word lists and policy cards of all packs together. */
	readonly base: ReadonlySignal<RulePack>;
	readonly filter: ReadonlySignal<RuleFilter>;
	readonly selected: ReadonlySignal<ListedRule | null>;
	/** What is being written. */
	readonly draft: DraftState;
	/** A sample chat, as typed. */
	readonly sample: ReadonlySignal<string>;
	readonly counts: ReadonlySignal<Counts>;
	/** Why the last save was refused. */
	readonly refused: ReadonlySignal<readonly PlacedProblem[]>;
	/** Null once the draft was altered, or another rule was chosen. */
	readonly halt: ReadonlySignal<Halt | null>;
	/** Active rules of the team's pack whose examples are wrong. */
	readonly wrongInTeam: ReadonlySignal<readonly WrongRule[]>;
	/** Whether the last change of the pack can be taken back. */
	readonly canUndo: ReadonlySignal<boolean>;
	/** Who changes the pack, as they call themselves. */
	readonly by: ReadonlySignal<string>;
	load(): Promise<void>;
	setBy(name: string): void;
	choose(id: string | null): void;
	setFilter(changed: Partial<RuleFilter>): void;
	setSample(text: string): void;
	begin(): void;
	/** Whether the team's pack has this part as a text of its own. */
	isOwn(key: PartKey, id: string): boolean;
	/** Opens a part of the team's own pack. */
	edit(key: PartKey, id: string): void;
	/** Opens the whole pack as its text. */
	editPack(): void;
	/** Opens a text for a new part of the team's pack. */
	beginPart(key: PartKey, text: string): void;
	/** Keeps the draft in the team's pack, unless it would speak to agents and its examples are wrong. */
	save(): Promise<void>;
	/** Keeps a draft that was refused, its wrong rules on trial. */
	saveOnTrial(): Promise<void>;
	/** Puts rules of the team's own on trial. */
	putOnTrial(wrong: readonly WrongRule[]): Promise<void>;
	remove(key: PartKey, id: string): Promise<void>;
	/** Lets a rule on trial speak, unless its examples are wrong. */
	promote(one: ListedRule): Promise<void>;
	/** Changes a shipped rule, unless that lets it speak and its examples are wrong. */
	change(change: RuleChange): Promise<void>;
	/** Takes a shipped rule into the team's pack, as it is now; it takes the place of ours from then on. */
	adopt(rule: Rule): Promise<void>;
	/** Writes down over which shipped rules the pack is. */
	pin(pin: Pin): Promise<void>;
	undo(): Promise<void>;
	/** What was told of the last change has been read. */
	closeTold(): void;
	/** Takes this text, of a file or an older version, as the team's pack, unless active rules in it have wrong examples. */
	takePack(text: string): Promise<void>;
	/** The same for one that was refused, its wrong rules on trial. */
	takeOnTrial(): Promise<void>;
	/** Goes on with the shipped rules alone. */
	dropPack(): Promise<void>;
	/** A program of all rules, or of all with this one in its place. */
	programOf(rule: Rule | null): Program;
}
