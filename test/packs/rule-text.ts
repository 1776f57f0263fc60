import type { RulePack } from '../../src/engine/rule.ts';
import { type PackReading, type ReadPack, readPack } from '../../src/packs/read-pack.ts';

/** A pack to lay others over: the word lists that facts and documents name, and one rule. */
export const base: RulePack = {
	format: 1,
	id: 'base',
	version: '1',
	lexicons: [
		{ id: 'apology', en: ['sorry'], ms: ['maaf'], not: [] },
		{ id: 'problem', scope: 'asserted', en: ['late'], ms: ['lambat'], not: [] },
	],
	rules: [
		{
			id: 'name-too-often',
			skill: 'use-name',
			title: { en: 'Less often', ms: 'Kurangkan' },
			level: 'nudge',
			on: 'draft',
			when: [{ kind: 'count', of: 'name-uses', min: 3 }],
			unless: [],
			satisfiedBy: [],
			tip: { en: 'Say the name less often.', ms: 'Kurangkan sebut nama.' },
			why: { en: 'It sounds like a script.', ms: 'Bunyi macam skrip.' },
			limit: {},
			examples: [],
		},
	],
};

const parts: Readonly<Record<string, string>> = {
	id: 'late-parcel',
	skill: 'apologise',
	title: '{en: Say sorry, ms: Minta maaf}',
	level: 'advice',
	when: '\n  - customer says: [late]',
	tip: '{en: Say sorry first., ms: Minta maaf dulu.}',
	why: '{en: It calms., ms: Menenangkan.}',
	examples: '\n  en:\n    - fires: ["customer: it is late"]\n    - quiet: ["customer: hello"]',
};

/** A rule file, line by line as in `parts`, with some keys written otherwise; null leaves one out. */
export const ruleText = (changes: Readonly<Record<string, string | null>> = {}): string =>
	Object.entries({ ...parts, ...changes })
		.flatMap(([key, text]) => (text === null ? [] : [`${key}: ${text.trimEnd()}\n`]))
		.join('');

/** Reads one file over `base`. */
export const packOf = (text: string, reading: Partial<PackReading> = {}, path = ''): ReadPack => {
	const id = /^id: *(\S+)/m.exec(text)?.[1] ?? 'pack';
	return readPack([{ path: path === '' ? `${id}.yaml` : path, text }], { id: 'team', version: '1', base, ...reading });
};
