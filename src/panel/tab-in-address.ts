/** The tab a panel in a window of its own belongs to (`?tab=7`); null where it follows the tab in front. */
export function tabInAddress(search: string): number | null {
	const tab = new URLSearchParams(search).get('tab');
	return tab !== null && /^\d+$/.test(tab) ? Number(tab) : null;
}
