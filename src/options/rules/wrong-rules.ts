import type { Example, Rule, RulePack } from '../../engine/rule.ts';
import { partTexts, putPart } from '../../packs/edit-pack.ts';
import { setWord } from '../../packs/edit-rule.ts';
import { mergePacks } from '../../packs/merge-packs.ts';
import { readPack } from '../../packs/read-pack.ts';
import { playExamples } from './check-text.ts';

/** An example that does not do what it says. */
export interface WrongExample {
	readonly example: Example;
	/** From 1, among the rule's examples of its language, as in the form. */
	readonly number: number;
}

/** A rule that would speak to agents although its examples say otherwise. */
export interface WrongRule {
	readonly rule: Rule;
	readonly examples: readonly WrongExample[];
}

/** Those of these rules that are active and whose examples are wrong; `pack` = the word lists and policy cards around them. */
export const wrongRules = (rules: readonly Rule[], pack: RulePack): readonly WrongRule[] =>
	rules.flatMap((rule) => {
		if ((rule.status ?? 'active') !== 'active') return [];
		const examples = playExamples(rule, pack).flatMap(({ example, run }, i) => {
			const above = rule.examples.slice(0, i + 1).filter(({ language }) => language === example.language);
			return run.isRight ? [] : [{ example, number: above.length }];
		});
		return examples.length === 0 ? [] : [{ rule, examples }];
	});

/** The same for the text of a whole pack over the shipped one; none where it cannot be read. */
export const wrongInPack = (text: string, shipped: RulePack): readonly WrongRule[] => {
	const { pack } = readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0', base: shipped });
	return pack === null ? [] : wrongRules(pack.rules, mergePacks(shipped, pack).pack);
};

/** The text of a pack with these rules of its own on trial. */
export const onTrial = (text: string, wrong: readonly WrongRule[]): string =>
	wrong.reduce((all, { rule: { id } }) => {
		const own = partTexts(all, 'rules').find((one) => one.id === id)?.text;
		return own === undefined ? all : putPart(all, 'rules', id, setWord(own, 'status', 'trial'));
	}, text);
