import type { VNode } from 'preact';
import type { Evidence } from '../engine/tip.ts';
import type { TextKey } from '../locales/translate.ts';
import { formatTime, listParts } from './format.ts';
import { rich, useTexts } from './texts.tsx';

const sentences: Readonly<Record<Evidence['who'], TextKey>> = {
	customer: 'becauseCustomer',
	agent: 'becauseAgent',
	draft: 'becauseDraft',
};

/** More quotes than this are evidence for a rule's author, not for somebody in a chat. */
const mostQuotes = 3;
const longestQuote = 90;

/** The words a tip stands on, marked, so that a person can disagree with them. Nothing where there are none. */
export function Because(props: { readonly evidence: readonly Evidence[] }): VNode | null {
	const writers = [...new Set(props.evidence.map((one) => one.who))];
	if (writers.length === 0) return null;
	return (
		<p class="because">
			{writers.map((who, index) => (
				<>
					{index > 0 && '. '}
					<Quotes who={who} evidence={props.evidence.filter((one) => one.who === who)} />
				</>
			))}
		</p>
	);
}

function Quotes(props: { readonly who: Evidence['who']; readonly evidence: readonly Evidence[] }): VNode {
	const { t, language } = useTexts();
	const quotes = [...new Set(props.evidence.map((one) => shorten(one.quote)))].slice(0, mostQuotes);
	const at = props.who === 'customer' ? props.evidence.at(-1)?.at : undefined;
	const marked = listParts(quotes.length, language).map((part) =>
		typeof part === 'string' ? part : rich(t('quote'), 'words', <mark>{quotes[part]}</mark>),
	);
	return (
		<>
			{rich(t(sentences[props.who]), 'quotes', marked)}
			{at !== undefined && (
				<>
					{' '}
					<time dateTime={new Date(at).toISOString()}>{formatTime(at, language)}</time>
				</>
			)}
		</>
	);
}

/** Quotes are usually a few words; a whole message would push the wording out of sight. */
function shorten(quote: string): string {
	const text = quote.trim();
	return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1).trimEnd()}…`;
}
