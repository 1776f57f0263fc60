import { parseAmount } from './amount.ts';
import { inner, type Report, readChoice, readFields, readId, readList, readText } from './check-shape.ts';
import { checkText } from './check-texts.ts';
import { favourKinds, type PolicyCard } from './rule.ts';

/** Keys of a policy card. */
const policyKeys: readonly string[] = ['id', 'gives', 'upTo', 'when', 'ask'];

/** Reads one policy card; null where it cannot be used. */
export const checkPolicy = (value: unknown, at: string, report: Report): PolicyCard | null => {
	const fields = readFields(value, at, policyKeys, report);
	if (fields === null) return null;
	const id = readId(fields.get('id'), inner(at, 'id'), report);
	const list = readList(fields.get('gives'), inner(at, 'gives'), { min: 1, max: favourKinds.length }, report);
	const gives = (list ?? []).flatMap(
		(one, i) => readChoice(one, inner(inner(at, 'gives'), i), favourKinds, report) ?? [],
	);
	const upTo = fields.has('upTo') ? readText(fields.get('upTo'), inner(at, 'upTo'), 40, report) : null;
	if (upTo !== null && parseAmount(upTo) === null) {
		report(inner(at, 'upTo'), 'Write an amount with what it is of, as in “RM20” or “15%”.');
	}
	const when = checkText(fields.get('when'), inner(at, 'when'), 300, report);
	const ask = fields.has('ask') ? checkText(fields.get('ask'), inner(at, 'ask'), 80, report) : null;
	if (id === null || when === null) return null;
	return { id, gives, ...(upTo === null ? {} : { upTo }), when, ...(ask === null ? {} : { ask }) };
};
