import type { VNode } from 'preact';
import { countNames, factNames, timeNames } from '../../engine/facts/index.ts';
import { inWords } from '../../locales/known.ts';
import type { TextKey } from '../../locales/translate.ts';
import { setCondition } from '../../packs/edit-rule.ts';
import type { ConditionPart, FormCondition } from '../../packs/rule-form.ts';
import { conditionKeys } from '../../packs/when-data.ts';
import { IconButton } from '../../ui/button.tsx';
import { type Texts, useTexts } from '../../ui/texts.tsx';
import { Choice, Field, LinesField } from './fields.tsx';
import type { FormProps } from './rule-form-view.tsx';

const partNames: Readonly<Record<ConditionPart, TextKey>> = {
	when: 'ruleWhen',
	unless: 'ruleUnless',
	'satisfied by': 'ruleSatisfied',
};

const fresh = {
	says: { kind: 'says', key: 'customer says', patterns: ['refund'] },
	fact: { kind: 'fact', isNot: false, name: 'problem-open' },
	count: { kind: 'count', name: 'customer-messages', least: '2', most: '' },
	time: { kind: 'time', name: 'customer-waits', least: '90s', most: '' },
} as const satisfies Readonly<Record<string, FormCondition>>;

type Kind = keyof typeof fresh;
const kinds = Object.keys(fresh) as readonly Kind[];

const saysKeys = conditionKeys.filter((key) => key.includes('says'));

/** `customer says in chat` in the words of the interface. */
const saysName = (key: string, { t }: Texts): string => {
	if (key.startsWith('draft')) return t('when.draft');
	const who = key.startsWith('customer') ? 'customer' : 'agent';
	const span = key.endsWith('in chat') ? 'chat' : key.endsWith('in last message') ? 'last-message' : 'last-turn';
	return t(`when.${who}.${span}`);
};

/** The conditions of one part of a rule. */
export function ConditionFields(props: FormProps & { readonly part: ConditionPart }): VNode {
	const { part, text, form, write } = props;
	const { t } = useTexts();
	const conditions = form.conditions[part];
	return (
		<fieldset class="conds">
			<legend>{t(partNames[part])}</legend>
			{conditions.map((condition, i) => (
				<div class="cond" key={i}>
					<ConditionRow condition={condition} onChange={(changed) => write(setCondition(text, part, i, changed))} />
					<IconButton
						icon="cross"
						small
						label={t('conditionRemove', { number: i + 1 })}
						onClick={() => write(setCondition(text, part, i, null))}
					/>
				</div>
			))}
			<select
				class="in add"
				aria-label={t('conditionAdd', { part: t(partNames[part]) })}
				value=""
				onChange={({ currentTarget }) => {
					const kind = kinds.find((one) => one === currentTarget.value);
					currentTarget.value = '';
					if (kind !== undefined) write(setCondition(text, part, conditions.length, fresh[kind]));
				}}
			>
				<option value="">{t('conditionAddShort')}</option>
				{kinds.map((kind) => (
					<option key={kind} value={kind}>
						{t(`condition.${kind}`)}
					</option>
				))}
			</select>
		</fieldset>
	);
}

type Named = readonly [name: string, words: string];

/** In the order of the alphabet, so that dozens of them can be found. */
const byWords = (all: readonly Named[]): readonly Named[] => [...all].sort(([, a], [, b]) => a.localeCompare(b));

interface RowProps {
	readonly condition: FormCondition;
	readonly onChange: (condition: FormCondition) => void;
}

function ConditionRow({ condition, onChange }: RowProps): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	switch (condition.kind) {
		case 'says':
			return (
				<div class="cond-in">
					<Choice
						label={t('conditionWho')}
						value={condition.key}
						options={saysKeys.map((key) => [key, saysName(key, texts)])}
						onChange={(key) => onChange({ ...condition, key })}
					/>
					<LinesField
						label={t('conditionPatterns')}
						lines={condition.patterns}
						onInput={(patterns) => onChange({ ...condition, patterns })}
					/>
				</div>
			);
		case 'fact':
			return (
				<div class="cond-in">
					<Choice
						label={t('condition.fact')}
						value={condition.isNot ? 'not' : 'is'}
						options={[
							['is', t('conditionIs')],
							['not', t('conditionIsNot')],
						]}
						onChange={(value) => onChange({ ...condition, isNot: value === 'not' })}
					/>
					<Choice
						label={t('conditionName')}
						value={condition.name}
						options={byWords(factNames.map((name) => [name, inWords(language, 'fact', name)]))}
						onChange={(name) => onChange({ ...condition, name })}
					/>
				</div>
			);
		case 'count':
		case 'time': {
			const { kind } = condition;
			const names = kind === 'count' ? countNames : timeNames;
			return (
				<div class="cond-in three">
					<Choice
						label={t(kind === 'count' ? 'condition.count' : 'conditionSince')}
						value={condition.name}
						options={byWords(names.map((name) => [name, inWords(language, kind, name)]))}
						onChange={(name) => onChange({ ...condition, name })}
					/>
					<Field
						label={t('conditionLeast')}
						value={condition.least}
						onInput={(least) => onChange({ ...condition, least })}
					/>
					<Field
						label={t('conditionMost')}
						value={condition.most}
						onInput={(most) => onChange({ ...condition, most })}
					/>
				</div>
			);
		}
		case 'other':
			return (
				<div class="cond-in">
					<p class="hint">{t('conditionOther')}</p>
					<pre class="code">{condition.yaml}</pre>
				</div>
			);
	}
}
