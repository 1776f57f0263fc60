import { pack as shipped } from 'santun:pack';
import { parseSettings, settings } from '../browser/settings.ts';
import { policyItem, policyKeys } from '../browser/storage.ts';
import { didYouMean } from '../engine/nearest.ts';
import type { Problem } from '../engine/result.ts';
import { policyPin } from '../packs/pin.ts';
import { type ReadPack, readPack } from '../packs/read-pack.ts';
import type { PackPin } from '../protocol/packs.ts';
import type { PolicyProblem, PolicyState } from '../protocol/policy.ts';
import type { Lock, Settings } from '../protocol/settings.ts';
import { parseListedSites } from './listed-sites.ts';
import { readSiteFile } from './local-adapters.ts';

const locks: readonly Lock[] = ['language', 'tips', 'idle-tips', 'rules'];

/** A policy may hold anything: Firefox checks nothing. What a key means, and what is wrong with its value. */
interface Key<T> {
	/** The value that holds; null where nothing is set, or nothing of use. */
	readonly read: (text: string) => T | null;
	readonly problems: (text: string) => readonly Omit<PolicyProblem, 'key'>[];
}

const whole = (why: string): readonly Omit<PolicyProblem, 'key'>[] => [{ line: null, why }];

const choice = <T extends string>(known: readonly T[]): Key<T> => {
	const read = (text: string): T | null => known.find((one) => one === text.trim()) ?? null;
	return {
		read,
		problems: (text) =>
			read(text) === null ? whole(`“${text.slice(0, 80)}” must be one of ${known.join(', ')}.`) : [],
	};
};

const wordsOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

const lockKey: Key<readonly Lock[]> = {
	read: (text) => locks.filter((lock) => wordsOf(text).includes(lock)),
	problems: (text) =>
		wordsOf(text)
			.filter((word) => !locks.some((lock) => lock === word))
			.flatMap((word) => whole(`“${word.slice(0, 80)}” cannot be locked${didYouMean(word, locks)}`)),
};

const language = choice(['en', 'ms']);
const tips = choice(['new', 'usual', 'experienced']);
const idleTips = choice(['on', 'off']);

const told = ({ at, why }: Problem): Omit<PolicyProblem, 'key'> => ({
	line: null,
	why: at === '' ? why : `${at}: ${why}`,
});

const readRules = (text: string): ReadPack =>
	readPack([{ path: 'policy.yaml', text }], { id: 'policy', version: '0', base: shipped, wrongRules: 'skip' });

const problemsIn: Readonly<Record<string, Key<unknown>['problems']>> = {
	rulePack: (text) =>
		readRules(text).problems.map(({ line, rule, why }) => ({ line, why: rule === null ? why : `${rule}: ${why}` })),
	sites: (text) => parseListedSites(text).wrong.flatMap((entry) => whole(`“${entry}” is no address.`)),
	adapters: (text) => {
		const read = readSiteFile(text);
		return read.ok ? [] : read.problems.map(told);
	},
	language: language.problems,
	tips: tips.problems,
	idleTips: idleTips.problems,
	locked: lockKey.problems,
};

/** As it stands there. */
const givenValue = (key: string): Promise<unknown> => policyItem(key, (stored) => stored).get();

const problemsOf = async (key: string): Promise<readonly PolicyProblem[]> => {
	const find = problemsIn[key];
	const value = await givenValue(key);
	const found =
		find === undefined
			? whole(`Nothing is known by this name${didYouMean(key, Object.keys(problemsIn))}`)
			: typeof value === 'string'
				? find(value)
				: whole('This must be a text.');
	return found.map((problem) => ({ key, ...problem }));
};

/** Over which of our rules the policy's pack was written; null where there is none that can be used. */
const packOf = async (): Promise<PackPin | null> => {
	const text = await givenValue('rulePack');
	return typeof text === 'string' ? policyPin(readRules(text), shipped) : null;
};

/** What the administrator has rolled out, and what of it cannot be used. */
export const policyState = async (): Promise<PolicyState> => {
	const keys = [...(await policyKeys())].sort();
	const [pack, ...problems] = await Promise.all([packOf(), ...keys.map(problemsOf)]);
	return { keys, pack, problems: problems.flat() };
};

/** Reads a value of the policy by its key's own rules. */
const by =
	<T>({ read }: Key<T>) =>
	(stored: unknown): T | null =>
		typeof stored === 'string' ? read(stored) : null;

const givenLanguage = policyItem('language', by(language));
const givenTips = policyItem('tips', by(tips));
const givenIdle = policyItem('idleTips', by(idleTips));
const givenLocks = policyItem('locked', by(lockKey));

/** Whether the administrator lets nobody change rules. */
export const areRulesLocked = async (): Promise<boolean> => (await givenLocks.get())?.includes('rules') ?? false;

/**
 * The settings that hold: the agent's own, what the administrator has locked, and their wishes where the agent has none.
 * Never rejects, for storage that fails.
 */
export const heldSettings = async (): Promise<Settings> => {
	const [own, word, many, idle, locked] = await Promise.all([
		settings.get().catch(() => parseSettings(null)),
		givenLanguage.get(),
		givenTips.get(),
		givenIdle.get(),
		givenLocks.get(),
	]);
	const isLocked = (lock: Lock): boolean => locked?.includes(lock) ?? false;
	const { experience: ownTips, idleTips: ownIdle, ...others } = own;
	const experience = isLocked('tips') ? many : (ownTips ?? many);
	const quiet = isLocked('idle-tips') ? idle !== 'off' : (ownIdle ?? idle !== 'off');
	return {
		...others,
		language: isLocked('language') ? word : (own.language ?? word),
		...(experience === null ? {} : { experience }),
		...(quiet ? {} : { idleTips: false }),
		...(locked === null || locked.length === 0 ? {} : { locked }),
	};
};

/** Without what the administrator has locked: nobody changes that here. */
export const withoutLocked = (changed: Partial<Settings>, { locked = [] }: Settings): Partial<Settings> => {
	const { language: word, experience, idleTips: cards, ...free } = changed;
	return {
		...free,
		...(word === undefined || locked.includes('language') ? {} : { language: word }),
		...(experience === undefined || locked.includes('tips') ? {} : { experience }),
		...(cards === undefined || locked.includes('idle-tips') ? {} : { idleTips: cards }),
	};
};

/** Calls back when the administrator changed what bears on settings, until the signal aborts. */
export const onPolicyChanged = (callback: () => void, signal: AbortSignal): void => {
	for (const one of [givenLanguage, givenTips, givenIdle, givenLocks]) one.watch(callback, signal);
};
