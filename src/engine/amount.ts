/** How much: a number of something, such as 20 of `rm` or 15 of `%`. */
export interface Amount {
	readonly value: number;
	readonly unit: string;
}

const signs: Readonly<Record<string, string>> = { usd: '$', gbp: '£', eur: '€', myr: 'rm' };

/** Reads `RM20`, `rm 1,250.50`, `$5` or `15 %`; null where it is none of these. */
export const parseAmount = (text: string): Amount | null => {
	const found = /^(rm|myr|usd|gbp|eur|\$|£|€)?\s?(\d[\d.,]*?)\s?(%)?[.,]?$/iu.exec(text.trim());
	const unit = (found?.[3] ?? found?.[1])?.toLowerCase();
	const value = Number(found?.[2]?.replaceAll(',', ''));
	return unit === undefined || !Number.isFinite(value) ? null : { value, unit: signs[unit] ?? unit };
};

/** Whether one is more than the other; null where they cannot be compared. */
export const isMore = (one: Amount, other: Amount): boolean | null =>
	one.unit === other.unit ? one.value > other.value : null;
