import { parseAmount } from './amount.ts';
import { favourKinds, type PolicyCard } from './rule.ts';

/** Reads the policy card of an example, `voucher, credit up to RM20`; null where it is none. */
export const policyInLine = (text: string): PolicyCard | null => {
	const [names = '', upTo] = text.split(/\s+up to\s+/);
	const words = names.split(',').map((word) => word.trim());
	const gives = favourKinds.filter((kind) => words.includes(kind));
	if (gives.length !== words.length || (upTo !== undefined && parseAmount(upTo) === null)) return null;
	return {
		id: 'example',
		gives,
		...(upTo === undefined ? {} : { upTo }),
		when: { en: 'as the team says', ms: 'ikut pasukan' },
	};
};
