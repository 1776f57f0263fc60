import type { Piece, Unit } from './unit.ts';

/**
 * Which part of a gapped pattern is met least in ordinary text. A guess that decides nothing but speed: common words
 * are short ("not", "you", "to"), several words in a row are rare, and each choice more is one more way to be met.
 */
export const rarestOf = (rarities: readonly number[]): number => rarities.indexOf(Math.max(...rarities));

/** Rises with the letters of the shortest choice, and falls a little with each doubling of the choices. */
const rarity = (letters: number, choices: number): number => letters - Math.log2(choices) / 2;

/** Numbers and signs are in every other message. */
const lettersOfUnit = ({ kind, forms }: Unit): number =>
	kind === 'words' ? Math.min(...forms.map(({ text }) => text.length)) : kind === 'number' ? 1 : 0;

/** Of a part, by the ways to write it. */
export const rarityOfPieces = (pieces: readonly Piece[]): number =>
	rarity(
		Math.min(...pieces.map((piece) => piece.reduce((sum, unit) => sum + lettersOfUnit(unit), 0))),
		pieces.reduce((sum, piece) => sum + Math.max(1, ...piece.map(({ forms }) => forms.length)), 0),
	);

/** The same of a part that is not read yet: words, and brackets around choices. A list counts as a word of its own. */
export const rarityOfText = (text: string): number => {
	const items =
		text
			.replace(/\$[a-z0-9-]+/g, 'list')
			.replace(/\([^()]*\)\?|[a-z0-9'*+-]+\?/g, '')
			.match(/\([^()]*\)|[a-z0-9']+/g) ?? [];
	const letters = items.reduce((sum, choices) => sum + shortestChoice(choices), 0);
	return rarity(letters, text.split('|').length);
};

const shortestChoice = (choices: string): number =>
	Math.min(...choices.split('|').map((choice) => choice.replace(/[^a-z0-9]/g, '').length));
