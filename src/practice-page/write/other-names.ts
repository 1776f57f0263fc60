import { findCards } from '../../engine/facts/cards.ts';
import { findIdentifiers } from '../../engine/facts/identifiers.ts';
import { languageOf } from '../../engine/facts/language.ts';
import { nameParts } from '../../engine/facts/names.ts';
import { findSecrets } from '../../engine/facts/secret-words.ts';
import type { Conversation } from '../../engine/message.ts';
import { withOtherPlaces } from './other-places.ts';

/** Made-up people in place of the real ones. */
const customer = 'Farah Izzati';
const agent = 'Aina';
const others = ['Hakim', 'Mei Ling', 'Devi', 'Jason', 'Rohana'];

/** Words before which somebody is addressed, says who they are, or is spoken of as a person. */
const named =
	/(?<![\p{L}])(?:hi|hello|hey|dear|hai|helo|salam|encik|puan|cik|tuan|mr|mrs|ms|miss|mdm|dr|kak|abang|my name is|i am|i['’]m|this is|nama saya|nama sy|saya|regards|thanks|thank you|terima kasih|sorry|maaf|bye|husband|wife|mother|father|sister|brother|son|daughter|colleague|supervisor|manager|technician|rider|driver|ask for|spoke to|spoke with|speak to|speak with|told by|suami|isteri|ibu|ayah|anak|adik|abang|rakan|penyelia|pengurus|jumpa|cakap dengan|beritahu)[ ,.]+(?=((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,3}))/giu;

/** Capital words there that are nobody's name. */
const noNames = new Set(
	'there all team everyone sir madam maam admin support customer dear encik puan cik tuan mr mrs ms miss mdm dr hi hello hey ok okay sorry please thanks maaf salam hai shopee lazada grab monday tuesday wednesday thursday friday saturday sunday isnin selasa rabu khamis jumaat sabtu ahad jan feb mar apr may mei jun june jul july julai aug ogos sep sept oct okt nov dec dis january february march april august september october november december'.split(
		' ',
	),
);

/** Words of the places that are put in. */
const places = new Set('Jalan Melur Taman Maple Street Kuala Lumpur'.split(' '));

const isName = (word: string): boolean =>
	/^\p{Lu}/u.test(word) && !noNames.has(word.toLowerCase()) && !/...ing$/.test(word) && languageOf(word) === null;

/** People who are spoken to or who say their name, in order; the words around them are case-insensitive, names are not. */
const namesIn = (text: string): readonly string[] =>
	[...text.matchAll(named)].flatMap(([, run = '']) => {
		const words = run.split(' ');
		const end = words.findIndex((word) => !isName(word));
		const name = (end < 0 ? words : words.slice(0, end)).join(' ');
		return name === '' ? [] : [name];
	});

/** So many are shown to whoever reads it once more. */
const mostLeft = 20;

/** Words with a capital letter in mid-sentence that no list knows: names that may have stayed. Each once, in order. */
export const namesLeft = ({ messages }: Conversation): readonly string[] => {
	const ours = new Set([customer, agent, ...others].flatMap((name) => name.split(' ')));
	const found = messages.flatMap(({ text }) =>
		[...text.matchAll(/(?<=[\p{Ll}\d,;:] )\p{Lu}\p{Ll}{2,}/gu)]
			.map(([word]) => word)
			.filter((word) => isName(word) && !ours.has(word) && !places.has(word)),
	);
	return [...new Set(found)].slice(0, mostLeft);
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** All the ways a name is written: whole, as its bearer is called, and each word that is used of it. */
const waysOf = (name: string): readonly string[] => {
	const parts = nameParts(name);
	const words = (parts?.words ?? name.toLowerCase().split(/\s+/)).filter((word) => word.length > 1);
	const called = parts === null ? [] : [parts.full, parts.sayAs.slice(parts.title?.length ?? 0).trim()];
	return [...new Set([name, ...called, ...words])];
};

/** Replaces names. Small letters count, except for short words, which may be words of the language. */
const createRenamer = (people: readonly (readonly [string, string])[]): ((text: string) => string) => {
	const swaps = people.flatMap(([from, to]) => {
		const [first = to] = to.split(' ');
		return waysOf(from).map((way, i) => {
			const isLong = way.length > 3 && languageOf(way) === null;
			const shape = isLong ? escaped(way) : `${escaped(way.slice(0, 1).toUpperCase())}${escaped(way.slice(1))}`;
			const pattern = new RegExp(`(?<![\\p{L}])${shape}(?![\\p{L}])`, isLong ? 'giu' : 'gu');
			return { pattern, to: i === 0 || way.toLowerCase() === from.toLowerCase() ? to : first };
		});
	});
	return (text) => swaps.reduce((changed, { pattern, to }) => changed.replace(pattern, to), text);
};

/** Replaces numbers, e-mail and web addresses; the same number gets the same other number. */
const createRenumberer = (): ((text: string) => string) => {
	const known = new Map<string, string>();
	const otherDigits = (digits: string): string => {
		const made = known.get(digits) ?? [...digits].map((_, i) => String((known.size * 3 + i * 7 + 1) % 10)).join('');
		known.set(digits, made);
		return made;
	};
	const other = (part: string): string => {
		if (part.includes('@')) return 'farah@mail.example';
		const digits = [...otherDigits(part.replace(/\D/g, ''))];
		return part.replace(/\d/g, () => digits.shift() ?? '0');
	};
	return (text) => {
		let changed = text.replace(/(?:https?:\/\/|www\.)\S+/giu, 'https://shop.example');
		for (const { kind, value } of findSecrets(changed)) {
			if (kind === 'password') changed = changed.replaceAll(value, 'Rahsia1234');
			else if (kind === 'code') changed = changed.replaceAll(value, other(value));
		}
		const spans = [...findCards(changed), ...findIdentifiers(changed)].sort((a, b) => b.start - a.start);
		let from = changed.length;
		for (const { start, end } of spans) {
			if (end > from) continue;
			changed = changed.slice(0, start) + other(changed.slice(start, end)) + changed.slice(end);
			from = start;
		}
		return changed;
	};
};

/**
 * A conversation with other names, places and numbers in it. What it cannot know stays, such as a name that nobody is
 * addressed by: a person must read it once more, and `namesLeft` says where to look first.
 */
export const withOtherNames = (conversation: Conversation): Conversation => {
	const { messages } = conversation;
	const said = messages.flatMap(({ text }) => namesIn(text));
	const sideOf = (role: 'customer' | 'agent', own: string | undefined): readonly string[] => [
		...(own === undefined ? [] : [own]),
		...messages.flatMap((one) => (one.role === role && one.author !== undefined ? [one.author] : [])),
	];
	const people = new Map<string, string>();
	for (const name of sideOf('customer', conversation.customer.name)) people.set(name, customer);
	for (const name of sideOf('agent', conversation.agent.name)) if (!people.has(name)) people.set(name, agent);
	const words = new Set([...people.keys()].flatMap((name) => name.toLowerCase().split(/\s+/)));
	let next = 0;
	for (const name of [...messages.flatMap(({ author }) => author ?? []), ...said]) {
		if (people.has(name) || name.split(' ').every((word) => words.has(word.toLowerCase()))) continue;
		people.set(name, others[next % others.length] ?? agent);
		next += 1;
	}
	// Longer names first, so that none is taken apart by a shorter one in it.
	const rename = createRenamer([...people].sort(([a], [b]) => b.length - a.length));
	const renumber = createRenumberer();
	return {
		...conversation,
		id: 'from-a-transcript',
		customer: { name: customer },
		agent: { name: agent },
		messages: messages.map(({ author: _, ...message }) => ({
			...message,
			text: rename(renumber(withOtherPlaces(message.text))),
		})),
	};
};
