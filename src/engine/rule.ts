import type { Text } from './message.ts';

/** Characters that the id of a rule or a word list may have. */
export const longestId = 80;

/** The skills that tips are about. Ids are stable: they are keys in storage, files and reports. */
export const skills = [
	'use-name',
	'apologise',
	'acknowledge',
	'clarify',
	'listen',
	'no-arguing',
	'stay-calm',
	'stay-positive',
	'keep-control',
	'patience',
	'get-help',
	'help-team',
	'know-product',
	'fair-favours',
	'greet',
	'close',
	'safety',
] as const;
export type Skill = (typeof skills)[number];

/** How much a tip matters: a small push, advice worth following, or stop and look. */
export const levels = ['nudge', 'advice', 'critical'] as const;
export type Level = (typeof levels)[number];

/** Whether a rule speaks: on `trial` it runs silently and is counted, `retired` it rests in its pack. */
export const statuses = ['active', 'trial', 'retired'] as const;
export type Status = (typeof statuses)[number];

/** The moment a rule speaks: about the draft (default), on a customer's message, or into a silence. */
export const moments = ['draft', 'message', 'silence'] as const;
export type Moment = (typeof moments)[number];

/** How far back a `says` condition looks: messages of that side only. `last-turn` = all since the other side spoke. */
export const spans = ['last-message', 'last-turn', 'chat'] as const;
export type Span = (typeof spans)[number];

/** When a rule fires. Each kind has its own file in `conditions/`. */
export type When =
	/** One of the patterns stands in the text (see docs/rules.md for the pattern language). */
	| {
			readonly kind: 'says';
			readonly who: 'customer' | 'agent' | 'draft';
			readonly anyOf: readonly string[];
			readonly in: Span;
	  }
	/** Something the engine knows of the conversation; the names are listed in `facts/index.ts`. */
	| { readonly kind: 'fact'; readonly is: string }
	/** A number the engine keeps, between `min` and `max` (either may be missing); names in `facts/index.ts`. */
	| { readonly kind: 'count'; readonly of: string; readonly min?: number; readonly max?: number }
	/** Time passed since something; false where times are unknown. Names in `facts/index.ts`. */
	| { readonly kind: 'time'; readonly since: string; readonly minMs?: number; readonly maxMs?: number }
	| { readonly kind: 'any'; readonly of: readonly When[] }
	| { readonly kind: 'all'; readonly of: readonly When[] }
	| { readonly kind: 'not'; readonly of: When };

/** How often a rule may speak. Without a limit: once for each message that triggers it. */
export interface Limit {
	/** Most tips of this rule in one conversation. */
	readonly perChat?: number;
	/** Least number of agent messages between two tips of this rule. */
	readonly every?: number;
}

/** One way to say it, to be sent to the customer; `{name}`, `{agent}` and other placeholders are filled in. */
export interface Wording {
	readonly text: string;
	/** Word for the choice where a rule offers several. */
	readonly tone?: 'warm' | 'short';
}

/** A tiny conversation that a rule must fire on, stay quiet on, or is known to miss. */
export interface Example {
	readonly kind: 'fires' | 'quiet' | 'known-miss';
	readonly language: 'en' | 'ms';
	/** `who: text` lines: customer, agent, bot, system, note, draft, note-draft, name (of the customer), wait, typing, other-chat. */
	readonly lines: readonly string[];
}

/** A moment in a conversation and the advice for it. */
export interface Rule {
	readonly id: string;
	readonly skill: Skill;
	readonly title: Text;
	readonly level: Level;
	/** Active when missing. */
	readonly status?: Status;
	readonly on: Moment;
	/** Advises to do less of something. */
	readonly corrective?: boolean;
	/** All must hold. */
	readonly when: readonly When[];
	/** None may hold. */
	readonly unless: readonly When[];
	/** Any of these makes the tip unnecessary: checked before showing it and on every change of the draft. */
	readonly satisfiedBy: readonly When[];
	/** Advice for the agent, in the language of their interface. */
	readonly tip: Text;
	/** Wording for the customer, in the language of the customer's last message. */
	readonly say?: { readonly en: readonly Wording[]; readonly ms: readonly Wording[] };
	readonly why: Text;
	/** Where the advice comes from: a citation or an address. */
	readonly source?: string;
	readonly limit: Limit;
	/** Higher goes first among tips of one level; 0 when missing. */
	readonly priority?: number;
	readonly examples: readonly Example[];
	/** Speaks only in chats of these queues and brands; hosts see to it, not the engine. All when missing. */
	readonly only?: Only;
}

/** Names of queues and brands as the page shows them; empty = all. A chat must be of both. */
export interface Only {
	readonly queues: readonly string[];
	readonly brands: readonly string[];
}

/** What a pack has otherwise in a rule of the packs below it. What it does not name stays as it is there. */
export interface RuleChange {
	/** Id of that rule. */
	readonly rule: string;
	readonly status?: Status;
	readonly level?: Level;
	readonly tip?: Text;
	readonly say?: NonNullable<Rule['say']>;
	readonly limit?: Limit;
}

/** A named list of patterns. */
export interface Lexicon {
	readonly id: string;
	/**
	 * `asserted`: hits count only where the writer states them, not in a question, a condition or a negation.
	 * `any` (default): hits count everywhere.
	 */
	readonly scope?: 'any' | 'asserted';
	readonly en: readonly string[];
	readonly ms: readonly string[];
	/** Patterns that undo a hit they overlap. */
	readonly not: readonly string[];
}

/** What a rule has besides its id, in the order in which a person reads it. */
export const ruleParts = [
	'skill',
	'title',
	'level',
	'status',
	'on',
	'when',
	'unless',
	'satisfiedBy',
	'tip',
	'say',
	'why',
	'source',
	'limit',
	'corrective',
	'priority',
	'examples',
] as const satisfies readonly (keyof Rule)[];

/** What can be given beyond what is owed. */
export const favourKinds = ['waiver', 'voucher', 'discount', 'credit', 'upgrade', 'free item'] as const;
export type FavourKind = (typeof favourKinds)[number];

/** A team's rule on favours: what may be given, when, how much, and who allows more. */
export interface PolicyCard {
	readonly id: string;
	readonly gives: readonly FavourKind[];
	/** Most that an agent may give by themselves: `RM20`, `15%`. Without it the amount is not looked at. */
	readonly upTo?: string;
	/** When it may be given; tips quote it. */
	readonly when: Text;
	/** Who may allow more; the team lead when missing. */
	readonly ask?: Text;
}

/** What coaching knows: plain data, made from YAML by `packs/`, checked by `rule-pack.ts`. */
export interface RulePack {
	/** Version of the file format; this build reads format 1. */
	readonly format: 1;
	readonly id: string;
	readonly version: string;
	/** Ids of rules of the packs below this one, such as shipped rules, that it switches off. */
	readonly off?: readonly string[];
	/** Kept apart from the rules they are about, so that a newer version of those keeps them. */
	readonly changes?: readonly RuleChange[];
	readonly lexicons: readonly Lexicon[];
	readonly rules: readonly Rule[];
	readonly policies?: readonly PolicyCard[];
}
