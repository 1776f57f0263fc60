import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { send } from '../../browser/messenger.ts';
import { compilePack, type Program } from '../../engine/compile.ts';
import { type Counts, emptyCounts } from '../../engine/counts.ts';
import type { Rule, RuleChange, RulePack } from '../../engine/rule.ts';
import { withHead } from '../../packs/apply-head.ts';
import {
	countUp,
	dropPart,
	emptyPack,
	hasPin,
	type PartKey,
	partTexts,
	putChange,
	putPart,
	putPin,
} from '../../packs/edit-pack.ts';
import { setWord } from '../../packs/edit-rule.ts';
import { type ListedRule, listRules } from '../../packs/list-rules.ts';
import { mergePacks } from '../../packs/merge-packs.ts';
import { type Pin, pinTo, policyPin } from '../../packs/pin.ts';
import { type ReadPack, readPack } from '../../packs/read-pack.ts';
import { ruleText } from '../../packs/rule-text.ts';
import type { PackPin, PackTexts, PlacedProblem } from '../../protocol.ts';
import { checkPartText, type TextCheck } from './check-text.ts';
import { createDraft, type DraftState } from './draft.ts';
import { createHalt, type Halt } from './halt.ts';
import { freeId, newRule } from './new-parts.ts';
import type { RuleFilter } from './shown-rules.ts';
import { onTrial, type WrongRule, wrongInPack, wrongRules } from './wrong-rules.ts';

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
	change(change: RuleChange): Promise<void>;
	/** Takes a shipped rule into the team's pack, as it is now; it takes the place of ours from then on. */
	adopt(rule: Rule): Promise<void>;
	/** Writes down over which shipped rules the pack is. */
	pin(pin: Pin): Promise<void>;
	undo(): Promise<void>;
	/** What was told of the last change has been read. */
	closeTold(): void;
	/** Takes this text as the team's pack; null = none. */
	savePack(text: string | null): Promise<boolean>;
	/** A program of all rules, or of all with this one in its place. */
	programOf(rule: Rule | null): Program;
}

