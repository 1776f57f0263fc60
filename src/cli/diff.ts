import { checkConversation } from '../engine/check-conversation.ts';
import { compareTips, type TipChange } from '../engine/compare-tips.ts';
import { compilePack } from '../engine/compile.ts';
import { comparePacks, type PackChanges } from '../engine/pack-changes.ts';
import { replay } from '../engine/replay.ts';
import { readLine } from '../engine/replay-line.ts';
import { addChat, emptyReport, inOrder, type Report } from '../engine/report.ts';
import type { RulePack } from '../engine/rule.ts';
import { UsageError } from './cli-error.ts';
import { diffText } from './diff-text.ts';
import { cannotRun, fine, foundWrong } from './exit-codes.ts';
import { chunksOf, inputOf } from './input.ts';
import type { Io } from './io.ts';
import { readOlderRules } from './older-rules.ts';
import { createProgress } from './progress.ts';
import { readArgs } from './read-args.ts';
import { readLines } from './read-lines.ts';
import { withTeamRules } from './team-rules.ts';
import { createLineWriter } from './write-lines.ts';

/** A chat in which something changes. */
export interface ChangedChat {
	readonly id: string;
	readonly changes: readonly TipChange[];
}

/** What two packs make of the same chats. */
export interface Diff {
	readonly packs: PackChanges;
	readonly before: Report;
	readonly after: Report;
	/** Chats in which something changes, in the order of the file. */
	readonly chats: readonly ChangedChat[];
}

/** `santun diff`: what changes in past chats when one pack takes the place of another. */
export const diffCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { words, flags, values } = readArgs(args, { flags: ['--json'], options: { '--team': 'PATH' } });
	const [old, now, named, more] = words;
	const missing = 'Name the old rules, the new rules, and a file of conversations (or -).';
	// Rules are files and folders: a dash in their place is the chats, with a word forgotten.
	if (old === undefined || now === undefined || old === '-' || now === '-' || more !== undefined)
		throw new UsageError(missing);
	const file = inputOf(named, io, missing);
	const team = values.get('--team') ?? null;
	const before = await rulesAt(old, team, io);
	const after = now === old ? before : await rulesAt(now, team, io);
	if (before == null || after == null) return cannotRun;
	const diff = await compare(before, after, file, io);
	const writer = createLineWriter(io.stdout);
	const text = flags.has('--json') ? JSON.stringify({ diff: 1, ...diff }) : diffText(diff, old, now);
	if (await writer.write(text)) await writer.end();
	return diff.before.errors > 0 ? foundWrong : fine;
};

/** The word that stands for the shipped rules alone. */
const shipped = 'shipped';

/** Null, and told, where rules are wrong. */
const rulesAt = async (path: string, team: string | null, io: Io): Promise<RulePack | null> => {
	if (path !== shipped && !path.endsWith('.json')) {
		if (team !== null)
			throw new UsageError(`With --team, name “${shipped}” or files that santun rules wrote, not ${path}.`);
		return withTeamRules(path, io, { tellPin: true });
	}
	const base = path === shipped ? await io.pack() : await readOlderRules(path);
	return team === null ? base : withTeamRules(team, io, { over: base });
};

const compare = async (old: RulePack, now: RulePack, file: string, io: Io): Promise<Diff> => {
	const [oldProgram, newProgram] = [compilePack(old), compilePack(now)];
	const [before, after] = [emptyReport(), emptyReport()];
	const chats: ChangedChat[] = [];
	const wrong: string[] = [];
	const add = (line: string | null, number: number): void => {
		const chat = readLine(line, checkConversation);
		if (typeof chat === 'string') {
			for (const report of [before, after]) report.errors += 1;
			wrong.push(`${file}:${number}: ${chat}\n`);
			return;
		}
		const [was, is] = [replay(oldProgram, chat), replay(newProgram, chat)];
		addChat(before, { id: chat.id, tips: was });
		addChat(after, { id: chat.id, tips: is });
		const changes = compareTips(was, is);
		if (changes.length > 0) chats.push({ id: chat.id, changes });
	};
	const progress = await createProgress(file, io);
	try {
		let number = 0;
		for await (const line of readLines(chunksOf(file, io, progress))) {
			number += 1;
			add(line, number);
			progress.done(1);
		}
	} finally {
		progress.end();
	}
	for (const line of wrong) io.stderr.write(line);
	return { packs: comparePacks(old, now), before: inOrder(before), after: inOrder(after), chats };
};
