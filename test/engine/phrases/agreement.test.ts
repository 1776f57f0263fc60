import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, type PhraseList } from '../../../src/engine/phrases/compile.ts';
import { slowHits } from './reference.ts';

const word = fc.constantFrom(
	'sorry',
	'so',
	'soo',
	'sooo',
	'order',
	'tak',
	'x',
	'sampai',
	"can't",
	"i'm",
	"it's",
	'can',
	'call',
	'rm',
	'days',
	'thanks',
	'terima kasih',
	'tak boleh',
	'you',
	'check-in',
	'2nd',
	'u2',
);
const tailed = fc.constantFrom('ord*', 'so*', 'hantar+', 'guna+', 'call*', 'kirim+');
const sign = fc.constantFrom('"?"', '"??"', '"!"', '":)"', '"😡"', '"a.m."', '"ok!"', '"-"');
const unit = fc.oneof(
	{ weight: 6, arbitrary: word },
	{ weight: 1, arbitrary: tailed },
	{ weight: 1, arbitrary: fc.constant('#') },
	{ weight: 1, arbitrary: sign },
);
const item = fc.oneof(
	{ weight: 5, arbitrary: unit },
	{ weight: 1, arbitrary: fc.tuple(unit, unit).map(([a, b]) => `(${a}|${b})`) },
	{ weight: 1, arbitrary: fc.tuple(word, word, unit).map(([a, b, c]) => `(${a} ${b}|${c})`) },
	{ weight: 1, arbitrary: word.map((a) => `(${a})?`) },
	{ weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `(${a} ~1 ${b}|${b})`) },
);
const run = fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(' '));
const gap = fc.constantFrom(' ~ ', ' ~1 ', ' ~5 ');
const pattern = fc
	.tuple(run, fc.array(fc.tuple(gap, run), { maxLength: 2 }))
	.map(([first, rest]) => first + rest.map(([between, part]) => between + part).join(''))
	.filter((text) => compilePhrases([{ id: 'one', patterns: [text], not: [], scope: 'any' }]).problems.length === 0);

const list = fc.record({
	id: fc.constant('list'),
	patterns: fc.array(pattern, { minLength: 1, maxLength: 4 }),
	not: fc.array(pattern, { maxLength: 1 }),
	scope: fc.constant('any' as const),
});

const token = fc.constantFrom(
	...'sorry so soo sooo order orders tak tk x sampai smpai can’t cant im i’m its call calll cal rm rm50 days 3days 12'.split(
		' ',
	),
	...'1,200 3-5 2.50 thanks tq terima kasih boleh blh u you check in 2nd u2 hantar dihantar menghantarkan gunaan'.split(
		' ',
	),
	..."gunakan mengirim ? ?? ! . :) 😡 a.m. ok! - ' sórry sorryyy SORRY TAK s\u200border the and can dihantarrr".split(
		' ',
	),
	'so\u0301rry',
	'x-y',
	"customer's",
	"can't",
	'\n',
);
const space = fc.constantFrom(' ', ' ', ' ', ' ', '', ', ', '-', '. ', "'", '  ');
const text = fc
	.array(fc.tuple(token, space), { maxLength: 14 })
	.map((tokens) => tokens.map(([a, b]) => a + b).join(''));

describe('the matcher agrees with a slow one that follows the rules word by word', () => {
	it('on random patterns and texts', () => {
		fc.assert(
			fc.property(
				fc.array(list, { minLength: 1, maxLength: 3 }),
				fc.array(text, { minLength: 1, maxLength: 4 }),
				(lists: PhraseList[], texts) => {
					const { matcher } = compilePhrases(lists);
					// Several texts on one matcher: its tables and the patterns it put off must not depend on what came before.
					for (const one of texts) expect(matcher.match(one)).toEqual(slowHits(lists, one));
				},
			),
			{ numRuns: Number(process.env.PHRASE_RUNS ?? 250) },
		);
	});

	it('on texts made of the patterns themselves', () => {
		fc.assert(
			fc.property(list, fc.array(fc.tuple(word, space), { maxLength: 12 }), (one, words) => {
				const { matcher } = compilePhrases([one]);
				const written = words.map(([a, b]) => a + b).join('');
				expect(matcher.match(written)).toEqual(slowHits([one], written));
			}),
			{ numRuns: Number(process.env.PHRASE_RUNS ?? 250) },
		);
	});
});
