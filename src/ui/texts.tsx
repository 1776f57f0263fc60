import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language, Text } from '../engine/message.ts';
import { type Translate, translate } from '../locales/translate.ts';

/** What a component needs to speak: the texts, and the language they are in for numbers, times and rules. */
export interface Texts {
	readonly language: Language;
	readonly t: Translate;
	/** That of the texts of a rule which suits the interface. */
	readonly of: (text: Text) => string;
}

const Context = createContext<Texts | null>(null);

/** Gives the texts to everything inside. */
export function TextsProvider(props: { readonly language: Language; readonly children: ComponentChildren }): VNode {
	const { language } = props;
	const texts = useMemo(() => ({ language, t: translate(language), of: (text: Text) => text[language] }), [language]);
	return <Context.Provider value={texts}>{props.children}</Context.Provider>;
}

/** The texts of the nearest provider. */
export function useTexts(): Texts {
	const texts = useContext(Context);
	if (texts === null) throw new Error('useTexts needs a TextsProvider around it');
	return texts;
}

/** A text whose one `{placeholder}` is a node: `rich(t('sayAs'), 'name', <b>Daniel</b>)`. */
export function rich(text: string, placeholder: string, node: ComponentChildren): ComponentChildren {
	const [before = '', after = ''] = text.split(`{${placeholder}}`);
	return (
		<>
			{before}
			{node}
			{after}
		</>
	);
}
