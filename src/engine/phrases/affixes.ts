/**
 * Malay affixes for `word+`. Prefixes are spelled out per word, because meN- and peN- change the first letter
 * (kirim → mengirim, tukar → menukar); suffixes are the same for all words and stand in one small list.
 * Rules of the sound changes: Tatabahasa Dewan, imbuhan meN- and peN-.
 */
const plainPrefixes = ['di', 'ter', 'ber', 'ke', 'per', 'memper', 'diper', 'se', 'pe'];

/** What follows me- and pe- when the prefix meets this word: nasal plus (changed) word. */
const nasalised = (word: string): readonly string[] => {
	const rest = word.slice(1);
	const first = word[0] ?? '';
	if ('aiueogh'.includes(first)) return [`ng${word}`, ...oneSyllable(word)];
	if (first === 'k') return [`ng${rest}`, `ng${word}`, ...oneSyllable(word)];
	if ('bfv'.includes(first)) return [`m${word}`, ...oneSyllable(word)];
	if (first === 'p') return [`m${rest}`, `m${word}`, ...oneSyllable(word)];
	if (word.startsWith('sy')) return [`n${word}`];
	if (first === 's') return [`ny${rest}`, `n${word}`, ...oneSyllable(word)];
	if (first === 't') return [`n${rest}`, `n${word}`, ...oneSyllable(word)];
	if ('cdjz'.includes(first)) return [`n${word}`, ...oneSyllable(word)];
	return [word, ...oneSyllable(word)];
};

/** cek → mengecek: words of one syllable take menge-. */
const oneSyllable = (word: string): readonly string[] =>
	(word.match(/[aiueo]+/g) ?? []).length === 1 ? [`nge${word}`] : [];

/** Every prefixed spelling of a word, the bare word first. */
export const prefixed = (word: string): readonly string[] => {
	const nasal = nasalised(word);
	const forms = new Set([
		word,
		...plainPrefixes.map((prefix) => prefix + word),
		...nasal.map((stem) => `me${stem}`),
		...nasal.map((stem) => `pe${stem}`),
	]);
	// ber- and per- lose their r before an r: rosak → berosak is not written, but beragam from ragam is.
	if (word.startsWith('r')) forms.add(`be${word}`);
	return [...forms];
};

const endings = ['', 'kan', 'i', 'an'];
const pronouns = ['', 'nya'];
const particles = ['', 'lah', 'la', 'kah', 'pun'];

/** Every run of suffixes a word may carry, the empty one included: -kan, -nya, -kannyalah … */
export const suffixes: readonly string[] = endings.flatMap((ending) =>
	pronouns.flatMap((pronoun) => particles.map((particle) => ending + pronoun + particle)),
);
