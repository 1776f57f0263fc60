import { compilePack } from '../../engine/compile.ts';
import { brokenExamples, type ExampleRun, runExample } from '../../engine/examples.ts';
import type { Example, Rule, RulePack } from '../../engine/rule.ts';
import type { PartKey } from '../../packs/edit-pack.ts';
import type { FileProblem } from '../../packs/places.ts';
import { readPack } from '../../packs/read-pack.ts';

/** An example and what the rule does in it. */
export interface PlayedExample {
	readonly example: Example;
	readonly run: ExampleRun;
}

/** What is known of a text that is being written, once it was read and what depends on it was played. */
export interface TextCheck {
	/** Id of what was written; null where a problem stands in the way. */
	readonly id: string | null;
	/** The rule; null where a problem stands in the way, or where it is none. */
	readonly rule: Rule | null;
	readonly problems: readonly FileProblem[];
	readonly warnings: readonly FileProblem[];
	/** Of a rule: its examples. */
	readonly played: readonly PlayedExample[];
	/** Of a word list: rules that name it, and how many of their examples would no longer do what they say. */
	readonly users: readonly { readonly rule: Rule; readonly broken: number }[];
}

/** Plays all examples of a rule, with the word lists and policy cards of that pack. */
export const playExamples = (rule: Rule, pack: RulePack): readonly PlayedExample[] => {
	const program = compilePack({ ...pack, rules: [rule] });
	return rule.examples.map((example) => ({ example, run: runExample(program, rule, example) }));
};

/** Rules that name a word list of this pack, and what becomes of their examples. */
const usersOf = (list: string, pack: RulePack): TextCheck['users'] => {
	const named = `"$${list}"`;
	const rules = pack.rules.filter((rule) => JSON.stringify(rule).includes(named));
	if (rules.length === 0) return [];
	const program = compilePack({ ...pack, rules });
	return rules.map((rule) => ({ rule, broken: brokenExamples(program, rule).length }));
};

/** Reads the text of one part of a pack and plays what depends on it. `base` = all packs, its own included. */
export const checkPartText = (text: string, key: PartKey | 'pack', base: RulePack): TextCheck => {
	if (key === 'pack') return checkPackText(text, base);
	const { pack, problems, warnings } = readPack([{ path: 'team.yaml', text: asPack(text, key) }], {
		id: 'team',
		version: '0',
		base,
	});
	const moved = (all: readonly FileProblem[]): readonly FileProblem[] =>
		all.map((one) => ({ ...one, line: Math.max(1, one.line - linesAbove), column: Math.max(1, one.column - indent) }));
	const rule = pack?.rules[0] ?? null;
	const list = pack?.lexicons[0] ?? null;
	return {
		id: pack?.[key]?.[0]?.id ?? null,
		rule,
		problems: moved(problems),
		warnings: moved(warnings),
		played: rule === null ? [] : playExamples(rule, base),
		users:
			list === null
				? []
				: usersOf(list.id, { ...base, lexicons: [...base.lexicons.filter(({ id }) => id !== list.id), list] }),
	};
};

/** A whole pack is only read: what its rules do is seen rule by rule. */
const checkPackText = (text: string, base: RulePack): TextCheck => {
	const { pack, problems, warnings } = readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0', base });
	return { id: pack?.id ?? null, rule: null, problems, warnings, played: [], users: [] };
};

const linesAbove = 5;
const indent = 4;

/** The part as it stands in a pack, each line of it below the head, so that nothing else is taken for it. */
const asPack = (text: string, key: PartKey): string =>
	`format: 1\nid: team\nversion: "0"\n${key}:\n  -\n${text
		.split('\n')
		.map((line) => (line === '' ? line : `    ${line}`))
		.join('\n')}`;
