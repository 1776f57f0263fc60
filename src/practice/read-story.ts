import type { Checker } from './check.ts';
import { quietSeconds, typingTime } from './customer-pace.ts';
import { type Deed, deeds } from './deeds.ts';
import {
	type Branch,
	type Goal,
	outcomes,
	type Run,
	type RunReply,
	type Scene,
	type Story,
	type StoryLine,
} from './story.ts';

const readLine = (check: Checker, at: string, data: unknown): StoryLine => {
	if (typeof data === 'string') {
		const text = check.text(at, data);
		return { text, afterMs: quietSeconds * 1000, typingMs: typingTime(text) };
	}
	const line = check.record(at, data, ['text', 'after', 'typing']);
	const text = check.text(`${at}.text`, line.text);
	const typing = line.typing === undefined ? typingTime(text) : check.seconds(`${at}.typing`, line.typing, 0);
	return { text, afterMs: check.seconds(`${at}.after`, line.after, quietSeconds), typingMs: typing };
};

const readDeeds = (check: Checker, at: string, data: unknown): readonly Deed[] =>
	data === undefined ? [] : check.list(at, data).map((one, i) => check.oneOf(`${at}[${i}]`, one, deeds));

const readBranch = (check: Checker, at: string, data: unknown): Branch => {
	const branch = check.record(at, data, ['did', 'not', 'to']);
	return {
		did: readDeeds(check, `${at}.did`, branch.did),
		not: readDeeds(check, `${at}.not`, branch.not),
		to: check.id(`${at}.to`, branch.to),
	};
};

/** Tells of branches that no reply can take. */
const checkBranches = (check: Checker, at: string, branches: readonly Branch[]): void => {
	for (const [i, { did, not }] of branches.entries()) {
		const both = did.find((deed) => not.includes(deed));
		if (both !== undefined) check.problem(`${at}[${i}]`, `is never taken: it asks for “${both}” and forbids it`);
		const before = branches.findIndex(
			(one) => one.did.every((deed) => did.includes(deed)) && one.not.every((deed) => not.includes(deed)),
		);
		if (before < i) check.problem(`${at}[${i}]`, `is never taken: all it would take goes with next[${before}]`);
	}
};

const readScene = (check: Checker, id: string, data: unknown): Scene => {
	const at = `story.scenes.${id}`;
	const scene = check.record(at, data, ['says', 'next', 'waits', 'ends']);
	const says = check.list(`${at}.says`, scene.says ?? []).map((line, i) => readLine(check, `${at}.says[${i}]`, line));
	const ends = scene.ends === undefined ? null : check.oneOf(`${at}.ends`, scene.ends, outcomes);
	const next = check.list(`${at}.next`, scene.next ?? []).map((one, i) => readBranch(check, `${at}.next[${i}]`, one));
	if (ends === null && next.length === 0) check.problem(at, 'goes nowhere: give it “next” or “ends”');
	if (ends !== null && next.length > 0) check.problem(`${at}.next`, 'follows an end: take one of the two away');
	const last = next.at(-1);
	if (last !== undefined && last.did.length + last.not.length > 0) {
		check.problem(`${at}.next`, 'needs a last branch with “to” alone, for all other replies');
	}
	checkBranches(check, `${at}.next`, next);
	return { id, says, next, waits: scene.waits === undefined ? null : check.id(`${at}.waits`, scene.waits), ends };
};

const readGoal = (check: Checker, at: string, data: unknown): Goal => {
	const goal = check.record(at, data, ['title', 'did', 'never', 'within', 'ends']);
	const title = check.text(`${at}.title`, goal.title);
	const kinds = ['did', 'never', 'within', 'ends'].filter((kind) => goal[kind] !== undefined);
	if (kinds.length !== 1) check.problem(at, 'needs exactly one of did, never, within, ends');
	if (goal.within !== undefined) {
		return { title, kind: 'within', waitMs: check.seconds(`${at}.within`, goal.within, 60) };
	}
	if (goal.ends !== undefined) {
		const list = typeof goal.ends === 'string' ? [goal.ends] : check.list(`${at}.ends`, goal.ends);
		if (list.length === 0) check.problem(`${at}.ends`, 'needs at least one end');
		return { title, kind: 'ends', ends: list.map((one) => check.oneOf(`${at}.ends`, one, outcomes)) };
	}
	const kind = goal.never === undefined ? 'did' : 'never';
	return { title, kind, did: check.oneOf(`${at}.${kind}`, goal[kind], deeds) };
};

