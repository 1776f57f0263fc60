import { checkConversation } from '../engine/check-conversation.ts';
import { compilePack, type Program } from '../engine/compile.ts';
import { replay } from '../engine/replay.ts';
import { errorLine, readLine, tipsLine } from '../engine/replay-line.ts';
import type { RulePack } from '../engine/rule.ts';

/** The last program and the pack it was made from: hosts call anew for each row, and making one costs as much as many rows. */
let made: { readonly pack: string; readonly program: Program } | null = null;

const programOf = (pack: string): Program => {
	if (made?.pack !== pack) made = { pack, program: compilePack(JSON.parse(pack) as RulePack) };
	return made.program;
};

/**
 * The filter of `santun replay` for hosts that embed JavaScript: one conversation as a line of JSON in, one line of tips
 * out. A line that cannot be read gives `{"error":"…"}`. `pack` = the text of `engine-pack.json`, or of a pack of your
 * own that `santun test` has found good; throws SyntaxError where it is no JSON.
 */
const replayLine = (line: string, pack: string): string => {
	const chat = readLine(line, checkConversation);
	return typeof chat === 'string' ? errorLine(chat) : tipsLine(chat.id, replay(programOf(pack), chat));
};

// A plain script: SQL functions take it as text, Node imports it, pages load it.
Object.assign(globalThis, { santun: { replayLine } });
