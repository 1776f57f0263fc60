import { batch, computed, signal } from '@preact/signals';
import { compilePack } from '../../engine/compile.ts';
import { type Counts, emptyCounts } from '../../engine/counts.ts';
import type { RuleChange } from '../../engine/rule.ts';
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
import { pinTo, policyPin } from '../../packs/pin.ts';
import { ruleText } from '../../packs/rule-text.ts';
import type { PackTexts, PlacedProblem } from '../../protocol/packs.ts';
import { checkPartText, type TextCheck } from './check-text.ts';
import { createDraft } from './draft.ts';
import { createHalt } from './halt.ts';
import { createLayers } from './layers.ts';
import { freeId, newRule } from './new-parts.ts';
import type { RuleFilter } from './shown-rules.ts';
import type { RulesHost, RulesState } from './state.ts';
import { onTrial, wrongInPack, wrongRules } from './wrong-rules.ts';

export function createRulesState({ send, shipped, soon }: RulesHost): RulesState {
	const packs = signal<PackTexts | null>(null);
	const filter = signal<RuleFilter>({ query: '', level: null, status: null });
	const chosen = signal<string | null>(null);
	const sample = signal('');
	const counts = signal<Counts>(emptyCounts);
	const refused = signal<readonly PlacedProblem[]>([]);
	const undoTo = signal<{ readonly text: string | null } | null>(null);
	const ownName = signal<string | null>(null);

	const { team, teamRules, below, policy, policyRules, base, rules, all } = createLayers(packs, shipped);
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
		const before = rules.value.find(({ rule }) => rule.id === one.rule);
		if (before !== undefined && before.status !== 'active') {
			const status = one.status ?? before.plain.status ?? 'active';
			if (halt.stops('promote', wrongRules([{ ...before.rule, status }], base.value))) return;
		}
		await savePack(stamped(putChange(packText(), one)));
	};
	/** What was to be taken in and was refused. */
	let refusedText: string | null = null;
	const takePack = async (text: string): Promise<void> => {
		refusedText = text;
		if (!halt.stops('take', wrongInPack(text, shipped))) await savePack(text);
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
			const text = origin === 'team' ? textOf('rules', rule.id) : null;
			if (text === null) await change({ ...before, rule: rule.id, status: 'active' });
			else if (!halt.stops('promote', wrongRules([{ ...rule, status: 'active' }], base.value)))
				await savePack(stamped(putPart(packText(), 'rules', rule.id, setWord(text, 'status', ''))));
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
		takePack,
		takeOnTrial: async () => {
			const wrong = halt.now.value?.wrong ?? [];
			if (refusedText !== null && wrong.length > 0) await takePack(onTrial(refusedText, wrong));
		},
		dropPack: async () => {
			await savePack(null);
		},
		programOf: (rule) => {
			if (rule === null) return all.value;
			const others = rules.value.map((one) => one.rule).filter(({ id }) => id !== rule.id);
			return compilePack({ ...base.value, rules: [...others, rule] });
		},
	};
}
