/** How a page writes times. */
export type TimeForm = 'iso' | 'epoch-s' | 'epoch-ms' | 'clock';

/** The end of what a clock shows; what stands before it is a date, or makes it uncertain. PG and PTG are Malay. */
const clock = /(?:^|[\s,T])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*(am|a\.m\.|pm|p\.m\.|pg|ptg))?$/i;

/** WhatsApp and others write the date behind the clock. */
const dateLast =
	/^(\S+(?:\s\S+)?)(?:,| [|·•])\s(\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\p{L}{3,} \d{1,2}|\d{1,2} \p{L}{3,})$/u;

const numericDate = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
/** Day and month, in an order that only the page's language knows. */
const localDate = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
const monthFirst = /^(\p{L}{3,})\.? (\d{1,2})(?:,? (\d{4}))?$/u;
const dayFirst = /^(\d{1,2}) (\p{L}{3,})\.?(?:,? (\d{4}))?$/u;
const months = ['jan', 'feb', 'mar mac', 'apr', 'may mei', 'jun', 'jul', 'aug ogo', 'sep', 'oct okt', 'nov', 'dec dis'];

const dayMs = 86_400_000;
/** Clocks of page and browser may differ a little. */
const aheadMs = 120_000;

/** Milliseconds since the epoch; undefined where the value says nothing certain. A clock without a date is the last such time. */
export const parseTime = (value: string, form: TimeForm, now: number): number | undefined => {
	if (form === 'clock') return parseClock(value, now);
	const number = form === 'iso' ? Date.parse(value) : Number(value) * (form === 'epoch-s' ? 1000 : 1);
	return value !== '' && Number.isFinite(number) ? number : undefined;
};

const parseClock = (value: string, now: number): number | undefined => {
	const text = value.replace(/\s+/g, ' ').trim().replace(dateLast, '$2 $1');
	const found = clock.exec(text);
	if (found === null) return undefined;
	const [, hours, minutes, seconds = '0', half] = found;
	const hour = hourOf(Number(hours), half);
	const minute = Number(minutes);
	const second = Number(seconds);
	if (hour > 23 || minute > 59 || second > 59) return undefined;
	const prefix = text.slice(0, found.index).replace(/,$/, '');
	const date = prefix === '' ? null : parseDate(prefix, now);
	if (date === undefined) return undefined;
	const time = new Date(now);
	if (date !== null) time.setFullYear(date.year, date.month, date.day);
	time.setHours(hour, minute, second, 0);
	if (date === null && time.getTime() > now + aheadMs) time.setDate(time.getDate() - 1);
	if (date !== null && !date.isYearKnown && time.getTime() > now + dayMs) time.setFullYear(date.year - 1);
	return time.getTime();
};

interface DateParts {
	readonly year: number;
	readonly isYearKnown: boolean;
	/** From 0 on. */
	readonly month: number;
	readonly day: number;
}

const parseDate = (text: string, now: number): DateParts | undefined => {
	const [, year, month, day] = numericDate.exec(text) ?? [];
	if (year !== undefined) return { year: Number(year), isYearKnown: true, month: Number(month) - 1, day: Number(day) };
	const local = localDate.exec(text);
	if (local !== null) return parseLocalDate(local, now);
	const [, name = '', dayAfter, yearAfter] = monthFirst.exec(text) ?? [];
	const [, dayBefore, nameAfter = '', yearEnd] = dayFirst.exec(text) ?? [];
	const start = (name || nameAfter).slice(0, 3).toLowerCase();
	const index = start === '' ? -1 : months.findIndex((names) => names.includes(start));
	if (index < 0) return undefined;
	const given = yearAfter ?? yearEnd;
	return {
		year: given === undefined ? new Date(now).getFullYear() : Number(given),
		isYearKnown: given !== undefined,
		month: index,
		day: Number(dayAfter ?? dayBefore),
	};
};

/** Day first or month first, whichever is possible; where both are, the one that is today or was yesterday. */
const parseLocalDate = ([, one, other, year]: RegExpExecArray, now: number): DateParts | undefined => {
	const days = [
		{ day: Number(one), month: Number(other) - 1 },
		{ day: Number(other), month: Number(one) - 1 },
	].filter(({ day, month }) => month >= 0 && month < 12 && day >= 1 && day <= 31);
	const isRecent = ({ day, month }: { readonly day: number; readonly month: number }): boolean => {
		const ago = now - new Date(Number(year), month, day).getTime();
		return ago >= 0 && ago < 2 * dayMs;
	};
	const isSure = days.length === 1 || one === other;
	const found = isSure ? days[0] : days.find(isRecent);
	return found === undefined ? undefined : { ...found, year: Number(year), isYearKnown: true };
};

const hourOf = (hour: number, half: string | undefined): number => {
	if (half === undefined) return hour;
	if (hour < 1 || hour > 12) return 24;
	return (hour % 12) + (/^(?:pm|p\.m\.|ptg)$/i.test(half) ? 12 : 0);
};

/** Moves clock times that would lie after a later line to the last day on which they do not; oldest first. */
export const inOrder = (times: readonly (number | undefined)[]): readonly (number | undefined)[] => {
	const result = [...times];
	let later = Number.POSITIVE_INFINITY;
	for (let index = result.length - 1; index >= 0; index -= 1) {
		const time = result[index];
		if (time === undefined) continue;
		later = time - Math.max(0, Math.ceil((time - later - aheadMs) / dayMs)) * dayMs;
		result[index] = later;
	}
	return result;
};
