import { describe, expect, it } from 'vitest';
import { openQuestionsOf } from '../../../src/engine/facts/open-questions.ts';
import { talk } from './talk.ts';

const open = (lines: readonly string[]) => openQuestionsOf(talk(lines)).map(({ text }) => text);

describe('asked and not answered', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		['with a mark', ['c: Hi. Will it come before Friday?'], ['Will it come before Friday?']],
		['without one', ['c: when will my refund come'], ['when will my refund come']],
		['in Malay', ['c: Bila barang sampai? Boleh saya tukar saiz?'], ['Bila barang sampai?', 'Boleh saya tukar saiz?']],
		['with a mark alone', ['c: So my refund comes on Friday?'], ['So my refund comes on Friday?']],
		['no question', ['c: It is broken.'], []],
		['asking whether somebody is there', ['c: hello??', 'c: are you there?'], []],
		['three words', ['c: Until next Friday?'], ['Until next Friday?']],
		['an echo', ['c: an hour?'], []],
		['a clause that only looks like one', ['c: its the student discount, when i open the qr'], []],
		['after a greeting', ['c: hi there, when will it come'], ['hi there, when will it come']],
		['after a longer one', ['c: hi there my friend, when will it come'], ['hi there my friend, when will it come']],
		['behind the marks of the sentence before', ['c: so broken !! … can it be mended?'], ['can it be mended?']],
		['an outcry', ['c: are you kidding me?'], []],
		['asked twice', ['c: Will it come?', 'c: will it come?'], ['Will it come?']],
		['a promise to look is no answer', ['c: Will it come?', 'a: Let me check, one moment.'], ['Will it come?']],
		['nor is a question', ['c: Will it come?', 'a: What is your order number?'], ['Will it come?']],
		['nor is a sorry', ['c: Will it come?', "a: I'm so sorry about this."], ['Will it come?']],
		['nor is a note', ['c: Will it come?', 's: Chat was assigned to Siti'], ['Will it come?']],
	])('%s', (_, lines, questions) => {
		expect(open(lines)).toEqual(questions);
	});
});

describe('answers', () => {
	const two = 'c: Do I have to send the broken one back? Will it come before Friday?';
	it.each<[string, readonly string[], readonly string[]]>([
		['one question', ['c: Will it come today?', 'a: Yes, this afternoon.'], []],
		[
			'the one it shares words with',
			[two, 'a: It arrives on Friday morning.'],
			['Do I have to send the broken one back?'],
		],
		['else the first', [two, 'a: No need.'], ['Will it come before Friday?']],
		['both, in two sentences', [two, 'a: No need. It arrives on Thursday.'], []],
		['in Malay', ['c: Bila sampai? Berapa caj penghantaran?', 'a: Caj penghantaran RM8.'], ['Bila sampai?']],
		['all, when the customer says that this was all', [two, "c: ok that's all, thanks, bye"], []],
	])('%s', (_, lines, questions) => {
		expect(open(lines)).toEqual(questions);
	});

	it('nobody is reminded for ever', () => {
		const about = ['c: And is it open today? Does the warranty cover rain?', 'a: It is open today.'];
		const other = ['c: is the blue one open today?', 'a: The blue one is open.'];
		expect(open(about)).toEqual(['Does the warranty cover rain?']);
		expect(open([...about, ...other])).toEqual(['Does the warranty cover rain?']);
		expect(open([...about, ...other, ...other])).toEqual([]);
	});
});
