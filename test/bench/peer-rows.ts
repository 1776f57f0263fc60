import type { Program } from '../../src/engine/compile.ts';
import type { Conversation } from '../../src/engine/message.ts';
import { eventsOf, stepThrough, textsOf } from './corpus.ts';
import { compare, slow } from './measure.ts';
import type { Row } from './rows.ts';
import { asJsonRules, factsAtDrafts, type RulesEngine } from './rules-engine.ts';

/** What is measured against besides plain JavaScript; a text instead of one says why it cannot run here. */
export interface Peers {
	readonly rulesEngine: RulesEngine | string;
	readonly writeGood: ((text: string) => unknown) | string;
	readonly harper: ((text: string) => Promise<unknown>) | string;
}

/** Other engines on the same chats; each gets texts it has not seen, since some remember. */
export const measurePeers = async (
	program: Program,
	chats: readonly Conversation[],
	{ rulesEngine, writeGood, harper }: Peers,
): Promise<Row[]> => {
	const rows: Row[] = [];
	const events = chats.map((chat) => eventsOf(chat));
	const take = <T>(list: readonly T[], round: number, size: number): readonly T[] =>
		list.slice((round * size) % (list.length - size), ((round * size) % (list.length - size)) + size);
	const absent = (name: string, why: string): void => {
		rows.push({ name, value: Number.NaN, note: `not measured: ${why}` });
	};
	if (typeof rulesEngine === 'string') absent('json-rules-engine ÷ full step', rulesEngine);
	else {
		const engine = new rulesEngine(asJsonRules(program.pack.rules), { allowUndefinedFacts: true });
		const known = events.map((chat) => factsAtDrafts(program, [chat]));
		const run = async (round: number): Promise<number> => {
			let found = 0;
			for (const facts of take(known, round, 2).flat()) found += (await engine.run(facts)).events.length;
			return found;
		};
		const { ratio } = await compare(run, (round) => stepThrough(program, take(events, round, 2)), slow);
		rows.push({
			name: 'json-rules-engine ÷ full step',
			value: ratio,
			note: `the same ${program.pack.rules.length} rules; theirs with ready facts, ours with matching and facts`,
		});
	}
	const linters = [
		['write-good', writeGood, 4],
		['harper.js', harper, 1],
	] as const;
	for (const [name, lint, size] of linters) {
		if (typeof lint === 'string') {
			absent(`${name} ÷ full step`, lint);
			continue;
		}
		const run = async (round: number): Promise<void> => {
			for (const text of textsOf(take(chats, round, size))) await lint(text);
		};
		const { ratio } = await compare(run, (round) => stepThrough(program, take(events, round, size)), slow);
		rows.push({ name: `${name} ÷ full step`, value: ratio, note: 'the same chats, each message once' });
	}
	return rows;
};
