import { expect, it } from 'vitest';
import { policyInLine } from '../../src/engine/policy-in-line.ts';

it.each([
	['voucher', { gives: ['voucher'] }],
	['credit, voucher', { gives: ['voucher', 'credit'] }],
	['free item', { gives: ['free item'] }],
	['voucher, credit up to RM20', { gives: ['voucher', 'credit'], upTo: 'RM20' }],
	['discount  up to  15%', { gives: ['discount'], upTo: '15%' }],
])('an example’s card “%s”', (line, expected) => {
	// Tips quote when it may be given, in either language.
	const rest = { id: 'example', when: { en: 'as the team says', ms: 'ikut pasukan' } };
	expect(policyInLine(line)).toStrictEqual({ ...rest, ...expected });
});

it.each(['', 'cake', 'voucher, cake', 'voucher up to some', 'up to RM20'])('“%s” is no card', (line) => {
	expect(policyInLine(line)).toBeNull();
});
