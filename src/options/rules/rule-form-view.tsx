import type { VNode } from 'preact';
import { levels, moments, skills, statuses } from '../../engine/rule.ts';
import { setLimit, setText, setWord, setWording } from '../../packs/edit-rule.ts';
import { conditionParts, type RuleForm } from '../../packs/rule-form.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { PlayedExample } from './check-text.ts';
import { ConditionFields } from './condition-fields.tsx';
import { ExampleFields } from './example-fields.tsx';
import { Choice, Field } from './fields.tsx';

const languages = ['en', 'ms'] as const;

export interface FormProps {
	/** The rule as it is written. */
	readonly text: string;
	readonly form: RuleForm;
	readonly write: (text: string) => void;
}

export interface PlayedFormProps extends FormProps {
	/** Its examples as they come out; empty while it cannot be read. */
	readonly played: readonly PlayedExample[];
}

/** A rule as a form; each field changes its own part of the text. */
export function RuleFormView({ text, form, write, played }: PlayedFormProps): VNode {
	const { t } = useTexts();
	const word =
		(key: string) =>
		(value: string): void =>
			write(setWord(text, key, value));
	return (
		<div class="form">
			{languages.map((language) => (
				<Field
					key={language}
					label={t(language === 'en' ? 'ruleTitleEnglish' : 'ruleTitleMalay')}
					lang={language}
					value={form.title[language]}
					onInput={(value) => write(setText(text, 'title', language, value))}
				/>
			))}
			<div class="pair">
				<Field label={t('ruleId')} value={form.id} onInput={word('id')} />
				<Choice
					label={t('ruleSkill')}
					value={form.skill}
					options={skills.map((skill) => [skill, t(`skill.${skill}`)])}
					onChange={word('skill')}
				/>
				<Choice
					label={t('ruleLevel')}
					value={form.level}
					options={levels.map((level) => [level, t(`level.${level}`)])}
					onChange={word('level')}
				/>
				<Choice
					label={t('ruleStatus')}
					value={form.status}
					options={statuses.map((status) => [status, t(`status.${status}`)])}
					onChange={(value) => word('status')(value === 'active' ? '' : value)}
				/>
			</div>
			<Choice
				label={t('ruleOn')}
				value={form.on}
				options={moments.map((moment) => [moment, t(`on.${moment}`)])}
				onChange={(value) => word('on')(value === 'draft' ? '' : value)}
			/>
			{conditionParts.map((part) => (
				<ConditionFields key={part} part={part} text={text} form={form} write={write} />
			))}
			{languages.map((language) => (
				<Field
					key={language}
					label={t(language === 'en' ? 'ruleTipEnglish' : 'ruleTipMalay')}
					lang={language}
					rows={2}
					value={form.tip[language]}
					onInput={(value) => write(setText(text, 'tip', language, value))}
				/>
			))}
			{languages.map((language) =>
				form.wordingsInText.includes(language) ? (
					<p key={language} class="hint">
						{t('ruleManyWordings')}
					</p>
				) : (
					<Wordings key={language} language={language} text={text} form={form} write={write} />
				),
			)}
			{languages.map((language) => (
				<Field
					key={language}
					label={t(language === 'en' ? 'ruleWhyEnglish' : 'ruleWhyMalay')}
					lang={language}
					rows={2}
					value={form.why[language]}
					onInput={(value) => write(setText(text, 'why', language, value))}
				/>
			))}
			<div class="pair">
				<Field
					label={t('rulePerChat')}
					numeric
					value={form.limit.perChat}
					onInput={(value) => write(setLimit(text, value, form.limit.every))}
				/>
				<Field
					label={t('ruleEvery')}
					numeric
					value={form.limit.every}
					onInput={(value) => write(setLimit(text, form.limit.perChat, value))}
				/>
			</div>
			<ExampleFields text={text} form={form} write={write} played={played} />
		</div>
	);
}

function Wordings(props: FormProps & { readonly language: 'en' | 'ms' }): VNode {
	const { language, text, form, write } = props;
	const { t } = useTexts();
	const warm = form.warm[language];
	const short = form.short[language];
	return (
		<>
			<Field
				label={t(language === 'en' ? 'ruleSayEnglish' : 'ruleSayMalay', { number: 1 })}
				lang={language}
				rows={2}
				value={warm}
				onInput={(value) => write(setWording(text, language, value, short))}
			/>
			<Field
				label={t(language === 'en' ? 'ruleSayEnglish' : 'ruleSayMalay', { number: 2 })}
				lang={language}
				rows={2}
				value={short}
				onInput={(value) => write(setWording(text, language, warm, value))}
			/>
		</>
	);
}
