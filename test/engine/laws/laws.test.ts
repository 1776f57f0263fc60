import fc from 'fast-check';
import { pack } from 'santun:pack';
import { describe, expect, it } from 'vitest';
import { panelProgram } from '../../../src/coach/panel-program.ts';
import { chatFacts } from '../../../src/engine/chat-facts.ts';
import type { Program } from '../../../src/engine/compile.ts';
import { shownTips, step } from '../../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../../src/engine/event.ts';
import { glanceOf } from '../../../src/engine/glance.ts';
import { replay, replayEvents } from '../../../src/engine/replay.ts';
import { defaultSettings, settingsFor } from '../../../src/engine/settings.ts';
import { type ChatState, emptyState } from '../../../src/engine/state.ts';
import { fuzzTimeout, runs } from '../../fakes/runs.ts';
import { about, chats } from './events.ts';

/** All that the shipped rules say of a chat: the tips that stand after each event, and the state at the end. */
const fold = (program: Program, events: readonly Parameters<typeof about>[0][]) => {
	const state = emptyState();
	const log: ChatEvent[] = [];
	const told = events.map((event) => {
		const fed = about(event, shownTips(state)[0]?.id);
		log.push(fed);
		step(program, state, fed);
		return JSON.stringify(shownTips(state));
	});
	return { state, told, log };
};

/** Plain JSON, as it would come back from storage. */
const copy = (state: ChatState): ChatState => JSON.parse(JSON.stringify(state));

const program = panelProgram(pack);
const panelProgramAgain = panelProgram(JSON.parse(JSON.stringify(pack)));

/** The same pack in other orders. Built once: making a pack ready takes a second. */
const orders = [1, 2].map((turn) => {
	const turned = <T>(list: readonly T[]): readonly T[] =>
		turn === 1 ? list.toReversed() : [...list.filter((_, i) => i % 3 === 1), ...list.filter((_, i) => i % 3 !== 1)];
	const lexicons = pack.lexicons.map((one) => ({
		...one,
		en: turned(one.en),
		ms: turned(one.ms),
		not: turned(one.not),
	}));
	return panelProgram({ ...pack, rules: turned(pack.rules), lexicons: turned(lexicons) });
});

describe('the fold over the events of a chat', { timeout: fuzzTimeout }, () => {
	it('is deterministic: the same events, the same tips and the same state', () => {
		fc.assert(
			fc.property(chats, (events) => {
				const [one, two] = [fold(program, events), fold(panelProgramAgain, events)];
				expect(two.told).toEqual(one.told);
				expect(copy(two.state)).toEqual(copy(one.state));
			}),
			runs(100),
		);
	});

	it('is prefix-stable: what comes later changes nothing of what was said', () => {
		fc.assert(
			fc.property(chats, fc.nat(40), (events, at) => {
				const cut = Math.min(at, events.length);
				expect(fold(program, events.slice(0, cut)).told).toEqual(fold(program, events).told.slice(0, cut));
			}),
			runs(100),
		);
	});

	it('goes on from its state as from the whole log: nothing is kept outside of it', () => {
		fc.assert(
			fc.property(chats, fc.nat(40), (events, at) => {
				const whole = fold(program, events);
				const cut = Math.min(at, events.length);
				const before = fold(program, events.slice(0, cut));
				const state = copy(before.state);
				for (const event of whole.log.slice(cut)) step(program, state, event);
				expect(JSON.stringify(shownTips(state))).toEqual(JSON.stringify(shownTips(whole.state)));
			}),
			runs(100),
		);
	});

	it('does not depend on the order of rules, word lists and patterns of the pack', () => {
		fc.assert(
			fc.property(chats, fc.nat(orders.length - 1), (events, order) => {
				expect(fold(orders[order]!, events).told).toEqual(fold(program, events).told);
			}),
			runs(100),
		);
	});

	it('keeps the caps: two seen about one message, eight in a chat, critical ones apart', () => {
		fc.assert(
			fc.property(chats, fc.constantFrom('new', 'usual', 'experienced'), (events, experience) => {
				const settings = settingsFor(experience, ['say-sorry', 'card-in-draft']);
				const state = emptyState();
				let sinceReply = new Set<string>();
				const inChat = new Set<string>();
				for (const event of events) {
					const fed = about(event, shownTips(state)[0]?.id);
					if (fed.type === 'message' && fed.message.role === 'agent') sinceReply = new Set();
					// Every shown tip is seen at once: the budget has to bear it.
					step({ ...program, settings }, state, fed);
					for (const tip of shownTips(state)) {
						expect(tip.rule).not.toBe('say-sorry');
						if (tip.level !== 'critical') {
							sinceReply.add(tip.id);
							inChat.add(tip.id);
						}
						step({ ...program, settings }, state, { type: 'seen', at: fed.at, tip: tip.id });
					}
					expect(sinceReply.size).toBeLessThanOrEqual(settings.tipsPerMessage);
					expect(inChat.size).toBeLessThanOrEqual(settings.tipsPerChat);
				}
			}),
			runs(100),
		);
	});

	it('never shows a dismissed tip again', () => {
		fc.assert(
			fc.property(chats, (events) => {
				const { log } = fold(program, events);
				const state = emptyState();
				const gone = new Set<string>();
				for (const event of log) {
					step(program, state, event);
					if (event.type === 'dismissed' && state.dismissed.includes(event.tip)) gone.add(event.tip);
					expect(shownTips(state).filter(({ id }) => gone.has(id))).toEqual([]);
				}
			}),
			runs(100),
		);
	});

	it('gives facts and a glance for any state, and stays plain JSON', () => {
		fc.assert(
			fc.property(chats, (events) => {
				const { state } = fold(program, events);
				expect(() => [chatFacts(program, state), glanceOf(program, state)]).not.toThrow();
				expect(copy(copy(state))).toEqual(copy(state));
			}),
			runs(100),
		);
	});

	it('gives the same when its log is replayed, as the command line does it', () => {
		fc.assert(
			fc.property(chats, (events) => {
				const { log } = fold(program, events);
				const wire: readonly ChatEvent[] = JSON.parse(JSON.stringify(log));
				expect(replayEvents(program, wire)).toEqual(replayEvents(panelProgramAgain, log));
			}),
			runs(100),
		);
	});
});

describe('a finished conversation', { timeout: fuzzTimeout }, () => {
	const messages = chats.map((events) =>
		events.flatMap((event) => {
			const fed = about(event, undefined);
			return fed.type === 'message' ? [fed.message] : [];
		}),
	);

	it('brings the same tips however often it is played, within the caps', () => {
		fc.assert(
			fc.property(messages, (all) => {
				const talk = { id: 'c', customer: {}, agent: {}, messages: all };
				const tips = replay(program, talk);
				expect(replay(program, talk)).toEqual(tips);
				const shown = tips.filter((tip) => tip.shown && tip.level !== 'critical');
				expect(shown.length).toBeLessThanOrEqual(defaultSettings.tipsPerChat);
			}),
			runs(100),
		);
	});
});
