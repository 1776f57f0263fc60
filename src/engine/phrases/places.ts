/**
 * Where parts of chains end in one text, by rising `end`. Parts go by the numbers of their junctions. Its arrays are
 * reused and never cleared: a place that is counted on from text to text tells old entries from new.
 */
export interface Places {
	clear(): void;
	add(part: number, end: number): void;
	/** Whether one of some parts was found in this text. */
	hasAny(parts: readonly number[]): boolean;
	/** Gathers all places of some parts, rising, and returns how many there are; `gathered` tells them. */
	gather(parts: readonly number[]): number;
	gathered(i: number): number;
	part(place: number): number;
	end(place: number): number;
}

/** Places are numbers that fit 32 bits; far before they do not, counting begins anew. */
const mostPlaces = 1 << 30;

const grown = (old: Int32Array, size: number): Int32Array<ArrayBuffer> => {
	const made = new Int32Array(Math.max(size, old.length * 2));
	made.set(old);
	return made;
};

export const createPlaces = (): Places => {
	/** Newest place of each part; less than `first` = none in this text. */
	let newest = new Int32Array(1024);
	let first = 1;
	let next = 1;
	/** By place − `first`. */
	const parts: number[] = [];
	const ends: number[] = [];
	const previous: number[] = [];

	let found = new Int32Array(64);

	const newestOf = (part: number): number => (newest[part] ?? 0) - first;

	return {
		clear: () => {
			first = next;
			if (first < mostPlaces) return;
			newest.fill(0);
			first = 1;
			next = 1;
		},
		add: (part, end) => {
			if (part >= newest.length) newest = grown(newest, part + 1);
			const at = next - first;
			parts[at] = part;
			ends[at] = end;
			previous[at] = newestOf(part);
			newest[part] = next;
			next += 1;
		},
		hasAny: (some) => {
			for (let i = 0; i < some.length; i += 1) if (newestOf(some[i] ?? 0) >= 0) return true;
			return false;
		},
		gather: (some) => {
			let count = 0;
			for (let i = 0; i < some.length; i += 1) {
				for (let place = newestOf(some[i] ?? 0); place >= 0; place = previous[place] ?? -1) {
					if (count === found.length) found = grown(found, count + 1);
					found[count] = place;
					count += 1;
				}
			}
			if (count > 1) found.subarray(0, count).sort();
			return count;
		},
		gathered: (i) => found[i] ?? 0,
		part: (place) => parts[place] ?? 0,
		end: (place) => ends[place] ?? 0,
	};
};