export function createRulesState({ send, shipped, soon }: RulesHost): RulesState {
	const packs = signal<PackTexts | null>(null);
	const filter = signal<RuleFilter>({ query: '', level: null, status: null });
	const chosen = signal<string | null>(null);
	const sample = signal('');
	const counts = signal<Counts>(emptyCounts);
	const refused = signal<readonly PlacedProblem[]>([]);
	const undoTo = signal<{ readonly text: string | null } | null>(null);
	const ownName = signal<string | null>(null);

	const read = (text: string | null | undefined, id: string, base: RulePack): ReadPack | null =>
		text === null || text === undefined
			? null
			: readPack([{ path: `${id}.yaml`, text }], { id, version: '0', base, wrongRules: 'skip' });
	const team = computed(() => read(packs.value?.team, 'team', shipped));
	/** With the rules of its old words, whatever place it is for. */
	const rulesOf = (from: ReadPack | null): RulePack | null =>
		from === null || from.pack === null ? null : withHead(from.pack, { ...from.head, applies: null });
	const teamRules = computed(() => rulesOf(team.value));
	const below = computed(() => mergePacks(shipped, teamRules.value).pack);
	const policy = computed(() => read(packs.value?.policy, 'policy', below.value));
	const policyRules = computed(() => rulesOf(policy.value));
	const base = computed(() => mergePacks(shipped, teamRules.value, policyRules.value).pack);
	const rules = computed(() => listRules(shipped, teamRules.value, policyRules.value));
	const all = computed(() => compilePack({ ...base.value, rules: rules.value.map(({ rule }) => rule) }));
	const by = computed(() => ownName.value ?? packs.value?.versions[0]?.by ?? '');
	const check = (text: string, key: PartKey | 'pack'): TextCheck => checkPartText(text, key, base.value);
	const draft = createDraft(check, soon);

	/** The text as it was refused, or the rule that was chosen. */
	const halt = createHalt(() => draft.now.value?.text ?? chosen.value);

	const shippedNow = pinTo(shipped);
	const packText = (): string => packs.value?.team ?? putPin(emptyPack('our-team'), shippedNow);
	/** A pack that was changed here: one version further, and it says over which of our rules it is. */
	const stamped = (text: string): string => countUp(hasPin(text) ? text : putPin(text, shippedNow));

	const load = async (): Promise<void> => {
		const [texts, kept] = await Promise.all([send('packs', null), send('counts', null)]);
		batch(() => {
			packs.value = texts;
			counts.value = kept;
		});
	};
	const savePack = async (text: string | null): Promise<boolean> => {
		const before = packs.value?.team ?? null;
		const problems = await send('saveTeamPack', { text, by: by.value });
		refused.value = problems;
		if (problems.length > 0) return false;
		await load();
		undoTo.value = { text: before };
		return true;
	};
	const change = async (one: RuleChange): Promise<void> => {
		await savePack(stamped(putChange(packText(), one)));
	};
	const textOf = (key: PartKey, id: string): string | null =>
		partTexts(packText(), key).find((one) => one.id === id)?.text ?? null;
	const beginPart = (key: PartKey, text: string): void => {
		batch(() => {
			chosen.value = null;
			refused.value = [];
			draft.open({ key, id: null, text });
		});
	};

	const save = async (): Promise<void> => {
		const now = draft.now.value;
		const look = draft.look();
		const id = look?.id ?? null;
		if (now === null || look === null || id === null) return;
		const wrong =
			now.key === 'pack'
				? wrongInPack(now.text, shipped)
				: wrongRules(look.rule === null ? [] : [look.rule], base.value);
		if (halt.stops('save', wrong)) return;
		const next = now.key === 'pack' ? now.text : stamped(putPart(packText(), now.key, now.id, now.text));
		if (await savePack(next)) {
			batch(() => {
				if (now.key === 'rules') chosen.value = id;
				draft.close();
			});
		}
	};

	return {
		packs,
		team,
		shipped,
		teamRules,
		policyRules,
		policyPin: computed(() => (policy.value === null ? null : policyPin(policy.value, shipped))),
		isLocked: computed(() => packs.value?.isLocked ?? false),
		rules,
		base,
		filter,
		selected: computed(() => rules.value.find(({ rule }) => rule.id === chosen.value) ?? null),
		draft,
		sample,
		counts,
		refused,
		halt: halt.now,
		wrongInTeam: computed(() => wrongRules(team.value?.pack?.rules ?? [], below.value)),
		canUndo: computed(() => undoTo.value !== null),
		by,
		load,
		setBy: (name) => {
			ownName.value = name;
		},
		choose: (id) => {
			batch(() => {
				chosen.value = id;
				draft.close();
			});
		},
		setFilter: (changed) => {
			filter.value = { ...filter.value, ...changed };
		},
		setSample: (text) => {
			sample.value = text;
		},
		begin: () => beginPart('rules', newRule(freeId(rules.value.map(({ rule }) => rule.id)))),
		isOwn: (key, id) => team.value?.pack?.[key]?.some((one) => one.id === id) ?? false,
		beginPart,
		editPack: () => {
			batch(() => {
				refused.value = [];
				draft.open({ key: 'pack', id: null, text: packText() });
			});
		},
		edit: (key, id) => {
			const text = textOf(key, id);
			if (text === null) return;
			batch(() => {
				refused.value = [];
				draft.open({ key, id, text });
			});
		},
		save,
		saveOnTrial: async () => {
			const [now, wrong] = [draft.now.value, halt.now.value?.wrong ?? []];
			if (now === null || wrong.length === 0) return;
			draft.write(now.key === 'pack' ? onTrial(now.text, wrong) : setWord(now.text, 'status', 'trial'));
			await save();
		},
		putOnTrial: async (wrong) => {
			await savePack(stamped(onTrial(packText(), wrong)));
		},
		remove: async (key, id) => {
			await savePack(stamped(dropPart(packText(), key, id)));
		},
		promote: async ({ rule, origin, change: before }) => {
			if (halt.stops('promote', wrongRules([{ ...rule, status: 'active' }], base.value))) return;
			const text = origin === 'team' ? textOf('rules', rule.id) : null;
			if (text === null) await change({ ...before, rule: rule.id, status: 'active' });
			else await savePack(stamped(putPart(packText(), 'rules', rule.id, setWord(text, 'status', ''))));
		},
		change,
		adopt: async (rule) => {
			const own = textOf('rules', rule.id) === null ? null : rule.id;
			await savePack(stamped(putPart(packText(), 'rules', own, ruleText(rule))));
		},
		pin: async (pin) => {
			await savePack(countUp(putPin(packText(), pin)));
		},
		undo: async () => {
			const to = undoTo.value;
			if (to === null) return;
			await savePack(to.text);
			undoTo.value = null;
		},
		closeTold: () => {
			batch(() => {
				refused.value = [];
				halt.clear();
				undoTo.value = null;
			});
		},
		savePack,
		programOf: (rule) => {
			if (rule === null) return all.value;
			const others = rules.value.map((one) => one.rule).filter(({ id }) => id !== rule.id);
			return compilePack({ ...base.value, rules: [...others, rule] });
		},
	};
}
