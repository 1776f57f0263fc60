import { languageOf } from '../../engine/facts/language.ts';
import type { Conversation, Language } from '../../engine/message.ts';
import { namesLeft, withOtherNames } from './other-names.ts';

/** What stands in a scenario that was made from a transcript, besides what was said in it. */
const words = {
	en: {
		head: 'Made from a transcript, with other names and numbers. Read it once more before you pass it on.',
		left: 'Perhaps names still:',
		title: 'A chat that was had',
		about: 'From a transcript.',
		mood: 'as in the transcript',
		knows: 'what stands in their messages',
		branch: 'Another branch goes above the last one, such as: - { did: [apologised], to: NAME }',
		goals: ['Say what you will do', 'Do not argue'],
		good: 'Better',
		goodHow: 'As it went: write better replies here.',
		bad: 'As it went',
	},
	ms: {
		head: 'Daripada transkrip, dengan nama dan nombor lain. Baca sekali lagi sebelum dikongsi.',
		left: 'Mungkin masih nama:',
		title: 'Chat yang pernah berlaku',
		about: 'Daripada transkrip.',
		mood: 'seperti dalam transkrip',
		knows: 'apa yang ada dalam mesej mereka',
		branch: 'Cabang lain diletak di atas yang terakhir, contohnya: - { did: [apologised], to: NAMA }',
		goals: ['Sebut apa yang akan dibuat', 'Jangan berbalah'],
		good: 'Lebih baik',
		goodHow: 'Seperti yang berlaku: tulis balasan yang lebih baik di sini.',
		bad: 'Seperti yang berlaku',
	},
} as const;

/** A rehearsal ends after so many replies, so a longer transcript is cut. */
const mostReplies = 30;
/** So many messages are looked at, and so much of each: names are looked for in all of it. */
const mostMessages = 200;
const longestText = 2000;
/** A reply of a run takes so many seconds at most. */
const longestWait = 600;

/** What is said between two replies of the agent, and the reply. */
interface Round {
	readonly says: readonly string[];
	readonly reply: string | null;
	/** Seconds the customer waited; null without times. */
	readonly after: number | null;
}

const roundsOf = ({ messages }: Conversation): readonly Round[] => {
	const rounds: Round[] = [];
	let says: string[] = [];
	let since: number | null = null;
	for (const { role, text, at } of messages) {
		if (role === 'customer') {
			says.push(text);
			since ??= at ?? null;
		}
		if (role !== 'agent') continue;
		const after = since === null || at === undefined ? null : Math.round((at - since) / 1000);
		// What an agent says before the customer does opens the chat; it is no reply.
		if (says.length > 0 || rounds.length > 0) {
			rounds.push({ says, reply: text, after: after === null ? null : Math.min(longestWait, Math.max(1, after)) });
		}
		says = [];
		since = null;
		if (rounds.length === mostReplies) return rounds;
	}
	return says.length > 0 ? [...rounds, { says, reply: null, after: null }] : rounds;
};

/** Text as YAML takes it, whatever stands in it. */
const quoted = (text: string): string => JSON.stringify(text);

/** The language most of it is in. */
const spokenIn = ({ messages }: Conversation): Language => {
	const found = messages.map(({ text }) => languageOf(text));
	return found.filter((one) => one === 'ms').length > found.filter((one) => one === 'en').length ? 'ms' : 'en';
};

const runLines = (rounds: readonly Round[], indent: string): readonly string[] =>
	rounds.flatMap(({ reply, after }) => {
		if (reply === null) return [];
		return [`${indent}- ${after === null ? quoted(reply) : `{ text: ${quoted(reply)}, after: ${after} }`}`];
	});

/**
 * A scenario in YAML that begins as that conversation went, with other names and numbers; null where no customer was
 * ever answered in it.
 */
export const scenarioOfTalk = (conversation: Conversation): string | null => {
	const messages = conversation.messages
		.slice(0, mostMessages)
		.map((message) => ({ ...message, text: message.text.slice(0, longestText) }));
	const talk = withOtherNames({ ...conversation, messages });
	const rounds = roundsOf(talk);
	const replies = rounds.filter(({ reply }) => reply !== null);
	if (replies.length === 0) return null;
	const language = spokenIn(talk);
	const say = words[language];
	const last = rounds.at(-1)?.reply === null ? rounds.length : rounds.length + 1;
	const scenes = rounds.flatMap(({ says, reply }, i) => [
		`    part-${i + 1}:`,
		...(says.length === 0 ? [] : ['      says:', ...says.map((text) => `        - ${quoted(text)}`)]),
		...(reply === null ? ['      ends: neutral'] : ['      next:', `        - { to: part-${i + 2} }`]),
	]);
	const left = namesLeft(talk);
	const end = last > rounds.length ? [`    part-${last}:`, '      ends: neutral'] : [];
	return [
		`# ${say.head}`,
		...(left.length === 0 ? [] : [`# ${say.left} ${left.join(', ')}`]),
		'format: 1',
		'id: from-a-transcript',
		`language: ${language}`,
		`title: ${quoted(say.title)}`,
		`about: ${quoted(say.about)}`,
		'company: Rumah Serai',
		`agent: ${talk.agent.name}`,
		'chat:',
		'  id: farah',
		`  customer: ${talk.customer.name}`,
		'  queue: Chat',
		'  channel: Web',
		'story:',
		`  persona: ${talk.customer.name}`,
		`  mood: ${quoted(say.mood)}`,
		`  knows: [${quoted(say.knows)}]`,
		'  patience: 90',
		'  start: part-1',
		'  scenes:',
		`    # ${say.branch}`,
		...scenes,
		...end,
		'  goals:',
		`    - { title: ${quoted(say.goals[0])}, did: gave-step }`,
		`    - { title: ${quoted(say.goals[1])}, never: argued }`,
		'  runs:',
		'    good:',
		`      title: ${quoted(say.good)}`,
		'      ends: neutral',
		`      # ${say.goodHow}`,
		'      replies:',
		...runLines(rounds, '        '),
		'    bad:',
		`      title: ${quoted(say.bad)}`,
		'      ends: neutral',
		'      replies:',
		...runLines(rounds, '        '),
		'',
	].join('\n');
};
