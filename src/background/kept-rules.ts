import { item } from '../browser/storage.ts';

/** Shipped rules of some version, as the lead's pages saw them. Nothing of them coaches; who reads them checks them. */
interface KeptRules {
	/** As in the head of packs: `santun 0.1.0 3f2a9c0b1d2e4f50`. */
	readonly pin: string;
	readonly pack: unknown;
}

const isKept = (one: unknown): one is KeptRules =>
	typeof one === 'object' && one !== null && 'pin' in one && typeof one.pin === 'string' && 'pack' in one;

/** So many versions are kept, the newest first: a pack is seldom further behind. */
const mostKept = 3;

const keptRules = item('local', 'shipped-rules', (stored): readonly KeptRules[] =>
	Array.isArray(stored) ? stored.filter(isKept).slice(0, mostKept) : [],
);

/** Keeps the shipped rules that a team's pack is pinned to: after an upgrade nobody else knows them. */
export const keepRules = async (pin: string, pack: unknown): Promise<void> => {
	await keptRules.change((kept) =>
		kept.some((one) => one.pin === pin) ? null : [{ pin, pack }, ...kept].slice(0, mostKept),
	);
};

/** The same rules keep their fingerprint over releases; a pin without one names a version. */
const isFor = (kept: string, asked: string): boolean => {
	const fingerprint = /[0-9a-f]{16}$/.exec(asked)?.[0];
	return fingerprint === undefined ? kept.startsWith(`${asked} `) : kept.endsWith(` ${fingerprint}`);
};

/** The shipped rules of a pin; null where they were never kept here. */
export const rulesOfPin = async (pin: string): Promise<unknown> =>
	(await keptRules.get()).find((one) => isFor(one.pin, pin))?.pack ?? null;
