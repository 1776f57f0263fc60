import { describe, expect, it } from 'vitest';
import { settingsFor } from '../../src/engine/settings.ts';
import { drive, program, rule, says } from './small-pack.ts';

const word = (
	id: string,
	skill: Parameters<typeof rule>[1]['skill'],
	level: 'nudge' | 'advice' | 'critical' = 'advice',
) => rule(id, { ...(skill === undefined ? {} : { skill }), level, when: [says('draft', id)] });

const rules = [
	word('greet', 'greet', 'nudge'),
	word('sorry', 'apologise'),
	word('understood', 'acknowledge'),
	word('ask', 'clarify'),
	word('hear', 'listen'),
	word('stop', 'safety', 'critical'),
];

describe('the attention budget', () => {
	it.each([
		['two tips about one message, the weightier ones', 'greet sorry ask.', ['sorry', 'ask']],
		['one tip of a family', 'sorry understood.', ['understood']],
		['the family’s place goes to the next one', 'sorry understood hear.', ['understood', 'hear']],
		['critical ones are always shown, first', 'sorry ask hear stop.', ['stop', 'sorry', 'ask']],
	])('%s', (_, text, expected) => {
		expect(drive(program(rules)).draft(text)).toEqual(expected);
	});

	it('a muted rule says nothing and takes no place; a critical one cannot be muted', () => {
		const muted = drive(program(rules, [], { muted: ['sorry', 'stop'] }));
		expect(muted.draft('sorry ask hear stop.')).toEqual(['stop', 'ask', 'hear']);
	});

	it('a rule on trial is never shown, critical ones included, and takes no place', () => {
		const onTrial = rules.map((one) =>
			['sorry', 'stop'].includes(one.id) ? { ...one, status: 'trial' as const } : one,
		);
		const chat = drive(program(onTrial));
		expect(chat.draft('sorry ask hear stop.')).toEqual(['ask', 'hear']);
		chat.see();
		expect(chat.draft('sorry.')).toEqual([]);
	});

	it('those who know the work get one tip about a message, and no good manners', () => {
		const chat = drive(program(rules, [], settingsFor('experienced', [])));
		expect(chat.draft('greet.')).toEqual([]);
		expect(chat.draft('greet sorry ask.')).toEqual(['sorry']);
	});

	it('shows a tip that was held back once another has left before it was seen', () => {
		const chat = drive(program(rules));
		chat.draft('sorry ask hear.');
		expect(chat.draft('ask hear.')).toEqual(['ask', 'hear']);
	});

	it('counts no tip against the limit of its rule that it held back', () => {
		const chat = drive(program(rules.map((one) => ({ ...one, limit: { perChat: 1 } }))));
		expect(chat.draft('sorry ask hear.')).toEqual(['sorry', 'ask']);
		chat.see();
		chat.agent('sorry ask hear.');
		expect(chat.draft('hear.')).toEqual(['hear']);
		chat.see();
		chat.agent('hear.');
		expect(chat.draft('hear.')).toEqual([]);
	});

	it('spends what was seen: a third tip about the same message stays back although the first has gone', () => {
		const chat = drive(program(rules));
		chat.draft('sorry ask hear.');
		chat.see();
		expect(chat.draft('ask hear.')).toEqual(['ask']);
		chat.agent('ask hear.');
		expect(chat.draft('hear now.')).toEqual(['hear']);
	});

	it('stops at the cap of the chat, mild skills before it, critical ones never', () => {
		const settings = { tipsPerChat: 3, keptForOthers: 2 };
		const chat = drive(program(rules, [], settings));
		const shown = ['greet.', 'greet.', 'ask.', 'ask.', 'ask.', 'stop.'].map((text) => {
			const tips = chat.draft(text);
			chat.see();
			chat.agent(text);
			return tips;
		});
		expect(shown).toEqual([['greet'], [], ['ask'], ['ask'], [], ['stop']]);
	});
});
