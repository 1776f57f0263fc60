import type { Program } from './compile.ts';
import { chatLanguage, fillSay } from './make-tip.ts';
import type { Language, Text } from './message.ts';
import type { Level, Skill } from './rule.ts';
import type { ChatState } from './state.ts';
import type { FilledWording } from './tip.ts';

/** A sentence of a rule, ready to be sent in a chat. Plain JSON. */
export interface Snippet {
	readonly rule: string;
	readonly skill: Skill;
	readonly title: Text;
	readonly level: Level;
	/** Filled in from the chat, in `language`. */
	readonly wording: FilledWording;
	readonly language: Language;
}

/**
 * All wording of the rules, in the pack's order, in the language of the customer's last message, with what is known of
 * the chat filled in. Each sentence once.
 */
export const wordingsOf = (program: Program, state: ChatState): readonly Snippet[] => {
	const chat = { program, state };
	const language = chatLanguage(chat);
	const known = new Set<string>();
	const rules = program.pack.rules.filter(({ status }) => status !== 'trial');
	return rules.flatMap((rule) =>
		fillSay(chat, rule, language)
			.filter(({ text }) => !known.has(text) && known.add(text))
			.map((wording) => ({
				rule: rule.id,
				skill: rule.skill,
				title: rule.title,
				level: rule.level,
				wording,
				language,
			})),
	);
};
