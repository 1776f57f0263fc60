const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a written time such as `500ms`, `90s`, `3m` or `1h`; null where the text is none. */
export const parseDuration = (text: string): number | null => {
	const parts = /^(\d{1,9}(?:\.\d{1,3})?) ?(ms|s|m|h)$/.exec(text.trim());
	const unit = units[parts?.[2] ?? ''];
	return unit === undefined ? null : Math.round(Number(parts?.[1]) * unit);
};
