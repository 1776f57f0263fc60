import { createChatBuilder, messageOf } from './chat-builder.ts';
import { createLedger, type Imported, type Ledger } from './imported.ts';
import { dividerName, type Head, readHead } from './plain-lines.ts';
import { roleByName } from './roles.ts';
import { tellAgents } from './tell-agents.ts';
import { type DayOrder, dayOrderOf, type LooseTime, toMs } from './times.ts';

/** How a transcript is read. */
export interface PlainReading {
	/** Names of agents; guessed where missing. */
	readonly agents?: readonly string[];
}

/** A message with its place, before anybody knows which side its writer is on. */
interface Spoken extends Head {
	readonly line: number;
	readonly lines: string[];
}

interface Talk {
	/** What the divider above it says; empty where it says nothing. */
	readonly name: string;
	readonly spoken: Spoken[];
}

/**
 * Reads a transcript: one message a line, `Name: text`, with or without a time in front, as WhatsApp exports it too.
 * Lines without a name go on with the message above; `---` or `=== 1234 ===` stands between two chats.
 */
export const importPlain = (text: string, reading: PlainReading = {}): Imported => {
	const ledger = createLedger();
	const talks = split(text, ledger).filter(({ spoken }) => spoken.length > 0);
	if (talks.length === 0) return ledger.refuse('empty');
	const writers = talks.map(({ spoken }) => spoken.map(({ name }) => name ?? ''));
	const agents = tellAgents(writers, reading.agents ?? null, ledger);
	if (agents === null) return { ...ledger.done([]), refused: true };
	const roleOf = roleByName(agents);
	const times = talks.flatMap(({ spoken }) => spoken.flatMap(({ time }) => time ?? []));
	const order = dayOrderOf(times);
	const ids = idsOf(talks, ledger);
	const builder = createChatBuilder(ledger);
	talks.forEach(({ spoken }, i) => {
		const clock = createClock(order);
		for (const { time, name, lines, line, column } of spoken) {
			const role = name === null ? 'system' : roleOf(name);
			builder.add(ids[i] ?? '', messageOf(role, lines.join('\n').trimEnd(), name, time === null ? null : clock(time)), {
				line,
				column,
			});
		}
	});
	return ledger.done(builder.chats());
};

const split = (text: string, ledger: Ledger): readonly Talk[] => {
	const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
	const heads = lines.map(readHead);
	// Where messages have times, a line with a colon and no time goes on with the one above.
	const named = heads.filter((head) => head?.name != null);
	const isTimed = named.filter((head) => head?.time != null).length * 2 > named.length;
	const talks: Talk[] = [{ name: '', spoken: [] }];
	lines.forEach((line, i) => {
		const talk = talks.at(-1);
		const last = talk?.spoken.at(-1);
		const found = heads[i] ?? null;
		const head = isTimed && found?.time === null ? null : !isTimed && found?.name === null ? null : found;
		const divides = head === null ? dividerName(line) : null;
		if (divides !== null) talks.push({ name: divides, spoken: [] });
		else if (head !== null) talk?.spoken.push({ ...head, line: i + 1, lines: [head.text] });
		else if (last !== undefined) last.lines.push(line);
		else if (line.trim() !== '') {
			ledger.tell('no-speaker', { line: i + 1 });
			talk?.spoken.push({ time: null, name: null, text: line, column: 1, line: i + 1, lines: [line] });
		}
	});
	return talks;
};

/** The id of each chat: what stands between the dividers, or its number. */
const idsOf = (talks: readonly Talk[], ledger: Ledger): readonly string[] => {
	const taken = new Set<string>();
	return talks.map(({ name, spoken }, i) => {
		const wanted = name === '' ? String(i + 1) : name;
		let id = wanted;
		for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
		if (id !== wanted) ledger.tell('same-id', { line: (spoken[0]?.line ?? 2) - 1 }, { id });
		taken.add(id);
		return id;
	});
};

const dayMs = 86_400_000;

/** Turns times into milliseconds; a clock without days that falls back has passed midnight. */
const createClock = (order: DayOrder): ((time: LooseTime) => number | null) => {
	let days = 0;
	let last = 0;
	return (time) => {
		if (time.date !== null) return toMs(time, order);
		if (time.clock < last) days += 1;
		last = time.clock;
		return days * dayMs + time.clock;
	};
};
