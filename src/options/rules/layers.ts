import { computed, type ReadonlySignal } from '@preact/signals';
import { compilePack } from '../../engine/compile.ts';
import type { RulePack } from '../../engine/rule.ts';
import { withHead } from '../../packs/apply-head.ts';
import { listRules } from '../../packs/list-rules.ts';
import { mergePacks } from '../../packs/merge-packs.ts';
import { type ReadPack, readPack } from '../../packs/read-pack.ts';
import type { PackTexts } from '../../protocol/packs.ts';

/** The packs that lie over each other, read from their texts: ours, the team's, the policy's; and what they come to. */
export function createLayers(packs: ReadonlySignal<PackTexts | null>, shipped: RulePack) {
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
	return {
		team,
		teamRules,
		/** What the policy's pack is laid over. */
		below,
		policy,
		policyRules,
		/** Rules, word lists and policy cards of all packs together. */
		base,
		rules,
		/** The program of all rules. */
		all,
	};
}
