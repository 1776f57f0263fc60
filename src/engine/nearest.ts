/** Longest word that is compared letter by letter. */
const longest = 60;

/** How people mistype names: other case, other separators. */
const folded = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '-');

/** Letters to put in, leave out, change or swap with their neighbour to get from one word to the other. */
const distance = (a: string, b: string): number => {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change;
			next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
};

/** The choice that a mistyped word most likely meant, or null where none is near. */
export const nearest = (word: string, choices: readonly string[]): string | null => {
	if (word.length > longest) return null;
	const typed = folded(word);
	let best: string | null = null;
	let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
	for (const choice of choices) {
		const away = distance(typed, folded(choice));
		if (away < least) {
			best = choice;
			least = away;
		}
	}
	return best;
};

/** "; did you mean “title”?" where a choice is near, else the list of choices (at most twenty of them). */
export const didYouMean = (word: string, choices: readonly string[]): string => {
	const near = nearest(word, choices);
	if (near !== null) return `; did you mean “${near}”?`;
	if (choices.length === 0) return '.';
	const shown = choices.slice(0, 20).join(', ');
	return `. Known here: ${shown}${choices.length > 20 ? ' and others' : ''}.`;
};
