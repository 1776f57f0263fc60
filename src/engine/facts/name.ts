import type { Chat } from '../chat.ts';
import { yes } from '../chat.ts';
import type { Line } from '../state.ts';
import { fact, stateOf } from './fact.ts';
import { countName, foldName, type NameParts, nameParts } from './names.ts';

/** The customer's name and how the agent has used it. */
export interface NameState {
	name: NameParts | null;
	/** The page's own record outranks what was said in the chat. */
	fromPage: boolean;
	/** Agent messages sent before the name was known. */
	knownAfter: number;
	uses: number;
	/** Agent messages sent when it was last used; null = never. */
	usedAfter: number | null;
	/** Agent messages sent when the agent last asked for the name; null = never. */
	askedAfter: number | null;
}

const start = (): NameState => ({
	name: null,
	fromPage: false,
	knownAfter: 0,
	uses: 0,
	usedAfter: null,
	askedAfter: null,
});

/** The customer's name as known in a conversation. */
export const nameOf = (chat: Chat): NameParts | null => stateOf(chat, 'name', start).name;

const know = (state: NameState, name: NameParts, fromPage: boolean, chat: Chat): void => {
	if (state.fromPage && !fromPage) return;
	if (state.name === null) state.knownAfter = chat.state.agentMessages;
	// The same name again keeps the title it was written with first.
	if (state.name?.full !== name.full) state.name = name;
	state.fromPage = fromPage;
};

const learn = (state: NameState, line: Line, chat: Chat): void => {
	if (line.role === 'agent') {
		const uses = state.name === null ? 0 : countName(line.text, state.name);
		if (uses > 0) {
			state.uses += uses;
			state.usedAfter = chat.state.agentMessages;
		}
		if (chat.program.hits(line.hits, 'asks-name')) state.askedAfter = chat.state.agentMessages;
	} else if (line.role === 'customer') {
		const said = saidName(state, line, chat);
		if (said !== null) know(state, said, false, chat);
	}
};

const saidName = (state: NameState, line: Line, chat: Chat): NameParts | null => {
	const surely = chat.program.listOf('says-name');
	const maybe = chat.program.listOf('may-say-name');
	for (const hit of line.hits) {
		if (hit.list !== surely && hit.list !== maybe) continue;
		const name = nameAt(line.text, hit.end);
		if (name === null || isAgents(name, chat) || (hit.list === maybe && !isCapitalised(name.full))) continue;
		return name;
	}
	const wasAsked = state.askedAfter !== null && line.agentsBefore - state.askedAfter <= 1;
	if (state.name !== null || !wasAsked) return null;
	const answer = nameAt(line.text, 0);
	return answer !== null && !isAgents(answer, chat) ? answer : null;
};

/** "Grace Lim", not "waiting" and not "FURIOUS". */
const isCapitalised = (text: string): boolean => text.split(/\s+/).every((word) => /^\p{Lu}\p{Ll}/u.test(word));

const isAgents = (name: NameParts, chat: Chat): boolean => {
	const agent = chat.state.people.agent;
	return (
		agent !== undefined &&
		foldName(agent)
			.split(/\s+/)
			.some((word) => name.words.includes(word))
	);
};

/** Words that follow "my name is" without being a name, or answer a question for it with something else. */
const noName = new Set(
	(
		'a an the not so very really just here calling writing trying having asking looking from with your my our his her on in at for to of and or but is are was am be it its that this ' +
		'actually well alright honestly also oh um uh hmm hm right got hold one let can could would will do does did have has if as there any both neither none nothing nah maybe perhaps probably look listen excuse never mind unfortunately still since because then because first last another again back ' +
		'yes no ok okay sure hi hello hey thanks thank please sorry wait why what when where how who nope yup yeah fine good great order account username email number phone name ' +
		'ya tak x ada saya nak dari dengan yang untuk hai helo ini itu boleh baik terima kasih maaf kenapa apa bila mana berapa macam sila tolong dah belum nombor akaun emel'
	).split(' '),
);

/** One to five words that look like a name, from an offset up to the end of the clause; null where there are none. */
const nameAt = (text: string, from: number): NameParts | null => {
	const clause = /^[\s:,-]*([^\n.,;:!?()]*)/u.exec(text.slice(from, from + 80))?.[1] ?? '';
	const words: string[] = [];
	for (const word of clause.trim().split(/\s+/)) {
		if (!/^[\p{L}@][\p{L}'’/@-]*$/u.test(word) || noName.has(foldName(word))) break;
		words.push(word);
	}
	const rest = clause.trim().split(/\s+/).length - words.length;
	if (words.length > 5) return null;
	// Lower-case speech runs on: take what ends with a capital, or a short clause that is all name.
	const capital = words.findLastIndex((word) => /^\p{Lu}/u.test(word));
	if (capital < 0 && words.length > 3) return null;
	return nameParts((rest > 0 ? words.slice(0, capital + 1) : words).join(' '));
};

export const name = fact<NameState>({
	key: 'name',
	start,
	learn,
	meet: (state, people, chat) => {
		const parts = people.customer === undefined ? null : nameParts(people.customer);
		if (parts !== null) know(state, parts, true, chat);
	},
	is: {
		'name-known': (state) => (state.name === null ? null : yes),
		'name-asked': (state) => (state.askedAfter === null ? null : yes),
		'draft-uses-name': (state, chat) =>
			state.name !== null && countName(chat.state.draft.text, state.name) > 0 ? yes : null,
	},
	count: {
		'name-uses': (state) => state.uses,
		'draft-name-uses': (state, chat) => (state.name === null ? 0 : countName(chat.state.draft.text, state.name)),
		/** Agent messages sent since the name is known. */
		'agent-messages-since-name': (state, chat) =>
			state.name === null ? null : chat.state.agentMessages - state.knownAfter,
		/** Agent messages sent since the name was last used. */
		'agent-messages-since-name-use': (state, chat) =>
			state.usedAfter === null ? null : chat.state.agentMessages - state.usedAfter,
	},
	fill: { name: (state) => state.name?.sayAs ?? null, agent: (_, chat) => chat.state.people.agent ?? null },
});
