/** Deepest nesting of lists and groups in any data that is checked: twice what the deepest rule needs. */
const deepest = 32;

/** Most values in one piece of data: more than 2,000 long rules have. */
const mostValues = 1_000_000;

/**
 * Says why data is too deep or too big to be checked, or null. Walks without recursion, so that no depth can break
 * it; data that contains itself counts as too deep.
 */
export const tooDeep = (data: unknown): string | null => {
	let level: unknown[] = [data];
	let values = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > deepest)
			return `Lists and groups stand more than ${deepest} deep in each other here; write it flatter.`;
		const next: unknown[] = [];
		for (const value of level) {
			if (typeof value !== 'object' || value === null) continue;
			const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
			values += parts.length;
			if (values > mostValues) return 'This holds more than a million values; split it into smaller packs.';
			for (const part of parts) if (typeof part === 'object' && part !== null) next.push(part);
		}
		level = next;
	}
	return null;
};
