import type { IconLook } from '../browser/action.ts';
import type { PageView } from '../protocol/views.ts';

/** What the toolbar icon says about a page: how many tips wait there, or nothing. */
export const badgeText = (view: PageView): string => {
	if (view.page !== 'chat') return '';
	const tips = view.chat.tips.length + view.others.reduce((sum, other) => sum + other.tips, 0);
	return tips === 0 ? '' : String(tips);
};

/** How the toolbar icon looks for a page: grey where it cannot be read. */
export const iconLook = (view: PageView): IconLook => {
	if (view.page === 'paused') return 'paused';
	return view.page === 'unreadable' ? 'off' : 'on';
};
