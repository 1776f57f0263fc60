import type { Favour } from './facts/favours.ts';
import type { HeatLevel } from './facts/heat.ts';
import type { Given, Glance } from './glance.ts';
import { maskEmail, maskNumber, maskPersonal } from './mask.ts';

/** What a handoff note is written from. */
export interface HandoffFacts
	extends Pick<Glance, 'heat' | 'questions' | 'given' | 'promises' | 'favours' | 'matter' | 'steps'> {
	readonly customer: { readonly name: string; readonly sayAs: string } | null;
}

/** The words of a note, in the reader's language. */
export interface HandoffWords {
	/** Heads of the lines, without a colon. */
	readonly heads: Readonly<
		Record<'customer' | 'matter' | 'given' | 'tried' | 'promised' | 'favours' | 'heat' | 'question', string>
	>;
	customer(name: string, sayAs: string): string;
	quote(words: string): string;
	given(kind: Given['kind'], text: string): string;
	tried(text: string, worked: boolean | null): string;
	/** `due` in ms since the epoch; null for a time that stands in the text itself. */
	promised(text: string, due: number | null): string;
	favour(favour: Favour): string;
	heat(level: HeatLevel): string;
}

/** Order numbers are what the colleague looks up; everything else that is personal is masked. */
const safe = (text: string): string => maskPersonal(text, []);

const maskGiven = ({ kind, text, hidden }: Given): string => {
	if (hidden) return text;
	if (kind === 'email') return maskEmail(text);
	return kind === 'phone' || kind === 'account' ? maskNumber(text) : safe(text);
};

/**
 * A short note for the colleague who takes over, one fact a line; lines without a fact are left out, and of personal
 * data only as much is told as it takes to recognise it. Empty where nothing is known.
 */
export const writeHandoff = (facts: HandoffFacts, words: HandoffWords): string => {
	const { customer, matter, given, steps, promises, favours, heat, questions } = facts;
	const question = questions.at(-1);
	const lines: readonly (readonly [keyof HandoffWords['heads'], readonly string[]])[] = [
		['customer', customer === null ? [] : [words.customer(customer.name, customer.sayAs)]],
		['matter', matter === null ? [] : [words.quote(safe(matter))]],
		['given', given.map((one) => words.given(one.kind, maskGiven(one)))],
		['tried', steps.map(({ text, worked }) => words.tried(safe(text), worked))],
		['promised', promises.map(({ text, due }) => words.promised(safe(text), due))],
		['favours', favours.map(words.favour)],
		['heat', heat === null ? [] : [words.heat(heat.level)]],
		['question', question === undefined ? [] : [words.quote(safe(question.text))]],
	];
	return lines
		.filter(([, parts]) => parts.length > 0)
		.map(([head, parts]) => `${words.heads[head]}: ${parts.join('; ')}`)
		.join('\n');
};
