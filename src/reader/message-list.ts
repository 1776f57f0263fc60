import type { Adapter } from '../adapters/adapter.ts';
import { type Found, findRedrawn, findReworded } from './drawn-anew.ts';
import { countHere, fillRuns, type Known, spoken } from './known.ts';
import { classifyLost } from './lost.ts';
import { createMatcher, type Matcher } from './match.ts';
import type { PageOrder } from './page-order.ts';
import type { Registry } from './registry.ts';
import { mayReturn, saidAgain } from './said-again.ts';
import { sameText } from './text-of.ts';

/** What a batch of mutations meant. All lists oldest first. */
export interface Change {
	/** Messages not seen before, below what stood there. */
	readonly fresh: readonly Known[];
	/** Messages not seen before, above what stood there: the page loaded older ones. */
	readonly older: readonly Known[];
	readonly edited: readonly Known[];
	/** Gone; deleted if they are not back within a second. */
	readonly gone: readonly Known[];
	/** How many messages stood there before, and how many of these still do; without lines of the system. */
	readonly before: number;
	readonly kept: number;
	/** Whether any message came, went or changed. */
	readonly stirred: boolean;
}

/** The messages of one chat, in their order, and what became of those that went. */
export interface MessageList {
	/** Those on the page, oldest first. */
	here(): readonly Known[];
	/**
	 * Takes in a batch: rows that show no message yet, oldest first; messages that no row shows any more; messages whose
	 * rows say other words now.
	 */
	take(found: readonly Found[], lost: ReadonlySet<Known>, reworded: ReadonlySet<Known>): Change;
	/** Forgets a missing message for good; false if it came back. */
	drop(known: Known): boolean;
}

/** What a list of messages works with. */
export interface MessageListOptions {
	readonly registry: Registry;
	readonly pageOrder: PageOrder;
	readonly grouped: Adapter['row']['grouped'];
	readonly now: () => number;
}

/** Starts empty. */
export const createMessageList = ({ registry, pageOrder, grouped, now }: MessageListOptions): MessageList => {
	const { precedes } = pageOrder;
	const missing = new Set<Known>();
	const parked = new Set<Known>();
	let order: readonly Known[] = [];

	const matcherFor = (lost: ReadonlySet<Known>): Matcher => {
		const { byPageId, temporary } = registry;
		if (lost.size > 0) for (const [index, known] of order.entries()) if (lost.has(known)) known.next = order[index + 1];
		const standing = order.filter(({ place }) => place === 'here');
		return createMatcher(
			{
				byPageId,
				temporary,
				missing: new Set([...missing, ...lost]),
				parked,
				mayReturn: mayReturn(standing, precedes),
			},
			now(),
		);
	};
	/** `back` and `fresh` are in order, each for itself. */
	const setOrder = (back: readonly Known[], fresh: readonly Known[], untouched: readonly Known[]): void => {
		const added = [...back, ...fresh];
		const last = untouched.at(-1)?.elements.at(-1);
		const [end, start] = [back.at(-1)?.elements.at(-1), fresh[0]?.elements[0]];
		const isJoined = end === undefined || start === undefined || precedes(end, start);
		const isBelow =
			isJoined && (last === undefined || added.every(({ elements: [first] }) => first && precedes(last, first)));
		order = isBelow
			? [...untouched, ...added]
			: [...new Set(pageOrder.all().flatMap((element) => registry.get(element) ?? []))];
		fillRuns(order, grouped, isBelow ? untouched.length : 0);
	};
	const take = (found: readonly Found[], lost: ReadonlySet<Known>, reworded: ReadonlySet<Known>): Change => {
		const before = order;
		const edited = new Set(reworded);
		const back = new Set<Known>();
		const readopt = (known: Known, [element, row]: Found): void => {
			const isHere = known.place === 'here';
			if (registry.attach(known, element, row)) edited.add(known);
			if (!isHere) back.add(known);
			missing.delete(known);
			parked.delete(known);
		};
		const matcher = matcherFor(lost);
		const pairs = found.map((one) => [one, matcher.find(one[1], one[0])] as const);
		const byWords = pairs.flatMap(([[element, row], known]) =>
			known?.place === 'missing' && lost.has(known) && (row.pageId === null || row.pageId !== known.row.pageId)
				? [[known, element] as const]
				: [],
		);
		const again = saidAgain(before, new Map(byWords), precedes);
		let unmatched = pairs.flatMap(([one, known]) => {
			if (known === null || again.has(known)) return [one];
			readopt(known, one);
			return [];
		});
		const pair = findReworded(unmatched, lost) ?? findRedrawn(before, unmatched, lost, precedes);
		if (pair !== null) {
			readopt(...pair);
			unmatched = unmatched.filter((one) => one !== pair[1]);
		}
		const vanished = new Set([...lost].filter(({ place }) => place !== 'here'));
		const { gone, dropped } = classifyLost(before, vanished);
		for (const known of gone) missing.add(known);
		for (const known of dropped) {
			known.place = 'parked';
			parked.add(known);
		}
		const untouched = before.filter((known) => known.place === 'here' && !back.has(known));
		const anchor = (untouched[0] ?? [...back][0])?.elements.at(-1);
		const added = unmatched.flatMap((one) => {
			const [element, row] = one;
			// Shown twice, or a temporary row that stands beside the final one.
			const twin = row.pageId === null ? undefined : registry.byPageId.get(row.pageId);
			if (twin === undefined || !sameText(twin.row.text, row.text)) return [registry.create(row, element)];
			readopt(twin, one);
			return [];
		});
		const isOlder = ({ elements: [first] }: Known): boolean =>
			anchor !== undefined && first !== undefined && precedes(first, anchor);
		setOrder([...back], added, untouched);
		return {
			fresh: added.filter((known) => !isOlder(known)),
			older: added.filter(isOlder),
			edited: [...edited],
			gone,
			before: spoken(before).length,
			kept: countHere(spoken(before)),
			stirred: added.length + back.size + vanished.size + edited.size > 0,
		};
	};

	return {
		here: () => order,
		take,
		drop: (known) => {
			if (!missing.delete(known)) return false;
			registry.forget(known);
			return true;
		},
	};
};
