import { phraseProblems } from '../engine/check-phrases.ts';
import { didYouMean } from '../engine/nearest.ts';
import type { Problem } from '../engine/result.ts';
import type { RulePack } from '../engine/rule.ts';
import { checkPack } from '../engine/rule-pack.ts';
import { type Gathered, gather, type PackFile } from './gather.ts';
import type { PackHead } from './head-data.ts';
import { type FileProblem, inReadingOrder, type Place } from './places.ts';

export type { PackFile } from './gather.ts';

/** How a pack is read. */
export interface PackReading {
	/** Id and version of a pack in many files; a pack in one file says its own. */
	readonly id: string;
	readonly version: string;
	/** The pack this one is laid over: its word lists may be named, its rules switched off. */
	readonly base?: RulePack;
	/** Whether each rule must come with examples; `needed` when missing. */
	readonly examples?: 'needed' | 'optional';
	/** What one wrong rule means: nothing is read (default), or it alone is left out. */
	readonly wrongRules?: 'refuse' | 'skip';
}

/** What was read. */
export interface ReadPack {
	/** Null where a problem stands in the way. */
	readonly pack: RulePack | null;
	/** What the pack says of itself. What was wrong in it is left out, but for names of places, which then fit nowhere. */
	readonly head: PackHead;
	/** In reading order. With `wrongRules: 'skip'` there may be a pack in spite of them: the rules they lie in are left out. */
	readonly problems: readonly FileProblem[];
	/** What can hardly be meant, but stops nothing. */
	readonly warnings: readonly FileProblem[];
	/** Where a rule, or a part of it such as `examples[2]`, was written; null for rules that are not of these files. */
	where(rule: string, part?: string): Place | null;
}

/**
 * Reads a pack from its YAML files: rules and word lists one a file, or a pack in one file. Never throws; all problems
 * are told at once, each with file, line, column and rule.
 */
export const readPack = (files: readonly PackFile[], reading: PackReading): ReadPack => {
	const gathered = gather(files, reading.id, reading.version);
	const { ledger } = gathered;
	const found: FileProblem[] = ledger.told.map(({ problem }) => problem);
	const wrong = new Set(ledger.told.map(({ path }) => rootOf(path)));
	const mayGoOn = (): boolean => reading.wrongRules === 'skip' && [...wrong].every(isDispensable);
	// What is wrong with rules may come to light in rounds: patterns are compiled once all rules can be read.
	let checked = check(gathered, reading, new Set());
	for (let leftOut = 0; ; ) {
		for (const problem of checked.problems) {
			wrong.add(rootOf(problem.at));
			const located = ledger.locate(problem);
			if (located !== null) found.push(located);
		}
		if (wrong.size === leftOut || !mayGoOn()) break;
		leftOut = wrong.size;
		checked = check(gathered, reading, wrong);
	}
	const pack = found.length === 0 || mayGoOn() ? checked.pack : null;
	const { indexes } = checked;
	return {
		pack,
		head: gathered.head,
		problems: inReadingOrder(found),
		warnings: inReadingOrder(checked.warnings.flatMap((warning) => ledger.locate(warning) ?? [])),
		where: (rule, part) => {
			const at = pack === null ? -1 : pack.rules.findIndex(({ id }) => id === rule);
			if (at === -1) return null;
			const path = `rules[${indexes[at] ?? at}]`;
			return ledger.placeOf(part === undefined ? path : `${path}.${part}`);
		},
	};
};

/** Parts without which a pack can still be used. */
const dispensable = /^(?:(?:files|rules|changes|terms|news)\[\d+\]|applies|extends|practice)/;

/** The dispensable part that a path leads into; the path itself where it leads into none. */
const rootOf = (path: string): string => dispensable.exec(path)?.[0] ?? path;

const isDispensable = (root: string): boolean => dispensable.exec(root)?.[0] === root;

interface Checked {
	readonly pack: RulePack | null;
	/** With the paths of the gathered data, whatever was left out. */
	readonly problems: readonly Problem[];
	readonly warnings: readonly Problem[];
	/** Where each rule of the pack stands among the gathered ones. */
	readonly indexes: readonly number[];
}

const check = ({ data }: Gathered, reading: PackReading, without: ReadonlySet<string>): Checked => {
	const { base, examples } = reading;
	const kept = (key: 'rules' | 'changes'): readonly number[] =>
		data[key].flatMap((_, i) => (without.has(`${key}[${i}]`) ? [] : [i]));
	const indexes = kept('rules');
	const keptChanges = kept('changes');
	const changes = keptChanges.map((i) => data.changes[i]);
	const result = checkPack(
		{
			...data,
			off: data.off.length > 0 ? data.off : undefined,
			changes: changes.length > 0 ? changes : undefined,
			rules: indexes.map((i) => data.rules[i]),
		},
		{ lexicons: base?.lexicons.map(({ id }) => id) ?? [], ...(examples === undefined ? {} : { examples }) },
	);
	const moved = (problems: readonly Problem[]): readonly Problem[] =>
		problems.map((problem) => ({ ...problem, at: withIndex(problem.at, { rules: indexes, changes: keptChanges }) }));
	if (!result.ok) return { pack: null, problems: moved(result.problems), warnings: [], indexes };
	const { value: pack, warnings } = result;
	const problems = moved(phraseProblems(pack, base?.lexicons));
	return { pack, problems, warnings: [...moved(warnings), ...unknownBelow(pack, base)], indexes };
};

/** The path with the index that a rule or change had before others were left out. */
const withIndex = (path: string, indexes: Readonly<Record<'rules' | 'changes', readonly number[]>>): string =>
	path.replace(/^(rules|changes)\[(\d+)\]/, (_, key: 'rules' | 'changes', index: string) => {
		return `${key}[${indexes[key][Number(index)] ?? index}]`;
	});

const unknownBelow = ({ off = [], changes = [] }: RulePack, base: RulePack | undefined): readonly Problem[] => {
	const known = base?.rules.map(({ id }) => id) ?? [];
	if (base === undefined) return [];
	const unknown = (id: string, at: string, to: string): readonly Problem[] =>
		known.includes(id) ? [] : [{ at, why: `There is no rule “${id}” to ${to}${didYouMean(id, known)}` }];
	return [
		...off.flatMap((id, i) => unknown(id, `off[${i}]`, 'switch off')),
		...changes.flatMap(({ rule }, i) => unknown(rule, `changes[${i}].rule`, 'change')),
	];
};
