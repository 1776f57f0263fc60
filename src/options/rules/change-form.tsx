import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Level, levels, type RuleChange, type Status, statuses, type Wording } from '../../engine/rule.ts';
import type { ListedRule } from '../../packs/list-rules.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { Choice, Field } from './fields.tsx';
import type { RulesState } from './state.ts';

const languages = ['en', 'ms'] as const;

interface FormValues {
	readonly status: Status;
	readonly level: Level;
	readonly perChat: string;
	readonly tip: Readonly<Record<'en' | 'ms', string>>;
	readonly say: Readonly<Record<'en' | 'ms', readonly string[]>>;
}

const valuesOf = ({ rule, status }: ListedRule): FormValues => ({
	status,
	level: rule.level,
	perChat: rule.limit.perChat?.toString() ?? '',
	tip: rule.tip,
	say: { en: (rule.say?.en ?? []).map(({ text }) => text), ms: (rule.say?.ms ?? []).map(({ text }) => text) },
});

const wordings = (texts: readonly string[], before: readonly Wording[]): readonly Wording[] =>
	texts.map((text, i) => ({ ...before[i], text: text.trim() })).filter(({ text }) => text !== '');

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is different between a rule as its pack has it and what was filled in. */
const changeFrom = ({ plain }: ListedRule, values: FormValues): RuleChange => {
	const { status, level, tip, perChat } = values;
	const say = {
		en: wordings(values.say.en, plain.say?.en ?? []),
		ms: wordings(values.say.ms, plain.say?.ms ?? []),
	};
	const { perChat: _, ...otherLimit } = plain.limit;
	const limit = /^[1-9]\d{0,2}$/.test(perChat) ? { ...plain.limit, perChat: Number(perChat) } : otherLimit;
	return {
		rule: plain.id,
		...(status === (plain.status ?? 'active') ? {} : { status }),
		...(level === plain.level ? {} : { level }),
		...(same(tip, plain.tip) ? {} : { tip }),
		...(plain.say === undefined || same(say, plain.say) ? {} : { say }),
		...(same(limit, plain.limit) || Object.keys(limit).length === 0 ? {} : { limit }),
	};
};

interface ChangeProps {
	readonly state: RulesState;
	readonly one: ListedRule;
}

/** What the team has otherwise in a rule that is not its own. */
export function ChangeForm({ state, one }: ChangeProps): VNode {
	const { t } = useTexts();
	const id = useId();
	const [values, setValues] = useState(valuesOf(one));
	const set = (changed: Partial<FormValues>): void => setValues({ ...values, ...changed });
	return (
		<details class="change" open={one.change !== null}>
			<summary>{t('changeTitle')}</summary>
			<p class="hint">{t('changeText')}</p>
			<div class="form">
				<Choice
					label={t('ruleStatus')}
					value={values.status}
					options={statuses.map((status) => [status, t(`status.${status}`)])}
					onChange={(value) => set({ status: statuses.find((status) => status === value) ?? 'active' })}
				/>
				<Choice
					label={t('ruleLevel')}
					value={values.level}
					options={levels.map((level) => [level, t(`level.${level}`)])}
					onChange={(value) => set({ level: levels.find((level) => level === value) ?? 'advice' })}
				/>
				<Field label={t('rulePerChat')} value={values.perChat} numeric onInput={(perChat) => set({ perChat })} />
				{languages.map((language) => (
					<Field
						key={language}
						label={t(language === 'en' ? 'ruleTipEnglish' : 'ruleTipMalay')}
						lang={language}
						rows={2}
						value={values.tip[language]}
						onInput={(text) => set({ tip: { ...values.tip, [language]: text } })}
					/>
				))}
				{languages.map((language) =>
					values.say[language].map((text, i) => (
						<Field
							key={`${language}${i}`}
							label={t(language === 'en' ? 'ruleSayEnglish' : 'ruleSayMalay', { number: i + 1 })}
							lang={language}
							rows={2}
							value={text}
							onInput={(said) =>
								set({
									say: { ...values.say, [language]: values.say[language].map((one, n) => (n === i ? said : one)) },
								})
							}
						/>
					)),
				)}
			</div>
			<div class="row" id={id}>
				<Button kind="primary" onClick={() => void state.change(changeFrom(one, values))}>
					{t('changeSave')}
				</Button>
				{one.change !== null && (
					<Button icon="undo" onClick={() => void state.change({ rule: one.rule.id })}>
						{t('changeDrop')}
					</Button>
				)}
			</div>
		</details>
	);
}