/** Seconds an agent takes for a reply of a run that says nothing of it. */
const replySeconds = 20;

const readRun = (check: Checker, at: string, data: unknown): Run => {
	const run = check.record(at, data, ['title', 'replies', 'ends']);
	const replies = check.list(`${at}.replies`, run.replies).map((one, i): RunReply => {
		const here = `${at}.replies[${i}]`;
		if (typeof one === 'string') return { text: check.text(here, one), afterMs: replySeconds * 1000 };
		const reply = check.record(here, one, ['text', 'after']);
		return {
			text: check.text(`${here}.text`, reply.text),
			afterMs: check.seconds(`${here}.after`, reply.after, replySeconds),
		};
	});
	if (replies.length === 0) check.problem(`${at}.replies`, 'needs at least one reply');
	return { title: check.text(`${at}.title`, run.title), replies, ends: check.oneOf(`${at}.ends`, run.ends, outcomes) };
};

/** Tells of scenes that do not exist, that nothing leads to, and of a talk that can never end. */
const checkPaths = (check: Checker, start: string, scenes: ReadonlyMap<string, Scene>): void => {
	const known = (id: string, at: string): boolean => {
		if (scenes.has(id)) return true;
		check.problem(at, `there is no scene “${id}”; known: ${[...scenes.keys()].join(', ')}`);
		return false;
	};
	const reached = new Set<string>();
	const waiting = known(start, 'story.start') ? [start] : [];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		const scene = scenes.get(id);
		if (scene === undefined || reached.has(id)) continue;
		reached.add(id);
		const at = `story.scenes.${id}`;
		for (const [i, { to }] of scene.next.entries()) if (known(to, `${at}.next[${i}].to`)) waiting.push(to);
		if (scene.waits !== null && known(scene.waits, `${at}.waits`)) waiting.push(scene.waits);
	}
	for (const id of scenes.keys()) {
		if (!reached.has(id) && scenes.has(start)) check.problem(`story.scenes.${id}`, 'is never reached');
	}
	if (![...reached].some((id) => scenes.get(id)?.ends != null)) check.problem('story.scenes', 'never end');
};

/** Reads the `story` of a scenario file. */
export const readStory = (check: Checker, data: unknown): Story => {
	const story = check.record('story', data, [
		'persona',
		'mood',
		'knows',
		'patience',
		'start',
		'scenes',
		'goals',
		'runs',
	]);
	const fields = check.record('story.scenes', story.scenes, null);
	const scenes = new Map(
		Object.keys(fields).map((name) => {
			const id = check.id(`story.scenes.${name.slice(0, 40)}`, name);
			return [id, readScene(check, id, fields[name])];
		}),
	);
	const start = check.id('story.start', story.start);
	checkPaths(check, start, scenes);
	const runs = check.record('story.runs', story.runs, ['good', 'bad']);
	return {
		persona: check.text('story.persona', story.persona),
		mood: check.text('story.mood', story.mood),
		knows: check.list('story.knows', story.knows ?? []).map((one, i) => check.text(`story.knows[${i}]`, one)),
		patienceMs: check.seconds('story.patience', story.patience, 90),
		start,
		scenes,
		goals: check.list('story.goals', story.goals).map((one, i) => readGoal(check, `story.goals[${i}]`, one)),
		runs: { good: readRun(check, 'story.runs.good', runs.good), bad: readRun(check, 'story.runs.bad', runs.bad) },
	};
};
