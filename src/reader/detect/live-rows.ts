import { findAll, isConnected, isElement, matches } from '../dom.ts';
import type { LiveRows } from '../read-page.ts';
import { createRowReader, type Row, type RowReader } from '../rows.ts';
import type { Timers } from '../schedule.ts';
import { sameText } from '../text-of.ts';
import type { Calibration } from './calibration.ts';
import { around, shadowsIn } from './scope.ts';
import type { SentText } from './sent-text.ts';
import { goneText } from './words.ts';

/** What reading rows while learning them works with. */
export interface LiveRowsOptions {
	readonly calibration: Calibration;
	readonly sentText: SentText;
	readonly now: () => number;
	readonly timers: Timers;
	/** Rows told before have another role now: all of it has to be told anew. */
	readonly onTurn: () => void;
	/** Rows that were no messages may be some now. */
	readonly onMore: () => void;
	readonly signal: AbortSignal;
}

/** Rows whose roles are compared when something was learned. */
const compared = 200;
/** Dots that people do not type stand where somebody is typing. */
const drawnDots = /^[…⋯•●∙·\s]+$/;
/** Pages say who the next customer is within this time. */
const askAgainMs = 500;
/** A field is emptied when the server has answered: when to look again. */
const lookAgainMs = [100, 700];

/** Reads the rows of a page by what was learned of it, and learns on from each row of a kind not seen before. */
export const createLiveRows = (options: LiveRowsOptions): LiveRows => {
	const { calibration, sentText, now, timers, onTurn, onMore, signal } = options;
	let reader: RowReader = createRowReader(calibration.adapter());
	/** Rows told before: what they show later is no sign of who wrote it. */
	const seen = new WeakSet<Element>();
	const watched = new WeakSet<ShadowRoot>();

	const css = (): string => calibration.adapter().row.css[0]?.css ?? '';
	const rows = (): readonly Element[] => findAll(calibration.found.root, css()).slice(-compared);
	const relearn = (): void => {
		const before = reader;
		const after = createRowReader(calibration.adapter());
		const told = rows().filter((row) => seen.has(row));
		reader = after;
		timers.after(0, () => {
			const hasTurned = (row: Element): boolean => before.read(row, now())?.role !== after.read(row, now())?.role;
			if (told.some(hasTurned)) onTurn();
			else if (rows().some((row) => !seen.has(row) && after.read(row, now()) !== null)) onMore();
		});
	};
	/** A text that stands there twice may be the customer's as well. */
	const isOnly = ({ text }: Row): boolean =>
		rows().filter((one) => sameText(reader.read(one, now())?.text ?? '', text)).length === 1;
	const checkSent = (element: Element, row: Row, isFirst: boolean): void => {
		const verdict = sentText.check(row.text);
		if (verdict === 'no' || !isOnly(row)) return;
		if (verdict === 'sent' && calibration.sent(element)) relearn();
		if (verdict === 'perhaps' && isFirst) {
			for (const ms of lookAgainMs) timers.after(ms, () => checkSent(element, row, false));
		}
	};
	let isAsking = false;
	/** The name over the chat may change after its rows have. */
	const askAgain = (): void => {
		if (isAsking) return;
		isAsking = true;
		timers.after(askAgainMs, () => {
			isAsking = false;
			if (calibration.again()) relearn();
		});
	};
	/** Names and words in a row's shadow roots change without a change of the page around it. */
	const watchInside = (row: Element): void => {
		for (const shadow of shadowsIn(row)) {
			if (watched.has(shadow) || signal.aborted) continue;
			watched.add(shadow);
			inside.observe(shadow, { subtree: true, childList: true, characterData: true });
		}
	};
	let isMoreWanted = false;
	const inside = new MutationObserver(() => {
		if (isMoreWanted) return;
		isMoreWanted = true;
		timers.after(0, () => {
			isMoreWanted = false;
			onMore();
		});
	});
	/** Hears of new elements before the reader does, so that lines of a new kind are rows when it reads them. */
	const beside = new MutationObserver((records) => {
		const { root } = calibration.found;
		const isInRow = (one: Element): boolean => [one, ...around(one, root)].some((other) => matches(other, css()));
		for (const { addedNodes, target } of records) {
			if (isElement(target) && isInRow(target)) continue;
			for (const node of addedNodes) {
				if (!isElement(node) || !isConnected(node) || matches(node, css()) || findAll(node, css()).length > 0) continue;
				if (calibration.meetAside(node)) relearn();
			}
		}
	});
	beside.observe(calibration.found.root, { subtree: true, childList: true });
	signal.addEventListener('abort', () => {
		inside.disconnect();
		beside.disconnect();
	});

	return {
		css,
		isLate: calibration.isLate,
		read: (element, at) => {
			if (calibration.meet(element)) relearn();
			if (calibration.hasUnknown()) askAgain();
			const said = reader.read(element, at);
			const row = said !== null && (drawnDots.test(said.text) || goneText.test(said.text)) ? null : said;
			if (calibration.isLate) watchInside(element);
			if (row !== null && !seen.has(element)) {
				seen.add(element);
				checkSent(element, row, true);
			}
			return row;
		},
		isKnown: (row) => reader.isKnown(row),
		isAside: (row) => reader.isAside(row),
	};
};
