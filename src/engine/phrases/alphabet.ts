import {
	apostropheClass,
	baseClasses,
	dotClass,
	firstCustom,
	gapKind,
	ignoredClass,
	kindOfClass,
	markClass,
	otherClass,
} from './classes.ts';
import type { Unit } from './unit.ts';

/** The character classes of one compilation: the built-in ones, and those that its quoted literals need to tell apart. */
export interface Alphabet {
	/** Class of each UTF-16 unit. */
	readonly classes: Uint8Array;
	/** Kind of each class. */
	readonly kinds: Uint8Array;
	/** 1 for each class that may stand inside a number. */
	readonly marks: Uint8Array;
	/** Number of classes so far. */
	count(): number;
	/** Gives the characters of a unit classes of their own where they need them; false when classes have run out. */
	claimUnit(unit: Unit): boolean;
	/** The classes of a folded text. */
	read(text: string): readonly number[];
}

/** Class numbers are bytes. */
const mostClasses = 256;
const needsNoClaim = /^[a-z0-9']*$/;

export const createAlphabet = (): Alphabet => {
	const classes = baseClasses.slice();
	const kinds = Uint8Array.from({ length: mostClasses }, (_, c) => (c < firstCustom ? kindOfClass(c) : gapKind));
	const marks = new Uint8Array(mostClasses);
	marks[markClass] = 1;
	marks[dotClass] = 1;
	let count = firstCustom;

	const claim = (character: string): boolean => {
		const code = character.charCodeAt(0);
		const c = classes[code] ?? 0;
		const isLumped = c === otherClass || (c < firstCustom && (kinds[c] ?? 0) >= gapKind);
		if (!isLumped || c === apostropheClass || c === ignoredClass) return true;
		if (count === mostClasses) return false;
		kinds[count] = kinds[c] ?? 0;
		marks[count] = marks[c] ?? 0;
		for (const same of [character, character.toUpperCase()]) if (same.length === 1) classes[same.charCodeAt(0)] = count;
		count += 1;
		return true;
	};

	const claimText = (text: string): boolean => {
		if (needsNoClaim.test(text)) return true;
		for (let i = 0; i < text.length; i += 1) if (!claim(text[i] ?? '')) return false;
		return true;
	};

	const claimed = new Set<Unit>();

	return {
		classes,
		kinds,
		marks,
		count: () => count,
		claimUnit: (unit) => {
			if (claimed.has(unit)) return true;
			if (!claimText(unit.text) || !unit.forms.every((form) => claimText(form.text))) return false;
			claimed.add(unit);
			return true;
		},
		read: (text) => {
			const read: number[] = [];
			for (let i = 0; i < text.length; i += 1) read.push(classes[text.charCodeAt(i)] ?? 0);
			return read;
		},
	};
};
