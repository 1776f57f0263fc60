import type { ReaderEvent } from '../../../src/reader/reading.ts';
import type { Line } from './script.ts';

/** How well a chat was read. */
export interface Figures {
	readonly expected: number;
	/** Read with the right text and role, in the right order. */
	readonly right: number;
	/** Right text, wrong role. */
	readonly wrongRole: readonly string[];
	readonly missing: readonly string[];
	/** Told twice, or no message at all. */
	readonly extra: readonly string[];
}

interface Said {
	readonly id: string;
	role: string;
	text: string;
}

/** The transcript that the events told, as it stands at their end. */
const fold = (events: readonly ReaderEvent[]): readonly Said[] => {
	let said: Said[] = [];
	for (const event of events) {
		switch (event.type) {
			case 'opened': {
				const known = new Set(said.map(({ id }) => id));
				said.push(
					...event.history.filter(({ id }) => !known.has(id)).map(({ id, role, text }) => ({ id, role, text })),
				);
				break;
			}
			case 'left':
				said = [];
				break;
			case 'message':
				said.push({ id: event.message.id, role: event.message.role, text: event.message.text });
				break;
			case 'edited':
				for (const one of said) if (one.id === event.id) one.text = event.text;
				break;
			case 'removed':
				said = said.filter(({ id }) => id !== event.id);
				break;
			default:
		}
	}
	return said;
};

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Longest run of pairs in order: expected with said, by text. */
const align = (expected: readonly Line[], said: readonly Said[]): readonly (readonly [number, number])[] => {
	const worth = (one: Line | undefined, other: Said | undefined): number =>
		one === undefined || other === undefined || squash(one.text) !== squash(other.text)
			? 0
			: one.from === other.role
				? 2
				: 1;
	const best = Array.from({ length: expected.length + 1 }, () => new Array<number>(said.length + 1).fill(0));
	const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
	for (let i = expected.length - 1; i >= 0; i -= 1) {
		for (let j = said.length - 1; j >= 0; j -= 1) {
			const value = worth(expected[i], said[j]);
			const row = best[i];
			if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), value > 0 ? value + at(i + 1, j + 1) : 0);
		}
	}
	const pairs: [number, number][] = [];
	for (let [i, j] = [0, 0]; i < expected.length && j < said.length; ) {
		const value = worth(expected[i], said[j]);
		if (value > 0 && at(i, j) === value + at(i + 1, j + 1)) {
			pairs.push([i, j]);
			i += 1;
			j += 1;
		} else if (at(i, j) === at(i + 1, j)) i += 1;
		else j += 1;
	}
	return pairs;
};

/** Compares what was said with what was read. */
export const compare = (expected: readonly Line[], events: readonly ReaderEvent[]): Figures => {
	const said = fold(events);
	const pairs = align(expected, said);
	const isRight = ([i, j]: readonly [number, number]): boolean => expected[i]?.from === said[j]?.role;
	const found = new Set(pairs.map(([i]) => i));
	const used = new Set(pairs.map(([, j]) => j));
	return {
		expected: expected.length,
		right: pairs.filter(isRight).length,
		wrongRole: pairs.filter((pair) => !isRight(pair)).map(([i, j]) => `${said[j]?.role}: ${expected[i]?.text}`),
		missing: expected.filter((_, index) => !found.has(index)).map(({ from, text }) => `${from}: ${text}`),
		extra: said.filter((_, index) => !used.has(index)).map(({ role, text }) => `${role}: ${text}`),
	};
};
