import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pack } from 'santun:pack';
import { compilePack } from '../../engine/compile.ts';
import { replay } from '../../engine/replay.ts';
import { changedRows } from './score-diff.ts';
import { type Chat, type ScoreSet, scoreSet } from './score-run.ts';
import { judge, skillTable, summaryTable } from './score-table.ts';

/** What the limits are held to, and chats of other writers, which tell how far the rules reach beyond those. */
const ownFiles = ['abcd', 'star', 'written'] as const;
const otherFiles = [
	'fresh-en',
	'fresh-ms',
	'wide-en',
	'wide-ms',
	'third-en',
	'third-ms',
	'fourth-en',
	'fifth-en',
	'fifth-ms',
	'sixth-ms',
] as const;
const files = [...ownFiles, ...otherFiles];

interface LabelledChat extends Chat {
	readonly file: (typeof files)[number];
}

const readLines = async (file: string): Promise<readonly string[]> =>
	(await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');

const ours: ReadonlySet<string> = new Set(ownFiles);
const isOurs = ({ file }: LabelledChat): boolean => ours.has(file);

/** Chats without a language are English: only the written ones come in two. */
const isMalay = ({ conversation }: LabelledChat): boolean => conversation.language === 'ms';

/** Odd-numbered chats of the fifth writers were not tuned on: only their scores were looked at. */
const isHeldBack = ({ conversation }: LabelledChat): boolean => Number(/\d+$/.exec(conversation.id)?.[0]) % 2 === 1;

const whole = 'all';

const sets: readonly (readonly [string, (chat: LabelledChat) => boolean])[] = [
	['abcd', ({ file }) => file === 'abcd'],
	['star', ({ file }) => file === 'star'],
	['written', ({ file }) => file === 'written'],
	['written en', (chat) => chat.file === 'written' && !isMalay(chat)],
	['written ms', (chat) => chat.file === 'written' && isMalay(chat)],
	['all en', (chat) => isOurs(chat) && !isMalay(chat)],
	[whole, isOurs],
	['fresh en', ({ file }) => file === 'fresh-en'],
	['fresh ms', ({ file }) => file === 'fresh-ms'],
	['wide en', ({ file }) => file === 'wide-en'],
	['wide ms', ({ file }) => file === 'wide-ms'],
	['third en', ({ file }) => file === 'third-en'],
	['third ms', ({ file }) => file === 'third-ms'],
	['fourth en', ({ file }) => file === 'fourth-en'],
	['fifth en tuned', (chat) => chat.file === 'fifth-en' && !isHeldBack(chat)],
	['fifth en held', (chat) => chat.file === 'fifth-en' && isHeldBack(chat)],
	['fifth ms tuned', (chat) => chat.file === 'fifth-ms' && !isHeldBack(chat)],
	['fifth ms held', (chat) => chat.file === 'fifth-ms' && isHeldBack(chat)],
	['sixth ms', ({ file }) => file === 'sixth-ms'],
];

/** Plays all labelled chats, prints how right the tips are, and gives the exit code: 1 where a limit is missed. */
export const score = async (root: string, isToWrite: boolean): Promise<number> => {
	const data = path.join(root, 'test/data');
	const program = compilePack(pack);
	const chats: LabelledChat[] = [];
	const gold: string[] = [];
	for (const file of files) {
		gold.push(...(await readLines(path.join(data, `${file}.gold.ndjson`))));
		for (const line of await readLines(path.join(data, `${file}.ndjson`))) {
			const read = JSON.parse(line);
			const conversation = { ...read, customer: read.customer ?? {}, agent: read.agent ?? {} };
			chats.push({ file, line, conversation, tips: replay(program, conversation) });
		}
	}
	const scored: ScoreSet[] = [];
	for (const [name, belongs] of sets) {
		scored.push(await scoreSet(path.join(data, 'score.mjs'), name, gold, chats.filter(belongs)));
	}
	const table = [...summaryTable(scored), '', ...skillTable(wholeOf(scored))];
	console.log(table.join('\n'));
	const verdicts = judge(scored);
	console.log(`\n${verdicts.map(({ line }) => line).join('\n')}`);
	await compare(path.join(data, 'score.txt'), table, isToWrite);
	return verdicts.every(({ isGood }) => isGood) ? 0 : 1;
};

const wholeOf = (scored: readonly ScoreSet[]): ScoreSet => {
	const found = scored.find(({ name }) => name === whole);
	if (found === undefined) throw new TypeError('nothing was scored');
	return found;
};

const compare = async (file: string, table: readonly string[], isToWrite: boolean): Promise<void> => {
	// There is none before the first --write.
	const before = await readFile(file, 'utf8').catch(() => '');
	const changes = changedRows(before.split('\n'), table);
	console.log(
		changes.length === 0
			? '\nNo change against test/data/score.txt.'
			: `\nAgainst test/data/score.txt:\n${changes.join('\n')}`,
	);
	if (!isToWrite) return;
	await writeFile(file, `${table.join('\n')}\n`);
	console.log('\nWritten to test/data/score.txt.');
};
