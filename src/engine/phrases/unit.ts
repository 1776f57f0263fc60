import { type Form, mayBeginPhrase, type Spellings, spellingsOf } from './spellings.ts';

/**
 * The smallest thing a piece is made of: one place in a phrase. Units with the same meaning are one object, so that
 * phrases which begin alike share their beginning.
 */
export interface Unit {
	readonly id: number;
	readonly kind: 'words' | 'number' | 'literal';
	/** For `words`: the spellings, any of which fills the place. */
	readonly forms: readonly Form[];
	/** For `literal`: the folded characters. */
	readonly text: string;
}

/** Contiguous units: what the automaton looks for. */
export type Piece = readonly Unit[];

/** What one written word comes to. */
export interface WordChoices {
	/** Ways to write it: its own place with all spellings of one word, then spellings of several words. */
	readonly ways: readonly Piece[];
	/** May be the first of several words that stand for one row of the short forms. */
	readonly mayBeginPhrase: boolean;
}

/** Makes units and remembers them. */
export interface Units {
	/** Choices for a word without * and +. */
	word(text: string): WordChoices;
	ways(spellings: Spellings): readonly Piece[];
	words(forms: readonly Form[]): Unit;
	/** One place for several: (a|b|c) is one way to write it, not three. */
	union(units: readonly Unit[]): Unit;
	number(): Unit;
	literal(text: string): Unit;
	/** The same place where no neighbours help: without the spellings that count only inside a longer phrase. */
	alone(unit: Unit): Unit;
}

export const createUnits = (): Units => {
	const known = new Map<string, Unit>();
	const wordChoices = new Map<string, WordChoices>();
	const unions = new Map<string, Unit>();
	const intern = (key: string, kind: Unit['kind'], forms: readonly Form[], text: string): Unit => {
		const old = known.get(key);
		if (old !== undefined) return old;
		const unit: Unit = { id: known.size, kind, forms, text };
		known.set(key, unit);
		return unit;
	};
	const words = (forms: readonly Form[]): Unit => intern(keyOf(forms), 'words', forms, '');
	const bareWord = (text: string): Unit => words(spellingsOf(text).forms);
	const ways = ({ forms, phrases }: Spellings): readonly Piece[] => {
		const long = phrases.map((phrase) => phrase.map(bareWord));
		return forms.length === 0 ? long : [[words(forms)], ...long];
	};
	return {
		word: (text) => {
			const old = wordChoices.get(text);
			if (old !== undefined) return old;
			const made = { ways: ways(spellingsOf(text)), mayBeginPhrase: mayBeginPhrase(text) };
			wordChoices.set(text, made);
			return made;
		},
		ways,
		words,
		union: (units) => {
			let key = '';
			for (const { id } of units) key += `${id} `;
			const old = unions.get(key);
			if (old !== undefined) return old;
			const made = words(mergeForms(units));
			unions.set(key, made);
			return made;
		},
		number: () => intern('#', 'number', [], ''),
		literal: (text) => intern(`"${text}`, 'literal', [], text),
		alone: (unit) =>
			unit.forms.some(({ within }) => within) ? words(unit.forms.filter(({ within }) => !within)) : unit,
	};
};

const keyOf = (forms: readonly Form[]): string => {
	const parts = forms.map(({ text, tail, within }) => text + tail + (within ? '-' : ''));
	return parts.length === 1 ? (parts[0] ?? '') : parts.sort().join('|');
};

/** The forms of all units, each once; one that counts anywhere wins over one that needs neighbours. */
const mergeForms = (units: readonly Unit[]): readonly Form[] => {
	const merged = new Map<string, Form>();
	for (const { forms } of units) {
		for (const form of forms) {
			const key = form.text + form.tail;
			if (merged.get(key)?.within !== false) merged.set(key, form);
		}
	}
	return [...merged.values()];
};
