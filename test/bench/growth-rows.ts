import { compilePack, type Program } from '../../src/engine/compile.ts';
import { step } from '../../src/engine/evaluate.ts';
import type { Conversation } from '../../src/engine/message.ts';
import { compilePhrases } from '../../src/engine/phrases/compile.ts';
import { bareLoop, eventsOf, matchAll, stepThrough, textsOf } from './corpus.ts';
import { longChat, somePhrases, withRules } from './growth.ts';
import { compare, fast, median } from './measure.ts';
import type { Row } from './rows.ts';

/** More phrases, more rules. */
export const measureGrowth = async ({ pack }: Program, chats: readonly Conversation[]): Promise<Row[]> => {
	const texts = textsOf(chats);
	const events = chats.map((chat) => eventsOf(chat));
	const [few, many] = [60, 300].map((count) => compilePhrases(somePhrases(pack, count)).matcher);
	const [fewRules, manyRules] = [60, 300].map((count) => compilePack(withRules(pack, count)));
	if (few === undefined || many === undefined || fewRules === undefined || manyRules === undefined) return [];
	const phrases = await compare(
		() => matchAll(many, texts),
		() => matchAll(few, texts),
		fast,
	);
	const quiet = texts.filter((text) => many.match(text).length === 0);
	const bare = await compare(
		() => matchAll(many, quiet),
		() => bareLoop(quiet),
		fast,
	);
	const rules = await compare(
		() => stepThrough(manyRules, events),
		() => stepThrough(fewRules, events),
		fast,
	);
	return [
		{
			name: 'matcher, 300 phrases ÷ 60',
			value: phrases.ratio,
			note: `${(matchAll(many, texts) / Math.max(1, matchAll(few, texts))).toFixed(1)} times the hits`,
		},
		{
			name: 'matcher of 300 phrases ÷ bare loop, nothing hits',
			value: bare.ratio,
			note: `${quiet.length} messages`,
		},
		{ name: 'full step, 300 rules ÷ 60', value: rules.ratio, note: 'the same tips' },
	];
};

/** A chat that goes on and on. */
export const measureLength = async (program: Program, chats: readonly Conversation[]): Promise<Row[]> => {
	const events = chats.flatMap((chat) => eventsOf(chat).filter(({ type }) => type !== 'opened'));
	const next = events.slice(0, 300);
	const [young, old] = [100, 10_000].map((messages) => JSON.stringify(longChat(program, events, messages)));
	const costFrom = (state: string | undefined) => (): number => {
		const copy = JSON.parse(state ?? '');
		const start = process.cpuUsage();
		for (const event of next) step(program, copy, event);
		const { user, system } = process.cpuUsage(start);
		return user + system;
	};
	const [early, late] = [costFrom(young), costFrom(old)];
	const ratios: number[] = [];
	for (let round = 0; round < 40; round += 1) ratios.push((2 * late()) / (early() + early()));
	const value = median(ratios.slice(10));
	return [{ name: 'cost of a message at 10,000 ÷ at 100', value, limit: { atMost: 1.5 }, note: 'in one conversation' }];
};
