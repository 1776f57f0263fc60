import type { Wording } from './rule.ts';
import type { FilledWording } from './tip.ts';

const placeholder = /\{([a-z-]+)\}/g;

/**
 * Fills the placeholders of a wording. One that is not known is taken out together with the comma that set it off, so
 * that the sentence still reads ("Thanks, {name}." → "Thanks."); nothing is guessed.
 */
export const fillWording = (wording: Wording, lookUp: (placeholder: string) => string | null): FilledWording => {
	const fills: (readonly [number, number])[] = [];
	let text = '';
	let from = 0;
	for (const match of wording.text.matchAll(placeholder)) {
		const before = wording.text.slice(from, match.index);
		const value = lookUp(match[1] ?? '');
		from = match.index + match[0].length;
		if (value === null) {
			text += before;
			const rest = wording.text.slice(from);
			const isSetOff = /(?:,\s*|^\s*)$/.test(text);
			text = text.replace(/,?\s*$/, '');
			from += (isSetOff ? /^,?\s*/ : /^\s*/).exec(rest)?.[0].length ?? 0;
			const next = wording.text.charAt(from);
			if (text !== '' && next !== '' && !/[.!?,;:]/.test(next)) text += ' ';
			continue;
		}
		text += before;
		fills.push([text.length, text.length + value.length]);
		text += value;
	}
	text += wording.text.slice(from);
	const first = text.charAt(0);
	// A name taken off the front leaves a small letter behind.
	const whole = fills[0]?.[0] !== 0 && wording.text.startsWith('{') ? first.toUpperCase() + text.slice(1) : text;
	return { text: whole, ...(wording.tone === undefined ? {} : { tone: wording.tone }), fills };
};
