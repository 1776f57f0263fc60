import { pack } from 'santun:pack';
import { compilePack } from '../../src/engine/compile.ts';
import type { Conversation } from '../../src/engine/message.ts';
import type { Matcher } from '../../src/engine/phrases/compile.ts';
import { measureAttacks } from './attack-rows.ts';
import { measureCold } from './cold-rows.ts';
import { readChats, textsOf } from './corpus.ts';
import { measureGrowth, measureLength } from './growth-rows.ts';
import { measureMatcher } from './matcher-rows.ts';
import { measurePeers, type Peers } from './peer-rows.ts';
import { regExpSources } from './regexps.ts';
import { keepsLimit, type Row, tableOf } from './rows.ts';
import { measureStart } from './start-rows.ts';
import { measureStep } from './step-rows.ts';

export interface Options {
	readonly root: string;
	readonly peers: Peers;
	/** Source of cold.ts, bundled. */
	readonly cold: string;
	readonly isJson: boolean;
}

/** The chats with the messages alone in which nothing hits; a chat without any would measure only how it is opened. */
const withoutHits = (chats: readonly Conversation[], matcher: Matcher): readonly Conversation[] =>
	chats
		.map((chat) => ({ ...chat, messages: chat.messages.filter(({ text }) => matcher.match(text).length === 0) }))
		.filter(({ messages }) => messages.length > 0);

/** Measures everything, prints the table, and gives the exit code: 1 where a limit is missed. */
export const bench = async ({ root, peers, cold, isJson }: Options): Promise<number> => {
	const chats = readChats(root);
	const program = compilePack(pack);
	const quiet = withoutHits(chats, program.matcher);
	const rows: Row[] = [];
	const suites = [
		() => measureMatcher(program, textsOf(chats), textsOf(quiet)),
		() => measureStep(program, chats, quiet),
		() => measurePeers(program, chats, peers),
		() => measureGrowth(program, chats),
		() => measureLength(program, chats),
		() => measureAttacks(program, chats),
		() => measureCold(pack, cold),
		() => measureStart(root),
	];
	const say = isJson ? () => undefined : (text: string) => console.log(text);
	for (const suite of suites) rows.push(...(await suite()));
	say(
		`${pack.rules.length} rules, ${regExpSources(pack).length} patterns; ${chats.length} chats, ${textsOf(chats).length} messages\n`,
	);
	say(tableOf(rows));
	const failed = rows.filter((row) => keepsLimit(row) === false);
	if (isJson)
		console.log(
			JSON.stringify(
				rows.map((row) => ({ ...row, keepsLimit: keepsLimit(row) })),
				null,
				'\t',
			),
		);
	return failed.length > 0 ? 1 : 0;
};
