import type { PageView } from '../protocol.ts';

/** What the toolbar icon says about a page: how many tips wait there, or nothing. */
export const badgeText = (view: PageView): string => {
	if (view.page !== 'chat') return '';
	const tips = view.chat.tips.length + view.others.reduce((sum, other) => sum + other.tips, 0);
	return tips === 0 ? '' : String(tips);
};
