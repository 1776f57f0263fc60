import type { Language } from '../../engine/message.ts';

const numbers = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
	new Intl.NumberFormat(language === 'ms' ? 'ms-MY' : 'en-MY', options);

/** `11.8`: tips in 100 chats. */
export const formatRate = (value: number, language: Language): string =>
	numbers(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** `+0.3`, `−7.7`, `0`. */
export const formatChange = (value: number, language: Language): string =>
	Math.abs(value) < 0.05
		? '0'
		: numbers(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'always' })
				.format(value)
				.replace('-', '−');

/** `86%` of a part from 0 to 1; a dash where nobody knows. */
export const formatPart = (value: number | null, language: Language): string =>
	value === null ? '–' : `${numbers(language, { maximumFractionDigits: 0 }).format(value * 100)}%`;
