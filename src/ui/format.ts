import type { Language } from '../engine/message.ts';

/** Spelling and numbers as in Malaysia, where both languages are written. */
const locales: Readonly<Record<Language, string>> = { en: 'en-MY', ms: 'ms-MY' };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** `14:02`: the time of day, on a 24-hour clock. Without a time zone, the reader's own. */
export function formatTime(at: number, language: Language, timeZone?: string): string {
	return new Intl.DateTimeFormat(locales[language], {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		...(timeZone === undefined ? {} : { timeZone }),
	}).format(at);
}

/** `26 Nov 2026`: the day. Without a time zone, the reader's own. */
export function formatDay(at: number, language: Language, timeZone?: string): string {
	return new Intl.DateTimeFormat(locales[language], {
		dateStyle: 'medium',
		...(timeZone === undefined ? {} : { timeZone }),
	}).format(at);
}

/**
 * A running time: `0:09`, then `1:10`, then `1 hr 5 min`. Under a minute it changes each second, then each ten
 * seconds, then each minute: a number that moves less draws the eye less. Negative times count as zero.
 */
export function formatWait(ms: number, language: Language): string {
	const step = waitStep(ms);
	const time = Math.floor(Math.max(0, ms) / step) * step;
	if (time < hour) return `${Math.floor(time / minute)}:${String((time % minute) / second).padStart(2, '0')}`;
	const hours = formatUnit(Math.floor(time / hour), 'hour', language);
	const minutes = Math.floor((time % hour) / minute);
	return minutes === 0 ? hours : `${hours} ${formatUnit(minutes, 'minute', language)}`;
}

/** Milliseconds until a running time reads differently. */
export function untilNextWait(ms: number): number {
	if (ms < 0) return -ms + second;
	const step = waitStep(ms);
	return step - (ms % step);
}

function waitStep(ms: number): number {
	if (ms < minute) return second;
	return ms < hour ? 10 * second : minute;
}

/** A count, with the language's separators. */
export function formatNumber(value: number, language: Language): string {
	return new Intl.NumberFormat(locales[language]).format(value);
}

/** Whether a count takes the singular form of a text. Malay has one form for all. */
export function isOne(count: number, language: Language): boolean {
	return new Intl.PluralRules(locales[language]).select(count) === 'one';
}

/** `a, b and c` with the places of the values kept: numbers are indexes into the list, strings stand between them. */
export function listParts(length: number, language: Language): readonly (number | string)[] {
	const indexes = Array.from({ length }, (_, index) => String(index));
	return new Intl.ListFormat(locales[language], { type: 'conjunction' })
		.formatToParts(indexes)
		.map((part) => (part.type === 'element' ? Number(part.value) : part.value));
}

function formatUnit(value: number, unit: 'hour' | 'minute', language: Language): string {
	return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
