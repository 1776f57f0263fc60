/** The parts of a date as they stand in a text, before anybody knows which is the day. */
export interface LooseTime {
	/** Year, first and second number; null where only a clock time stands. */
	readonly date: {
		readonly year: number;
		readonly first: number;
		readonly second: number;
		readonly iso: boolean;
	} | null;
	/** In ms since midnight. */
	readonly clock: number;
}

/** Whether the first number of a date is the day (as in Malaysia) or the month. */
export type DayOrder = 'day-first' | 'month-first';

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

/** Marks of half days, English and Malay: am, PM, a.m., PG, PTG. */
const isAfternoon = (mark: string): boolean => /^(?:p|ptg|petang|mlm|malam)\.?/i.test(mark) && !/^p\.?g/i.test(mark);

const clockOf = (hour: number, minute: number, second: number, mark: string | undefined): number | null => {
	if (hour > 24 || minute > 59 || second > 60) return null;
	const half = mark === undefined || mark === '' ? null : isAfternoon(mark);
	const hours = half === null ? hour : (hour % 12) + (half ? 12 : 0);
	return ((hours * 60 + minute) * 60 + second) * 1000;
};

/** Reads numbers that stand in a date and a clock time; null where they are none. */
export const looseTime = (
	date: readonly [string, string, string] | null,
	clock: readonly [string, string, string | undefined],
	mark: string | undefined,
): LooseTime | null => {
	const ms = clockOf(Number(clock[0]), Number(clock[1]), Number(clock[2] ?? 0), mark);
	if (ms === null) return null;
	if (date === null) return { date: null, clock: ms };
	const [a, b, c] = date;
	const iso = a.length === 4;
	const year = fullYear(Number(iso ? a : c));
	const first = Number(iso ? b : a);
	const second = Number(iso ? c : b);
	return first < 1 || second < 1 || first > 31 || second > 31
		? null
		: { date: { year, first, second, iso }, clock: ms };
};

/** How a file writes its days: a number over 12 tells; the day goes first where nothing does. */
export const dayOrderOf = (times: Iterable<LooseTime>): DayOrder => {
	for (const { date } of times) {
		if (date === null || date.iso) continue;
		if (date.first > 12) return 'day-first';
		if (date.second > 12) return 'month-first';
	}
	return 'day-first';
};

/** Milliseconds since 1970, the clock taken for that of Greenwich: only distances matter. Null where there is no such day. */
export const toMs = ({ date, clock }: LooseTime, order: DayOrder): number | null => {
	if (date === null) return clock;
	const [month, day] = date.iso || order === 'month-first' ? [date.first, date.second] : [date.second, date.first];
	if (month > 12) return null;
	const at = Date.UTC(date.year, month - 1, day);
	// Date counts on into the next month: the 31st of February would be a day in March.
	return new Date(at).getUTCDate() === day ? at + clock : null;
};

const written =
	/^\s*(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T,\s]\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?\s?m\.?|p\.?t?g\.?)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*$/i;

/** A time that stands by itself in a cell: 1735722000, 2026-03-12T10:22:00Z, 2026-03-12 18:22:00 +0800, 12/03/2026 10:22 PM. Null where it is none. */
export const readTime = (text: string): LooseTime | number | null => {
	const trimmed = text.trim();
	if (/^\d{9,16}(?:\.\d+)?$/.test(trimmed)) return fromEpoch(Number(trimmed));
	if (/^\d{4}-\d{2}-\d{2}[T ]/.test(trimmed)) {
		// As Chatwoot's webhooks and PostgreSQL write it: with spaces, and the zone as a word.
		const iso = trimmed
			.replace(' ', 'T')
			.replace(/\s*(?:UTC|GMT)$/i, 'Z')
			.replace(/\s+(?=[+-])/, '');
		const at = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(iso) ? iso : `${iso}Z`);
		if (Number.isFinite(at)) return at;
	}
	const parts = written.exec(trimmed);
	if (parts === null) return null;
	const [, a = '', b = '', c = '', hour = '0', minute = '0', second, mark] = parts;
	return looseTime([a, b, c], [hour, minute, second], mark);
};

/** Seconds and milliseconds since 1970 tell themselves apart by size; as milliseconds. */
const fromEpoch = (value: number): number => Math.round(value < 100_000_000_000 ? value * 1000 : value);

/** The time in a value of an export: a number since 1970, or a text with its day, the year in front. Null where it is none. */
export const timeOfValue = (value: unknown): number | null => {
	if (typeof value === 'number') return Number.isFinite(value) ? fromEpoch(value) : null;
	const time = typeof value === 'string' ? readTime(value) : null;
	if (time === null || typeof time === 'number') return time;
	// Which number is the day cannot be told from one value alone.
	return time.date?.iso === true ? toMs(time, 'day-first') : null;
};
