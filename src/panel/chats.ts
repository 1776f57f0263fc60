import type { PageView } from '../protocol/views.ts';
import type { ChatCell } from '../ui/chats.tsx';

/**
 * The open chats of a page as cells. Those known keep their places, new ones come last: a cell that moves by itself
 * is a cell that is hit by mistake.
 */
export function chatCells(view: PageView | null, before: readonly ChatCell[]): readonly ChatCell[] {
	if (view?.page !== 'chat') return [];
	const { chat, others } = view;
	const current: ChatCell = {
		conversation: chat.conversation,
		name: chat.customer?.name ?? null,
		waitingSince: chat.waitingSince,
		tips: chat.tips.length,
		current: true,
	};
	const open = [current, ...others.map((other) => ({ ...other, current: false }))];
	const places = before.map(({ conversation }) => conversation);
	const placeOf = ({ conversation }: ChatCell): number => {
		const place = places.indexOf(conversation);
		return place === -1 ? places.length : place;
	};
	return open.toSorted((a, b) => placeOf(a) - placeOf(b));
}
