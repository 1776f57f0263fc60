import type { VNode } from 'preact';
import type { RulePart } from '../../engine/pack-changes.ts';
import type { Example, Limit, Rule, When } from '../../engine/rule.ts';
import type { TextKey } from '../../locales/translate.ts';
import { type ChangedRule, onlyIn } from '../../packs/upgrade.ts';
import { type Texts, useTexts } from '../../ui/texts.tsx';
import { Conditions } from './conditions.tsx';

/** What a part of a rule is called. */
export const partNames: Readonly<Record<RulePart, TextKey>> = {
	title: 'ruleTitle',
	skill: 'ruleSkill',
	level: 'ruleLevel',
	status: 'ruleStatus',
	on: 'ruleOn',
	when: 'ruleWhen',
	unless: 'ruleUnless',
	satisfiedBy: 'ruleSatisfied',
	tip: 'ruleTip',
	say: 'sayLabel',
	why: 'tipWhy',
	source: 'ruleSource',
	limit: 'ruleLimit',
	corrective: 'ruleCorrective',
	priority: 'rulePriority',
	examples: 'examples',
};

/** What differs between two versions of a rule: before, and after. */
export function RuleDiff({ changed: { was, is, parts } }: { readonly changed: ChangedRule }): VNode {
	const { t } = useTexts();
	return (
		<dl class="diff">
			{parts.map((part) => (
				<div key={part}>
					<dt>{t(partNames[part])}</dt>
					<dd>
						<Part part={part} was={was} is={is} />
					</dd>
				</div>
			))}
		</dl>
	);
}

interface PartProps {
	readonly part: RulePart;
	readonly was: Rule;
	readonly is: Rule;
}

function Part({ part, was, is }: PartProps): VNode {
	const texts = useTexts();
	if (part === 'when' || part === 'unless' || part === 'satisfiedBy') {
		const [gone, added] = withoutCommon(onlyIn(was[part], is[part]), onlyIn(is[part], was[part]));
		return (
			<>
				{gone.length > 0 && (
					<del>
						<Conditions of={gone} />
					</del>
				)}
				{added.length > 0 && (
					<ins>
						<Conditions of={added} />
					</ins>
				)}
			</>
		);
	}
	const [before, after] = [linesOf(part, was, texts), linesOf(part, is, texts)];
	return (
		<>
			{onlyIn(before, after).map((line) => (
				<del key={line}>{line}</del>
			))}
			{onlyIn(after, before).map((line) => (
				<ins key={line}>{line}</ins>
			))}
		</>
	);
}

/** Of a condition that only lists other words now, the words that both have are left out. */
const withoutCommon = (gone: readonly When[], added: readonly When[]): readonly [readonly When[], readonly When[]] => {
	const trim = (one: When, others: readonly When[]): When => {
		if (one.kind !== 'says') return one;
		const twin = others.find((other) => other.kind === 'says' && other.who === one.who && other.in === one.in);
		return twin?.kind === 'says' ? { ...one, anyOf: onlyIn(one.anyOf, twin.anyOf) } : one;
	};
	const isLeft = (one: When): boolean => one.kind !== 'says' || one.anyOf.length > 0;
	return [gone.map((one) => trim(one, added)).filter(isLeft), added.map((one) => trim(one, gone)).filter(isLeft)];
};

const exampleLine = ({ kind, lines }: Example, { t }: Texts): string => `${t(`example.${kind}`)}: ${lines.join(' / ')}`;

const limitLines = ({ perChat, every }: Limit, { t }: Texts): readonly string[] => {
	if (perChat === undefined && every === undefined) return [t('ruleNoLimit')];
	return [
		...(perChat === undefined ? [] : [`${t('rulePerChat')}: ${perChat}`]),
		...(every === undefined ? [] : [`${t('ruleEvery')}: ${every}`]),
	];
};

/** A part of a rule as lines of text; what stands in both versions is not told. */
const linesOf = (
	part: Exclude<RulePart, 'when' | 'unless' | 'satisfiedBy'>,
	rule: Rule,
	texts: Texts,
): readonly string[] => {
	const { t } = texts;
	switch (part) {
		case 'title':
		case 'tip':
		case 'why':
			return [rule[part].en, rule[part].ms];
		case 'say':
			return [...(rule.say?.en ?? []), ...(rule.say?.ms ?? [])].map(({ text }) => text);
		case 'level':
			return [t(`level.${rule.level}`)];
		case 'status':
			return [t(`status.${rule.status ?? 'active'}`)];
		case 'skill':
			return [t(`skill.${rule.skill}`)];
		case 'on':
			return [t(`on.${rule.on}`)];
		case 'limit':
			return limitLines(rule.limit, texts);
		case 'corrective':
			return [t(rule.corrective === true ? 'yes' : 'no')];
		case 'priority':
			return [String(rule.priority ?? 0)];
		case 'source':
			return rule.source === undefined ? [] : [rule.source];
		case 'examples':
			return rule.examples.map((example) => exampleLine(example, texts));
	}
};
