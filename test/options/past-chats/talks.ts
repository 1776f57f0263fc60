import type { Rule, RulePack } from '../../../src/engine/rule.ts';
import { checkPack } from '../../../src/engine/rule-pack.ts';
import type { Asked } from '../../../src/options/past-chats/ask-worker.ts';
import type { Ask, JobHandlers } from '../../../src/options/past-chats/jobs.ts';
import { createPlayer } from '../../../src/options/past-chats/player.ts';

const rule = (id: string, words: readonly string[], more: Partial<Rule> = {}): Rule => ({
	id,
	skill: 'apologise',
	title: { en: `Title of ${id}`, ms: `Tajuk ${id}` },
	level: 'advice',
	on: 'draft',
	when: [{ kind: 'says', who: 'customer', anyOf: words, in: 'last-turn' }],
	unless: [],
	satisfiedBy: [],
	tip: { en: `Tip of ${id}.`, ms: `Tip ${id}.` },
	why: { en: 'Why.', ms: 'Sebab.' },
	limit: {},
	examples: [],
	...more,
});

/** Three rules: two of one family, so that one of them waits for the other, and one on trial. */
export const pack: RulePack = {
	format: 1,
	id: 'shipped',
	version: '1',
	lexicons: [],
	rules: [
		rule('late', ['late', 'lambat'], { priority: 1 }),
		rule('sad', ['sad'], { skill: 'acknowledge' }),
		rule('trying', ['hello'], { skill: 'greet', status: 'trial' }),
		rule('never', ['zebra']),
	],
};
if (!checkPack(pack, { examples: 'optional' }).ok) throw new Error('The pack of these tests is wrong.');

const chat = (id: string, ...texts: readonly string[]): string =>
	`${JSON.stringify({
		id,
		messages: texts.map((text, i) => ({ role: i % 2 === 0 ? 'customer' : 'agent', text, at: 1000 * i })),
	})}\n`;

/** Chats: `a` brings “late”, `b` both of a family, `c` nothing but what is on trial, `d` “late” twice. */
export const lines = [
	chat('a', 'My parcel is late', 'Which one?'),
	chat('b', 'It is late and I am sad', 'Which one?'),
	chat('c', 'hello', 'Hi, what is it?'),
	chat('d', 'It came late', 'Which one?', 'The blue one, so late', 'I look'),
].join('');

export const fileOf = (text: string, name = 'chats.ndjson'): File => new File([text], name);

/** A worker without a thread. */
export const startHere = (slow?: Promise<void>): Asked & { readonly ends: () => number } => {
	const start = (): JobHandlers => createPlayer({ now: Date.now, rest: () => slow ?? Promise.resolve() });
	let handlers = start();
	let ends = 0;
	const ask: Ask = async (job, data, tell) =>
		structuredClone(await handlers[job](data, tell ?? (() => undefined))) as never;
	return {
		ask,
		end: () => {
			ends += 1;
			handlers = start();
		},
		ends: () => ends,
	};
};
