import type { VNode } from 'preact';
import { setExample } from '../../packs/edit-rule.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { PlayedExample } from './check-text.ts';
import { Verdict } from './examples.tsx';
import { Choice, LinesField } from './fields.tsx';
import type { PlayedFormProps } from './rule-form-view.tsx';

const languages = ['en', 'ms'] as const;
const kinds = ['fires', 'quiet', 'known-miss'] as const;

/** The tiny chats of a rule, to be written, each with what came of it. */
export function ExampleFields({ text, form, write, played }: PlayedFormProps): VNode {
	const { t } = useTexts();
	/** None while they are written faster than they are played. */
	const verdictOf = (language: 'en' | 'ms', i: number): PlayedExample | undefined => {
		const own = played.filter(({ example }) => example.language === language);
		return own.length === form.examples[language].length ? own[i] : undefined;
	};
	return (
		<>
			{languages.map((language) => (
				<fieldset key={language} class="conds">
					<legend>{t(language === 'en' ? 'examplesEnglish' : 'examplesMalay')}</legend>
					{form.examples[language].map((example, i) => (
						<div class="cond" key={i}>
							<div class="cond-in">
								<Choice
									label={t('exampleKind', { number: i + 1 })}
									value={example.kind}
									options={kinds.map((kind) => [kind, t(`example.${kind}`)])}
									onChange={(kind) => write(setExample(text, language, i, { ...example, kind }))}
								/>
								<LinesField
									label={t('exampleLines')}
									lang={language}
									lines={example.lines.split('\n')}
									onInput={(lines) => write(setExample(text, language, i, { ...example, lines: lines.join('\n') }))}
								/>
								<Came one={verdictOf(language, i)} />
							</div>
							<IconButton
								icon="cross"
								small
								label={t('exampleRemove', { number: i + 1 })}
								onClick={() => write(setExample(text, language, i, null))}
							/>
						</div>
					))}
					<Button
						kind="small"
						onClick={() =>
							write(
								setExample(text, language, form.examples[language].length, {
									kind: 'fires',
									lines: language === 'en' ? 'customer: hello' : 'customer: hai',
								}),
							)
						}
					>
						{t(language === 'en' ? 'exampleAddEnglish' : 'exampleAddMalay')}
					</Button>
				</fieldset>
			))}
		</>
	);
}

function Came({ one }: { readonly one: PlayedExample | undefined }): VNode | null {
	const { t } = useTexts();
	if (one === undefined) return null;
	return (
		<p class={one.run.isRight ? 'verdict' : 'verdict wrong'}>
			<Verdict one={one} />
			{one.run.quiet !== null && <span class="dim">{t(`came.${one.run.quiet}`)}</span>}
		</p>
	);
}
