/** Smaller frames are advertisements and counters. In CSS pixels. */
const leastSide = 240;
const most = 3;

/**
 * Origins of large frames that come from other sites, the largest first, at most three: a chat may stand in one of
 * them, and the site around it being on does not let anybody read it.
 */
export const foreignFrames = (document: Document): readonly string[] => {
	const areas = new Map<string, number>();
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src]')) {
		const { width, height } = frame.getBoundingClientRect();
		if (width < leastSide || height < leastSide || !URL.canParse(frame.src)) continue;
		const { origin, protocol } = new URL(frame.src);
		if (!/^https?:$/.test(protocol) || origin === document.location.origin) continue;
		areas.set(origin, Math.max(areas.get(origin) ?? 0, width * height));
	}
	return [...areas]
		.sort(([, a], [, b]) => b - a)
		.slice(0, most)
		.map(([origin]) => origin);
};
