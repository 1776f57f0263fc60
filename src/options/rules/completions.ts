import { countNames, factNames, placeholderNames, timeNames } from '../../engine/facts/index.ts';
import { levels, moments, skills, statuses } from '../../engine/rule.ts';
import { ruleFileKeys } from '../../packs/rule-data.ts';
import { conditionKeys } from '../../packs/when-data.ts';

/** What may stand at a place: from there on, one of these. */
export interface Completions {
	/** Offset in the text, where the word begins that is replaced. */
	readonly from: number;
	readonly options: readonly string[];
}

const after: Readonly<Record<string, readonly string[]>> = {
	skill: skills,
	level: levels,
	status: statuses,
	on: moments,
	fact: factNames,
	of: countNames,
	since: timeNames,
	limit: ['once per chat', 'twice per chat', '3 times per chat', 'every 4 agent messages'],
};

const exampleKeys = ['fires', 'quiet', 'known-miss'];

/** Each pattern must end where the cursor stands; its first group is the word that was begun. */
type Look = readonly [RegExp, (found: RegExpExecArray, lists: readonly string[]) => readonly string[]];

const looks: readonly Look[] = [
	[/\$([a-z0-9-]*)$/, (_, lists) => lists],
	[/\{([a-z-]*)$/, (found) => (/(?:count|time|limit):\s*\{[a-z-]*$/.test(found.input) ? [] : placeholderNames)],
	[
		/(?:^|[\s{,])(?:skill|level|status|on|fact|of|since|limit):\s*([a-z0-9-]*)$/,
		(found) => after[keyIn(found[0])] ?? [],
	],
	[/^\s+-\s+([a-z][a-z -]*)?$/, () => [...conditionKeys, ...exampleKeys].map((key) => `${key}: `)],
	[/^([a-z][a-z ]*)$/, () => ruleFileKeys.map((key) => `${key}: `)],
];

const keyIn = (text: string): string => /([a-z]+):/.exec(text)?.[1] ?? '';

/** What can be written at an offset of a rule's text; null where nothing is known. `lists` = ids of word lists. */
export const completionsAt = (text: string, offset: number, lists: readonly string[]): Completions | null => {
	const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
	for (const [pattern, options] of looks) {
		const found = pattern.exec(line);
		if (found === null) continue;
		const known = options(found, lists);
		if (known.length > 0) return { from: offset - (found[1]?.length ?? 0), options: known };
	}
	return null;
};
