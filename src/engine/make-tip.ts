import type { Chat } from './chat.ts';
import type { CompiledRule } from './compile-rule.ts';
import { stateOf } from './facts/fact.ts';
import { facts } from './facts/index.ts';
import { languageStart } from './facts/language.ts';
import { fillWording } from './fill-wording.ts';
import type { Language, Text } from './message.ts';
import type { Rule } from './rule.ts';
import type { Evidence, FilledWording, Tip } from './tip.ts';

/** Language of wording for the customer. */
export const chatLanguage = (chat: Chat): Language => stateOf(chat, 'language', languageStart).language;

/** What stands for a placeholder in this chat; null where it is not known. */
const fill = (chat: Chat, placeholder: string, language: Language): string | null => {
	for (const fact of facts) {
		const value = fact.fill?.[placeholder]?.(stateOf(chat, fact.key, fact.start), chat);
		if (value !== undefined) return typeof value === 'string' ? value : (value?.[language] ?? null);
	}
	return null;
};

/** Advice with its placeholders filled in. */
const fillText = (chat: Chat, text: Text): Text => {
	const filled = (language: Language): string =>
		fillWording({ text: text[language] }, (name) => fill(chat, name, language)).text;
	return text.en.includes('{') || text.ms.includes('{') ? { en: filled('en'), ms: filled('ms') } : text;
};

/** What a tip is about: the customer's message that asks for it, else the agent message that is being written. */
const anchorOf = (chat: Chat, because: readonly Evidence[]): string =>
	because.find(({ message }) => message !== undefined)?.message ?? `d${chat.state.agentMessages}`;

/** Id of a rule's tip at this moment. */
export const tipId = (chat: Chat, rule: string, because: readonly Evidence[]): string =>
	`${rule}@${anchorOf(chat, because)}`;

/** The wording a rule offers in that language, with its placeholders filled in; empty where it offers none. */
export const fillSay = (chat: Chat, rule: Rule, language: Language): readonly FilledWording[] =>
	(rule.say?.[language] ?? []).map((wording) => fillWording(wording, (name) => fill(chat, name, language)));

/** At most this many quotes on a card. */
const mostQuotes = 3;

/** The card of a rule that holds now, with its wording filled in. */
export const makeTip = (chat: Chat, { rule }: CompiledRule, id: string, because: readonly Evidence[]): Tip => {
	const language = chatLanguage(chat);
	return {
		id,
		rule: rule.id,
		skill: rule.skill,
		level: rule.level,
		corrective: rule.corrective ?? false,
		...(rule.status === 'trial' ? { trial: true } : {}),
		when: rule.on,
		title: rule.title,
		advice: fillText(chat, rule.tip),
		why: rule.why,
		...(rule.source === undefined ? {} : { source: rule.source }),
		because: because.slice(0, mostQuotes),
		say: fillSay(chat, rule, language),
		language,
		at: chat.state.clock,
	};
};
