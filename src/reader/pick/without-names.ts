import type { Adapter, RoleTest } from '../../adapters/adapter.ts';
import { intoShadow } from '../dom.ts';
import { anyOf } from '../fields.ts';

const isByName = ({ role, author }: RoleTest): boolean =>
	author !== undefined && (role === 'customer' || role === 'agent');
const isRest = ({ css, author }: RoleTest): boolean => css === '*' && author === undefined;

/** Whoever signs, as long as the row is signed at all. */
const signed = ({ row: { author } }: Adapter, role: RoleTest['role']): RoleTest => {
	const css = anyOf(author?.css ?? []);
	return css === '' || css.includes(intoShadow) || css.includes(':scope')
		? { role, where: 'self', css: '*' }
		: { role, where: 'inside', css };
};

/**
 * What tells writers apart by the names of those in one chat is of no use in the next one. Told instead by the name over
 * the chat, where that was shown, else by the agent's own name. The better ones first; the description itself where it
 * holds no such names.
 */
export const withoutNames = (adapter: Adapter, ownName: string | null): readonly Adapter[] => {
	const { role } = adapter.row;
	if (!role.some(isByName)) return [adapter];
	const kept = role.filter((test) => !isByName(test) && !isRest(test));
	const withTests = (...tests: readonly RoleTest[]): Adapter => ({
		...adapter,
		row: { ...adapter.row, role: [...kept, ...tests] },
	});
	const any = { where: 'self', css: '*' } as const;
	return [
		...(adapter.conversation.customerName === undefined
			? []
			: [withTests({ ...any, role: 'customer', byCustomer: true }, signed(adapter, 'agent'))]),
		...(ownName === null ? [] : [withTests({ ...any, role: 'agent', author: ownName }, signed(adapter, 'customer'))]),
	];
};
