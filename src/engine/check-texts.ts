import { inner, missing, type Report, readChoice, readFields, readList, readText } from './check-shape.ts';
import type { Text } from './message.ts';
import { didYouMean } from './nearest.ts';
import type { Rule, Wording } from './rule.ts';

const languages = ['en', 'ms'] as const;

/** Reads a text in both languages; `known` = what placeholders in it may name, where it may have some. */
export const checkText = (
	value: unknown,
	at: string,
	max: number,
	report: Report,
	known: readonly string[] | null = null,
): Text | null => {
	if (value === undefined || value === null) {
		report(at, `${missing(at)}: write it in both languages, under “en” and “ms”.`);
		return null;
	}
	const fields = readFields(value, at, languages, report);
	if (fields === null) return null;
	const en = readText(fields.get('en'), inner(at, 'en'), max, report);
	const ms = readText(fields.get('ms'), inner(at, 'ms'), max, report);
	if (en === null || ms === null) return null;
	if (known !== null)
		for (const language of languages) checkPlaceholders({ en, ms }[language], inner(at, language), known, report);
	return { en, ms };
};

/** Tells placeholders that nothing fills, and braces that are not closed. */
const checkPlaceholders = (text: string, at: string, known: readonly string[], report: Report): void => {
	const bare = text.replace(/\{([^{}]*)\}/g, (_, name: string) => {
		if (!known.includes(name)) {
			report(at, () => `Nothing is known that could stand for {${name.slice(0, 40)}}${didYouMean(name, known)}`);
		}
		return '';
	});
	if (/[{}]/.test(bare)) report(at, 'A brace { or } stands alone here; placeholders look like {name}.');
};

const checkWording = (value: unknown, at: string, known: readonly string[], report: Report): Wording | null => {
	const fields = readFields(value, at, ['text', 'tone'], report);
	if (fields === null) return null;
	const text = readText(fields.get('text'), inner(at, 'text'), 2000, report);
	const tone = fields.has('tone') ? readChoice(fields.get('tone'), inner(at, 'tone'), ['warm', 'short'], report) : null;
	if (text === null) return null;
	checkPlaceholders(text, inner(at, 'text'), known, report);
	return { text, ...(tone === null ? {} : { tone }) };
};

/** Reads the wording for the customer; `known` = what placeholders may name. */
export const checkSay = (
	value: unknown,
	at: string,
	known: readonly string[],
	report: Report,
): NonNullable<Rule['say']> | null => {
	const fields = readFields(value, at, languages, report);
	if (fields === null) return null;
	const read = (language: (typeof languages)[number]): readonly Wording[] => {
		const here = inner(at, language);
		const list = fields.has(language) ? readList(fields.get(language), here, { min: 0, max: 12 }, report) : [];
		return (list ?? []).flatMap((one, i) => checkWording(one, inner(here, i), known, report) ?? []);
	};
	return { en: read('en'), ms: read('ms') };
};
