import type { Program } from '../../src/engine/compile.ts';
import type { Conversation } from '../../src/engine/message.ts';
import { bareLoop, eventsOf, stepThrough, textsIn } from './corpus.ts';
import { compare, fast, nanoseconds } from './measure.ts';
import type { Row } from './rows.ts';

/** Whole steps, with every fact and rule. */
export const measureStep = async (
	program: Program,
	chats: readonly Conversation[],
	quiet: readonly Conversation[],
): Promise<Row[]> => {
	const events = chats.map((chat) => eventsOf(chat));
	const texts = events.flatMap(textsIn);
	const all = await compare(
		() => stepThrough(program, events),
		() => bareLoop(texts),
		fast,
	);
	const quietEvents = quiet.map((chat) => eventsOf(chat));
	const quietTexts = quietEvents.flatMap(textsIn);
	const none = await compare(
		() => stepThrough(program, quietEvents),
		() => bareLoop(quietTexts),
		fast,
	);
	const typed = chats.filter((_, i) => i % 5 === 0).map((chat) => eventsOf(chat, true));
	const typedTexts = typed.flatMap(textsIn);
	const keys = await compare(
		() => stepThrough(program, typed),
		() => bareLoop(typedTexts),
		fast,
	);
	return [
		{
			name: 'full step ÷ bare loop, nothing hits',
			value: none.ratio,
			limit: { atMost: 4 },
			note: `${nanoseconds(none.ms, quietTexts.length)} a text: every fact learns, every rule is asked, tips come and go`,
		},
		{
			name: 'full step ÷ bare loop, all messages',
			value: all.ratio,
			limit: { atMost: 25 },
			note: `${nanoseconds(all.ms, texts.length)} a text (each draft and each message)`,
		},
		{
			name: 'draft step ÷ bare loop, each key',
			value: keys.ratio,
			note: `${nanoseconds(keys.ms, typedTexts.length)} a key, the whole draft read anew`,
		},
	];
};
