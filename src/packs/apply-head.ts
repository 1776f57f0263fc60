import type { Rule, RulePack, When } from '../engine/rule.ts';
import type { Experience } from '../engine/settings.ts';
import type { Applies, NewsCard, PackHead, Term } from './head-data.ts';

/** Where a page is read and by whom; null = not asked for. */
export interface Place {
	/** Host of the page, without a port. */
	readonly host: string | null;
	readonly experience: Experience;
}

/** The place of a page; addresses that are none of the web have no host. */
export const placeAt = (address: string | null, experience: Experience): Place => {
	const isWeb = address !== null && /^https?:\/\//.test(address) && URL.canParse(address);
	return { host: isWeb ? new URL(address).hostname : null, experience };
};

const isSite = (site: string, host: string): boolean =>
	site.startsWith('*.') ? host === site.slice(2) || host.endsWith(site.slice(1)) : host === site;

/** Whether a pack is for this place. A page without a host, such as the practice desk, is for all. */
export const doesApply = (applies: Applies | null, { host, experience }: Place): boolean =>
	applies === null ||
	((!applies.isForNew || experience === 'new') &&
		(host === null || applies.sites.length === 0 || applies.sites.some((site) => isSite(site, host))));

const idOf = (old: string): string =>
	old
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 40)
		.replace(/^-|-$/g, '') || 'word';

/** The new word, where the old one is part of it: “Points” in “Star Points” is no old word. */
const newWord = (old: string, now: string): readonly When[] => {
	const [part, whole] = [old.toLowerCase(), now.toLowerCase()];
	// It may hold signs that mean something in patterns; in quotes they are looked for as they stand.
	return whole.includes(part) && !whole.includes('"')
		? [{ kind: 'says', who: 'draft', anyOf: [`"${whole}"`], in: 'last-turn' }]
		: [];
};

/** The rule that keeps an old word out of drafts. */
const termRule = ({ old, now }: Term, index: number): Rule => ({
	id: `term-${index + 1}-${idOf(old)}`,
	skill: 'know-product',
	title: { en: `It is called ${now} now`, ms: `Sekarang dipanggil ${now}` },
	level: 'advice',
	on: 'draft',
	when: [{ kind: 'says', who: 'draft', anyOf: [old.toLowerCase()], in: 'last-turn' }],
	unless: newWord(old, now),
	satisfiedBy: [],
	tip: { en: `Write “${now}”, not “${old}”.`, ms: `Tulis “${now}”, bukan “${old}”.` },
	why: {
		en: 'Two names for one thing make people doubt that it is the same.',
		ms: 'Dua nama untuk satu perkara membuat orang ragu sama ada ia perkara yang sama.',
	},
	limit: {},
	examples: [],
});

const speaks: Readonly<Record<'en' | 'ms', When>> = {
	en: { kind: 'fact', is: 'customer-writes-english' },
	ms: { kind: 'fact', is: 'customer-writes-malay' },
};

/**
 * The pack with the rules for its old words, and each rule kept to the languages that the pack is for; `inPages` = also to
 * its queues and brands, which only a helpdesk's page can tell.
 */
export const withHead = (pack: RulePack, { applies, terms }: PackHead, inPages = false): RulePack => {
	const { queues = [], brands = [] } = applies ?? {};
	const isKept = inPages && queues.length + brands.length > 0;
	const rules = [...pack.rules, ...terms.map(termRule)].map((rule) =>
		isKept ? { ...rule, only: { queues, brands } } : rule,
	);
	const [only, other] = applies?.languages ?? [];
	if (only === undefined || other !== undefined) return { ...pack, rules };
	return { ...pack, rules: rules.map((rule) => ({ ...rule, when: [...rule.when, speaks[only]] })) };
};

/** News of that day (`2026-11-26`), the newest first. */
export const newsOf = ({ news }: PackHead, day: string): readonly NewsCard[] =>
	news.filter(({ from, until }) => from <= day && day <= until).sort((a, b) => (a.from < b.from ? 1 : -1));
