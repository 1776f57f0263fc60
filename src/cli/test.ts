import { compilePack } from '../engine/compile.ts';
import { type BrokenExample, brokenExamples } from '../engine/examples.ts';
import type { Rule, RulePack } from '../engine/rule.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { type FileProblem, inReadingOrder, type Place, showProblem } from '../packs/places.ts';
import { practiceChats } from '../packs/practice-chats.ts';
import { type PackFile, readPack } from '../packs/read-pack.ts';
import { checkPacked } from '../practice/check-packed.ts';
import { counted } from './counted.ts';
import { fine, foundWrong } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readPackFiles } from './pack-files.ts';
import { readArgs } from './read-args.ts';
import { createLineWriter } from './write-lines.ts';

/** Rules whose examples are to be played, and what they are played with. */
interface Tested {
	readonly rules: readonly Rule[];
	readonly all: RulePack;
	readonly problems: readonly FileProblem[];
	readonly warnings: readonly FileProblem[];
	where(rule: string, part: string): Place | null;
}

/** `santun test`: plays the examples of rules and names those that fail. */
export const testCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { words } = readArgs(args, {});
	const tested = await gatherTested(words, io);
	const program = compilePack(tested.all);
	const { write, end } = createLineWriter(io.stdout);
	for (const problem of tested.problems) await write(showProblem(problem));
	for (const warning of tested.warnings) await write(`${showProblem(warning)} (a warning)`);
	let failed = 0;
	for (const rule of tested.rules) {
		for (const broken of brokenExamples(program, rule)) {
			failed += 1;
			await write(showBroken(rule, broken, tested.where(rule.id, `examples[${broken.index}]`)));
		}
	}
	await write(summary(tested, failed));
	await end();
	return failed > 0 || tested.problems.length > 0 ? foundWrong : fine;
};

const gatherTested = async (paths: readonly string[], { pack: shippedPack, sources }: Io): Promise<Tested> => {
	const pack = await shippedPack();
	const read = async (from: readonly string[], base: RulePack | null): Promise<ReturnType<typeof readPack>> => {
		const files = await readPackFiles(from);
		const { id, version } = pack;
		const told = readPack(files, { id, version, wrongRules: 'skip', ...(base === null ? {} : { base }) });
		return { ...told, problems: inReadingOrder([...told.problems, ...files.flatMap(wrongChats)]) };
	};
	// In the project itself the files are newer than what was built from them.
	const shipped = sources === null ? null : await read([sources], null);
	const base = shipped?.pack ?? pack;
	if (paths.length > 0) {
		const own = await read(paths, base);
		return { ...own, rules: own.pack?.rules ?? [], all: mergePacks(base, own.pack).pack };
	}
	if (shipped === null) return { rules: pack.rules, all: pack, problems: [], warnings: [], where: () => null };
	return { ...shipped, rules: shipped.pack?.rules ?? [], all: base };
};

/** What is wrong in the practice chats of a pack. */
const wrongChats = ({ path, shown = path, text }: PackFile): readonly FileProblem[] =>
	practiceChats(shown, text).flatMap(({ data, placeOf }) =>
		(checkPacked(data).problems ?? []).map(({ at, why }) => ({
			...placeOf(at),
			rule: null,
			why: `This practice chat cannot be used: ${at} ${why}.`,
		})),
	);

/** `file:line: rule, example 3 (ms, quiet): what was expected and what happened`. */
const showBroken = (rule: Rule, { index, language, kind, why }: BrokenExample, place: Place | null): string => {
	const where = place === null ? '' : `${place.file}:${place.line}: `;
	return `${where}${rule.id}, example ${index + 1} (${language}, ${kind}): ${why}`;
};

const summary = ({ rules, problems }: Tested, failed: number): string => {
	const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
	const inFiles = problems.length === 0 ? '' : `, ${counted(problems.length, 'problem')} in files`;
	const of = `${counted(examples, 'example')} of ${counted(rules.length, 'rule')}`;
	return `${of}: ${examples - failed} passed, ${failed} failed${inFiles}`;
};
