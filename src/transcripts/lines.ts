import { checkConversation } from '../engine/check-conversation.ts';
import type { Conversation } from '../engine/message.ts';
import { readLine } from '../engine/replay-line.ts';
import { createLedger, type Imported } from './imported.ts';

/** Reads conversations, one a line, as `santun replay` takes them. */
export const importLines = (text: string): Imported => {
	const ledger = createLedger();
	const lines = text.replace(/^\ufeff/, '').split('\n');
	if (lines.at(-1)?.trim() === '') lines.pop();
	const conversations: Conversation[] = [];
	lines.forEach((line, i) => {
		const read = readLine(line, checkConversation);
		if (typeof read !== 'string') conversations.push(read);
		else {
			ledger.tell('wrong-line', { line: i + 1 }, { why: read });
			ledger.leave();
		}
	});
	if (lines.length === 0) return ledger.refuse('empty');
	return conversations.length === 0 ? { ...ledger.done([]), refused: true } : ledger.done(conversations);
};
