import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { readLexiconForm, setLexiconWord, setLexiconWords } from '../../packs/lexicon-form.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Choice, Field, LinesField } from './fields.tsx';

interface LexiconFormProps {
	readonly text: string;
	readonly write: (text: string) => void;
}

/** A word list as a form, one pattern a line. */
export function LexiconForm({ text, write }: LexiconFormProps): VNode {
	const { t } = useTexts();
	const form = useMemo(() => readLexiconForm(text), [text]);
	if (form === null) return <p class="hint form">{t('formUnreadable')}</p>;
	return (
		<div class="form">
			<Field label={t('ruleId')} value={form.id} onInput={(id) => write(setLexiconWord(text, 'id', id))} />
			<Choice
				label={t('listScope')}
				value={form.scope}
				options={[
					['any', t('listScopeAny')],
					['asserted', t('listScopeAsserted')],
				]}
				onChange={(scope) => write(setLexiconWord(text, 'scope', scope === 'any' ? '' : scope))}
			/>
			{(['en', 'ms', 'not'] as const).map((key) => (
				<LinesField
					key={key}
					label={t(`listWords.${key}`)}
					lines={form[key]}
					onInput={(lines) => write(setLexiconWords(text, key, lines))}
				/>
			))}
		</div>
	);
}
