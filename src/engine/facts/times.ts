import { remember } from '../remember.ts';

/** A time that a text names: a span such as "5 minutes", or a day, an hour of the day, a date. */
export interface NamedTime {
	readonly quote: string;
	/** Length in ms of the longest reading ("3-5 days" → 5 days); null where it is a day or an hour of the day. */
	readonly ms: number | null;
	/** Place in the text. */
	readonly start: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const numbers: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	few: 4,
	couple: 2,
	half: 0.5,
	se: 1,
	satu: 1,
	dua: 2,
	tiga: 3,
	empat: 4,
	lima: 5,
	enam: 6,
	tujuh: 7,
	lapan: 8,
	sembilan: 9,
	sepuluh: 10,
	beberapa: 4,
};

const units = [
	['secs?|seconds?|saat', 1000],
	['mins?|minutes?|minits?', minute],
	['hrs?|hours?|jam', hour],
	['days?|hari', day],
	['weeks?|wks?|minggu', 7 * day],
	['months?|bulan', 30 * day],
] as const;

const word = Object.keys(numbers)
	.filter((one) => one !== 'se')
	.join('|');
const unit = units.map(([names]) => names).join('|');
const lengths = units.map(([names, ms]) => ({ isOf: new RegExp(`^(?:${names})$`, 'iu'), ms }));
const between = '(?:\\s?(?:-|–|to|or|hingga|ke|atau|sampai)\\s?)';
const filler = '(?:\\s?(?:of|more|full|working|business|calendar|lagi|an?)){0,2}';

/** "3-5 working days", "two or three minutes", "half an hour", "a couple of hours", "seminit", "sejam dua". */
const spans = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:a\\s)?(?:(\\d{1,3}|${word})${between})?(\\d{1,3}|${word})${filler}\\s?(${unit})(?![\\p{L}\\p{N}])` +
		`|(?<![\\p{L}\\p{N}])(se)(minit|jam|hari|minggu|bulan)(?![\\p{L}])`,
	'giu',
);

/** Days and hours of the day; behind a word that points at them where they would mean something else alone. */
const points =
	/(?<![\p{L}\p{N}])(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|next week|end of (?:the )?(?:day|week)|(?:by|on|before|until|this|next|latest) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:by|at|before|until|around) (?:noon|midnight|\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|o'clock))|(?:by|on|before) (?:the )?\d{1,2}(?:st|nd|rd|th)|hari ini|hari ni|harini|malam (?:ni|ini)|petang (?:ni|ini)|esok|lusa|minggu depan|(?:hari )?(?:isnin|selasa|rabu|khamis|jumaat|sabtu|ahad)(?: ini| ni| depan)?|(?:sebelum|selewatnya|pukul|jam) \d{1,2}(?:[:.]\d{2})?(?:\s?(?:pagi|petang|malam|tengah hari))?)(?![\p{L}\p{N}])/giu;

/** `spans` takes “ſix” for “six”, since to it ſ is an s: that is no number here, and must not become NaN in the state. */
const read = (text: string): number => numbers[text.toLowerCase()] ?? (Number(text) || 0);

/** `spans` finds no other units than these. */
const msOf = (count: number, name: string): number => count * (lengths.find(({ isOf }) => isOf.test(name))?.ms ?? 0);

/** The times a text names, in order; texts of any length in one pass each way. */
export const timesIn = remember((text): readonly NamedTime[] => {
	const found: NamedTime[] = [];
	for (const match of text.matchAll(spans)) {
		const [quote, , count, name, se, seName] = match;
		const ms = se === undefined ? msOf(read(count ?? ''), name ?? '') : msOf(1, seName ?? '');
		found.push({ quote: quote.trim(), ms, start: match.index });
	}
	for (const match of text.matchAll(points)) {
		const { index } = match;
		// "jam 3 hari" is read as a span already.
		if (found.every(({ start, quote }) => index + match[0].length <= start || index >= start + quote.length)) {
			found.push({ quote: match[0], ms: null, start: index });
		}
	}
	return found.sort((a, b) => a.start - b.start);
});
