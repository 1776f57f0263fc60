import type { RulePack } from '../../src/engine/rule.ts';

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Words of the patterns in an order that no person writes: each leads the matcher somewhere else. */
const salad = ({ lexicons }: RulePack, length: number): string => {
	const words = lexicons.flatMap(({ en, ms }) => [...en, ...ms]).flatMap((text) => text.match(/[a-z]+/g) ?? []);
	let text = '';
	// A fixed walk: the same text in every run.
	for (let at = 1; text.length < length; ) {
		at = (at * 48_271) % 2_147_483_647;
		text += `${words[at % words.length]} `;
	}
	return text.slice(0, length);
};

/** Texts made to cost much, each of a length. */
export const attacks = (pack: RulePack, length: number): ReadonlyMap<string, string> =>
	new Map([
		['one letter', fill('a', length)],
		['sorry', fill('sorry ', length)],
		['drawn out', fill('sooooorrrryyyy pleeeease ', length)],
		['nearly', fill('sorry for the inconvenienc my name i can you plea ', length)],
		['gaps', fill('not you can why never i am the wait again ', length)],
		['digits', fill('1234567890', length)],
		['numbers', fill('1,2.3:4/5-', length)],
		['address', fill('a.b-c_d+', length)],
		['at signs', fill('a@b.', length)],
		['questions', fill('?', length)],
		['spaces', fill(' ', length)],
		['lines', fill('a\n', length)],
		['brackets', fill('(((', length)],
		['apostrophes', fill("can't won''t ", length)],
		['emoji', fill('😡', length)],
		['marks', fill('e\u0301\u0301', length)],
		['capitals', fill('WHY ', length)],
		['word salad', salad(pack, length)],
	]);
