import { type Checker, createChecker, type Problem } from './check.ts';
import { quietSeconds, typingTime } from './customer-pace.ts';
import { readStory } from './read-story.ts';
import type { Draft, Scenario, ScenarioChat, Step } from './scenario.ts';
import type { Story } from './story.ts';

/** A scenario, or everything that is wrong with its file. */
export type CheckedScenario =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly problems: readonly Problem[] };

const roles = ['customer', 'agent', 'bot', 'system', 'note'] as const;
const speakers = ['customer', 'bot', 'system', 'note', 'agent'] as const;

/** Seconds before a reply that says nothing of it: an agent reads, and lets a customer who writes in bursts finish. */
const readingSeconds = 4.5;

/** Minutes of a year: what was said before that is no part of a chat, and calendars end somewhere. */
const longestAgo = 525_600;

/** Checks a scenario as it comes from its YAML file. */
export const checkScenario = (data: unknown): CheckedScenario => {
	const check = createChecker();
	const file = check.record('', data, [
		'format',
		'id',
		'language',
		'title',
		'about',
		'company',
		'agent',
		'chat',
		'others',
		'talk',
		'impatient',
		'story',
	]);
	if (file.format !== 1) check.problem('format', 'must be 1: this build reads format 1');
	const main = checkChat(check, 'chat', file.chat);
	const others = check
		.list('others', file.others ?? [])
		.map((other, index) => checkChat(check, `others[${index}]`, other));
	const ids = [main, ...others].map((chat) => chat.id);
	if (new Set(ids).size !== ids.length) check.problem('others', 'each chat needs its own id');
	const story = file.story === undefined ? null : readStory(check, file.story);
	const scenario: Scenario = {
		id: check.id('id', file.id),
		language: check.oneOf('language', file.language, ['en', 'ms']),
		title: check.text('title', file.title),
		about: check.text('about', file.about),
		company: check.text('company', file.company),
		agent: check.text('agent', file.agent),
		chats: [main, ...others],
		talk:
			file.talk === undefined && story !== null
				? talkOf(story, main.id)
				: check.list('talk', file.talk).map((step, index) => checkStep(check, `talk[${index}]`, step, ids)),
		impatient: check
			.list('impatient', file.impatient ?? [])
			.map((line, index) => check.text(`impatient[${index}]`, line)),
		story,
	};
	if (!scenario.talk.some((step) => step.kind === 'reply')) check.problem('talk', 'the agent never answers');
	const problems = check.problems();
	return problems.length === 0 ? { ok: true, scenario } : { ok: false, problems };
};

/** The good run of a story as a talk that plays by itself: for each reply the scene that it is meant for. */
const talkOf = ({ scenes, start, runs }: Story, chat: string): readonly Step[] => {
	const steps: Step[] = [];
	let scene = scenes.get(start);
	for (const { text } of runs.good.replies) {
		for (const line of scene?.says ?? []) steps.push({ kind: 'line', chat, from: 'customer', ...line });
		const draft = { text, expect: null, readMs: 1500 };
		steps.push({ kind: 'reply', chat, afterMs: readingSeconds * 1000, drafts: [draft] });
		scene = scenes.get(scene?.next[0]?.to ?? '');
	}
	for (const line of scene?.says ?? []) steps.push({ kind: 'line', chat, from: 'customer', ...line });
	return steps;
};

const checkChat = (check: Checker, at: string, data: unknown): ScenarioChat => {
	const chat = check.record(at, data, ['id', 'customer', 'queue', 'channel', 'facts', 'history']);
	return {
		id: check.id(`${at}.id`, chat.id),
		customer: check.text(`${at}.customer`, chat.customer),
		queue: check.text(`${at}.queue`, chat.queue),
		channel: check.text(`${at}.channel`, chat.channel),
		facts: check.list(`${at}.facts`, chat.facts ?? []).map((fact, index) => {
			const here = `${at}.facts[${index}]`;
			const pair = check.record(here, fact, ['label', 'value']);
			return { label: check.text(`${here}.label`, pair.label), value: check.text(`${here}.value`, pair.value) };
		}),
		history: check.list(`${at}.history`, chat.history ?? []).map((line, index) => {
			const here = `${at}.history[${index}]`;
			const past = check.record(here, line, ['from', 'text', 'ago']);
			return {
				from: check.oneOf(`${here}.from`, past.from, roles),
				text: check.text(`${here}.text`, past.text),
				minutesAgo: check.number(`${here}.ago`, past.ago, 0, longestAgo),
			};
		}),
	};
};

const checkStep = (check: Checker, at: string, data: unknown, chats: readonly string[]): Step => {
	const step = check.record(at, data, [...speakers, 'chat', 'after', 'typing']);
	const who = speakers.filter((speaker) => step[speaker] !== undefined);
	const [from] = who;
	const chat = step.chat === undefined ? (chats[0] ?? '') : check.oneOf(`${at}.chat`, step.chat, chats);
	const afterMs = check.seconds(`${at}.after`, step.after, from === 'agent' ? readingSeconds : quietSeconds);
	if (from === undefined || who.length > 1) {
		check.problem(at, `needs exactly one of ${speakers.join(', ')}`);
		return { kind: 'note', chat, text: '', afterMs };
	}
	if (from === 'agent') return { kind: 'reply', chat, afterMs, drafts: checkDrafts(check, `${at}.agent`, step.agent) };
	const text = check.text(`${at}.${from}`, step[from]);
	if (from === 'note') return { kind: 'note', chat, text, afterMs };
	const typingMs =
		from !== 'customer'
			? 0
			: step.typing === undefined
				? typingTime(text)
				: check.seconds(`${at}.typing`, step.typing, 0);
	return { kind: 'line', chat, from, text, afterMs, typingMs };
};

const checkDrafts = (check: Checker, at: string, data: unknown): readonly Draft[] => {
	const drafts = check.list(at, data).map((item, index): Draft => {
		const here = `${at}[${index}]`;
		const draft = check.record(here, item, ['type', 'expect', 'read']);
		const expect =
			draft.expect === undefined
				? null
				: check.list(`${here}.expect`, draft.expect).map((name, nth) => check.id(`${here}.expect[${nth}]`, name));
		const seconds = expect !== null && expect.length > 0 ? 4 : 1.5;
		return {
			text: check.text(`${here}.type`, draft.type),
			expect,
			readMs: check.seconds(`${here}.read`, draft.read, seconds),
		};
	});
	if (drafts.length === 0) check.problem(at, 'needs at least one draft');
	return drafts;
};
