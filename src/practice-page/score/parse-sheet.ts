import type { Role, Text } from '../../engine/message.ts';
import { skills } from '../../engine/rule.ts';
import { type Checker, createChecker } from '../../practice/check.ts';
import type { Moment, Scorecard } from '../../practice/scorecard.ts';
import { outcomes } from '../../practice/story.ts';
import { helpLevels, paces } from '../rehearse/help.ts';
import type { Sheet, SheetLine } from './sheet.ts';

const roles: readonly Role[] = ['customer', 'agent', 'bot', 'system', 'note'];

/** Text that may be empty. */
const words = (check: Checker, at: string, value: unknown): string => {
	if (typeof value === 'string') return value;
	check.problem(at, 'must be text');
	return '';
};
/** Any number; times before the talk are below zero. */
const number = (check: Checker, at: string, value: unknown): number => {
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	check.problem(at, 'must be a number');
	return 0;
};
const list = <T>(check: Checker, at: string, value: unknown, read: (at: string, one: unknown) => T): readonly T[] =>
	check.list(at, value).map((one, i) => read(`${at}[${i}]`, one));

const readText = (check: Checker, at: string, value: unknown): Text => {
	const text = check.record(at, value, ['en', 'ms']);
	return { en: words(check, `${at}.en`, text.en), ms: words(check, `${at}.ms`, text.ms) };
};

const readMoment = (check: Checker, at: string, value: unknown): Moment => {
	const moment = check.record(at, value, ['turn', 'text', 'tip']);
	const turn = check.number(`${at}.turn`, moment.turn, 0);
	const text = words(check, `${at}.text`, moment.text);
	if (moment.tip === null) return { turn, text, tip: null };
	const tip = check.record(`${at}.tip`, moment.tip, ['rule', 'title', 'advice', 'say']);
	return {
		turn,
		text,
		tip: {
			rule: words(check, `${at}.tip.rule`, tip.rule),
			title: readText(check, `${at}.tip.title`, tip.title),
			advice: readText(check, `${at}.tip.advice`, tip.advice),
			say: list(check, `${at}.tip.say`, tip.say, (here, one) => words(check, here, one)),
		},
	};
};

const readCard = (check: Checker, value: unknown): Scorecard => {
	const card = check.record('card', value, ['outcome', 'skills', 'goals', 'waits', 'heat', 'shown', 'needed']);
	return {
		outcome: card.outcome === null ? null : check.oneOf('card.outcome', card.outcome, outcomes),
		skills: list(check, 'card.skills', card.skills, (at, one) => {
			const score = check.record(at, one, ['skill', 'shown', 'missed']);
			return {
				skill: check.oneOf(`${at}.skill`, score.skill, skills),
				shown: list(check, `${at}.shown`, score.shown, (here, moment) => readMoment(check, here, moment)),
				missed: list(check, `${at}.missed`, score.missed, (here, moment) => readMoment(check, here, moment)),
			};
		}),
		goals: list(check, 'card.goals', card.goals, (at, one) => {
			const goal = check.record(at, one, ['title', 'reached']);
			return { title: words(check, `${at}.title`, goal.title), reached: goal.reached === true };
		}),
		waits: list(check, 'card.waits', card.waits, (at, one) => check.number(at, one, 0)),
		heat: list(check, 'card.heat', card.heat, (at, one) => {
			const point = check.record(at, one, ['at', 'level']);
			return {
				at: number(check, `${at}.at`, point.at),
				level: Math.min(3, check.number(`${at}.level`, point.level, 0)),
			};
		}),
		shown: check.number('card.shown', card.shown, 0),
		needed: check.number('card.needed', card.needed, 0),
	};
};

const readLine = (check: Checker, at: string, value: unknown): SheetLine => {
	const line = check.record(at, value, ['role', 'text', 'at', 'turn']);
	return {
		role: check.oneOf(`${at}.role`, line.role, roles),
		text: words(check, `${at}.text`, line.text),
		at: number(check, `${at}.at`, line.at),
		turn: line.turn === null ? null : check.number(`${at}.turn`, line.turn, 0),
	};
};

/** Reads the sheet of a saved file, which anybody may have changed; null where it is none. */
export const parseSheet = (data: unknown): Sheet | null => {
	const check = createChecker();
	const keys = ['format', 'scenario', 'customer', 'agent', 'help', 'time', 'card', 'lines'];
	const sheet = check.record('', data, keys);
	const scenario = check.record('scenario', sheet.scenario, ['id', 'title', 'language']);
	if (sheet.format !== 1) check.problem('format', 'must be 1');
	const read: Sheet = {
		format: 1,
		scenario: {
			id: check.id('scenario.id', scenario.id),
			title: check.text('scenario.title', scenario.title),
			language: check.oneOf('scenario.language', scenario.language, ['en', 'ms']),
		},
		customer: words(check, 'customer', sheet.customer),
		agent: words(check, 'agent', sheet.agent),
		help: check.oneOf('help', sheet.help, helpLevels),
		time: check.oneOf('time', sheet.time, paces),
		card: readCard(check, sheet.card),
		lines: list(check, 'lines', sheet.lines, (at, one) => readLine(check, at, one)),
	};
	return check.problems().length === 0 ? read : null;
};
