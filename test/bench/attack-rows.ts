import type { Program } from '../../src/engine/compile.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import type { Conversation } from '../../src/engine/message.ts';
import { attacks } from './attacks.ts';
import { eventsOf, stepThrough, textsIn } from './corpus.ts';
import { compare } from './measure.ts';
import type { Row } from './rows.ts';

/** Texts made to cost much: the worst of them. Nothing is read beyond 20,000 characters, so both lengths are measured. */
export const measureAttacks = async (program: Program, chats: readonly Conversation[]): Promise<Row[]> => {
	const events = chats.map((chat) => eventsOf(chat));
	const ordinaryLength = events.flatMap(textsIn).reduce((sum, text) => sum + text.length, 0);
	const rows: Row[] = [];
	for (const length of [100_000, 20_000]) {
		let worst = { name: '', value: 0, ms: 0 };
		for (const [name, text] of attacks(program.pack, length)) {
			// Not the same text twice: the matcher remembers the last one.
			const attack: ChatEvent[][] = [
				[
					{ type: 'message', at: null, message: { id: 'm1', role: 'customer', text } },
					{ type: 'draft', at: null, text: text.slice(1) },
					{ type: 'paused', at: null },
				],
			];
			const { ratio, ms } = await compare(
				() => stepThrough(program, attack),
				() => stepThrough(program, events),
				{ rounds: 3, sliceMs: 10 },
			);
			const value = (ratio * ordinaryLength) / (2 * length);
			if (value > worst.value) worst = { name, value, ms: ms / 2 };
		}
		const note = `full step, per character; the worst is “${worst.name}”, ${worst.ms.toFixed(1)} ms a text`;
		rows.push({ name: `attack of ${length} characters ÷ ordinary`, value: worst.value, limit: { atMost: 4 }, note });
	}
	return rows;
};
