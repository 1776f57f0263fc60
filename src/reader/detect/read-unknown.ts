import { documentOf, isConnected, rootOf, viewOf } from '../dom.ts';
import { findFirst } from '../fields.ts';
import { type ReadOptions, readPage } from '../read-page.ts';
import type { Health, ReaderEvent, Reading } from '../reading.ts';
import { createRowReader } from '../rows.ts';
import { createTimers, windowSchedule } from '../schedule.ts';
import { type Calibration, createCalibration } from './calibration.ts';
import { findChat } from './find-chat.ts';
import { type Layout, windowLayout } from './layout.ts';
import { createLiveRows } from './live-rows.ts';
import { documentsIn } from './scope.ts';
import { followSentText } from './sent-text.ts';
import { watchLook } from './watch-look.ts';

/** What reading a page that no adapter knows works with. */
export interface UnknownOptions extends Omit<ReadOptions, 'adapter' | 'rows'> {
	readonly layout?: Layout;
	/** Called when the page was looked at and what can be said of it may have changed. */
	readonly onLook?: () => void;
}

/** Below this a page is not read: silence is better than a guess. */
const leastConfidence = 0.5;

/** When to look after the agent sent something on a page that is not read yet. */
const afterSendMs = [300, 1200];
/** Rows that may show what was just sent. */
const recent = 6;

type Found = Extract<Health, { readonly state: 'unreadable' }>['found'];

/**
 * Reads a page that no adapter knows by what it looks like, until the signal aborts. Silent until it is sure enough of
 * what it sees; learns on while it reads.
 */
export const readUnknown = (options: UnknownOptions): Reading => {
	const { document, onEvent, now, signal, schedule = windowSchedule, layout = windowLayout, onLook } = options;
	const timers = createTimers(schedule, signal);
	let calibration: Calibration | null = null;
	let reading: Reading | null = null;
	let life = new AbortController();
	let found: Found = { rows: 0, roles: 0, composer: false };
	const open = new Set<string>();

	const hear = (event: ReaderEvent): void => {
		if (event.type === 'left') open.delete(event.conversation);
		else open.add(event.conversation);
		onEvent(event);
	};
	const stop = (): void => {
		life.abort();
		reading = null;
		for (const conversation of [...open]) hear({ type: 'left', conversation });
	};
	const start = (from: Calibration): void => {
		life = new AbortController();
		calibration = from;
		const own = AbortSignal.any([signal, life.signal]);
		const rows = createLiveRows({
			calibration: from,
			sentText,
			now,
			timers: createTimers(schedule, own),
			onTurn: () => {
				stop();
				if (from.confidence() >= leastConfidence) start(from);
				else looking.quicken();
			},
			onMore: () => reading?.again(),
			signal: own,
		});
		reading = readPage({
			...options,
			document: documentOf(from.found.root),
			adapter: from.adapter(),
			rows,
			onEvent: hear,
			signal: own,
		});
	};
	/** What was sent while the page was not being read. */
	const learnSent = (from: Calibration): void => {
		const adapter = from.adapter();
		const plain = createRowReader({ ...adapter, row: { ...adapter.row, role: [], otherwise: 'agent' } });
		const rows = from.found.rows.rows.slice(-recent).map((row) => ({ row, text: plain.read(row, now())?.text ?? '' }));
		for (const { row, text } of rows) {
			const isOnly = rows.filter((one) => one.text === text).length === 1;
			if (isOnly && sentText.check(text) === 'sent') from.sent(row);
		}
	};
	/** Whether what is being read still stands there. */
	const isThere = (): boolean => {
		if (calibration === null) return false;
		const { root } = calibration.found;
		const own = documentOf(root);
		return (
			viewOf(own) !== null && (isConnected(root) || findFirst(own, calibration.adapter().conversation.root).length > 0)
		);
	};
	const lookIn = (one: Document): Calibration | null => {
		const search = findChat(one, layout);
		if (search.composers > 0) found = { ...found, composer: true };
		if (search.found === null) return null;
		const next = createCalibration(search.found, { layout, now });
		sentText.follow(rootOf(search.found.composer.element));
		learnSent(next);
		const roles = next.confidence() === 0 ? 0 : next.roles();
		found = { rows: search.found.rows.rows.length, roles, composer: true };
		return next;
	};
	const look = (): boolean => {
		if (reading !== null && isThere()) return true;
		if (reading !== null) stop();
		found = { rows: 0, roles: 0, composer: false };
		for (const one of documentsIn(document)) {
			sentText.follow(one);
			const next = lookIn(one);
			if (next === null || next.confidence() < leastConfidence) continue;
			start(next);
			break;
		}
		onLook?.();
		return reading !== null;
	};
	const sentText = followSentText(
		now,
		() => {
			if (reading === null) for (const ms of afterSendMs) timers.after(ms, () => sentText.hasSent() && look());
		},
		signal,
	);
	const looking = watchLook(document, look, timers, signal);

	return {
		adapter: 'generic',
		health: () => reading?.health() ?? { state: 'unreadable', found },
		again: () => reading?.again(),
		insert: async (conversation, text) => (await reading?.insert(conversation, text)) ?? false,
	};
};
