import type { Answer, Chat } from '../chat.ts';
import { fact } from './fact.ts';
import { nameOf } from './name.ts';
import { foldName } from './names.ts';

/** "@siti" at the start of a draft, or behind a word that hands something on. */
const tag =
	/(?:^\s*|(?:^|[\s(])(?:cc|fyi|ask|asking|hey|hi|tolong|attn|pls|please)[\s:,]+)@(\p{L}[\p{L}\d_.-]{1,30})/iu;
/** Told of somebody, not to them. In Malay, "Farah cakap tadi" may well be said to Farah. */
const toldOf =
	/^ (?:says|said|claims|claimed|wants|insists|insisted|complains|complained|refuses|refused|keeps (?:saying|asking)|is (?:asking|angry|upset|rude|furious|complaining|insisting|threatening|demanding|waiting for us))\b/;

const plain = (text: string): string => foldName(text).replace(/[^\p{L}\p{N}]/gu, '');

const quote = (text: string): Answer => [{ who: 'draft', quote: text.trim() }];

const tagsColleague = (chat: Chat): Answer => {
	const { text } = chat.state.draft;
	if (!text.includes('@')) return null;
	const found = tag.exec(text);
	const tagged = plain(found?.[1] ?? '');
	const name = nameOf(chat);
	// Of a customer without a name it may be the handle.
	if (found === null || name === null || name.words.some((word) => tagged.includes(word))) return null;
	if (plain(chat.state.people.customer ?? '').includes(tagged)) return null;
	// "@gmail.com" goes on; a mention ends.
	return /\.(?:com|net|org|my|co)\b/i.test(found[1] ?? '') ? null : quote(found[0]);
};

const speaksOfCustomer = (chat: Chat): Answer => {
	const { text } = chat.state.draft;
	const name = nameOf(chat);
	if (name === null) return null;
	for (const said of new Set([name.sayAs, name.full, name.sayAs.split(' ').at(-1) ?? name.sayAs])) {
		for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
			const behind = toldOf.exec(text.slice(at + said.length));
			if (behind !== null && !/[\p{L}\p{N}]$/u.test(text.slice(0, at))) return quote(said + behind[0]);
		}
	}
	return null;
};

/** Signs that a draft is meant for colleagues. */
export const internal = fact<null>({
	key: 'internal',
	start: () => null,
	is: {
		/** The draft calls a colleague: "@siti please check". */
		'draft-tags-colleague': (_, chat) => tagsColleague(chat),
		/** The draft tells of the customer by name: "Farah says she was charged twice". */
		'draft-tells-of-customer': (_, chat) => speaksOfCustomer(chat),
	},
	atOnce: ['draft-tags-colleague', 'draft-tells-of-customer'],
});
