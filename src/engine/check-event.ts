import { collect, inner, type Report } from './check-shape.ts';
import type { OtherChat } from './desk.ts';
import type { ChatEvent, DismissReason } from './event.ts';
import type { Message, People, Role } from './message.ts';
import type { Result } from './result.ts';

/** One line of an event log: what the browser told the engine in one chat. */
export interface RecordedChat {
	readonly id: string;
	readonly events: readonly ChatEvent[];
}

const roles: readonly Role[] = ['customer', 'agent', 'bot', 'system', 'note'];
const reasons: readonly DismissReason[] = ['did-it', 'wrong-moment', 'does-not-fit', 'wrong-tip'];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isOptionalText = (value: unknown): value is string | undefined =>
	value === undefined || typeof value === 'string';

const isMessage = (value: unknown): value is Message =>
	isFields(value) &&
	typeof value.id === 'string' &&
	typeof value.text === 'string' &&
	roles.some((role) => role === value.role) &&
	isOptionalText(value.author) &&
	(value.at === undefined || isTime(value.at));

const isPeople = (value: unknown): value is People =>
	isFields(value) && [value.customer, value.agent, value.queue, value.brand].every(isOptionalText);

const isOtherChat = (value: unknown): value is OtherChat =>
	isFields(value) &&
	(value.name === null || typeof value.name === 'string') &&
	Array.isArray(value.details) &&
	value.details.every((one) => typeof one === 'string') &&
	(value.waitingSince === null || isTime(value.waitingSince));

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] =>
	Array.isArray(value) && value.every(isOne);

/** Of each type of event, whether the rest of it is as it must be. */
const checks: Readonly<Record<ChatEvent['type'], (event: Fields) => boolean>> = {
	opened: ({ people, history }) => isPeople(people) && isListOf(history, isMessage),
	message: ({ message }) => isMessage(message),
	edited: ({ id, text }) => typeof id === 'string' && typeof text === 'string',
	removed: ({ id }) => typeof id === 'string',
	draft: ({ text, note }) => typeof text === 'string' && (note === undefined || typeof note === 'boolean'),
	paused: () => true,
	sent: () => true,
	typing: ({ on }) => typeof on === 'boolean',
	desk: ({ front, chats }) => typeof front === 'boolean' && isListOf(chats, isOtherChat),
	left: () => true,
	seen: ({ tip }) => typeof tip === 'string',
	used: ({ tip }) => typeof tip === 'string',
	dismissed: ({ tip, reason }) =>
		typeof tip === 'string' && (reason === undefined || reasons.some((one) => one === reason)),
	tick: () => true,
};

const isType = (value: unknown): value is ChatEvent['type'] =>
	typeof value === 'string' && Object.hasOwn(checks, value);

const isEvent = (value: unknown): value is ChatEvent =>
	isFields(value) && isType(value.type) && (value.at === null || isTime(value.at)) && checks[value.type](value);

const checkEvent = (value: unknown, at: string, report: Report): readonly ChatEvent[] => {
	if (isEvent(value)) return [value];
	if (!isFields(value)) report(at, 'An event must be an object in braces.');
	else if (!isType(value.type))
		report(inner(at, 'type'), `There is no such event. Known here: ${Object.keys(checks).join(', ')}.`);
	else report(at, `This “${value.type}” lacks something, or has it in another form.`);
	return [];
};

/** Checks one line of an event log. Never throws, and never quotes what was said. */
export const checkRecordedChat = (data: unknown): Result<RecordedChat> => {
	const { problems, report } = collect();
	const fields = isFields(data) ? data : {};
	const { id, events } = fields;
	if (!isFields(data)) report('', 'A recorded chat must be an object in braces.');
	else if (typeof id !== 'string' || id === '') report('id', 'The id must be a text in quotes.');
	else if (!Array.isArray(events)) report('events', '“events” must be a list of events.');
	const checked = Array.isArray(events) ? events.flatMap((one, i) => checkEvent(one, inner('events', i), report)) : [];
	if (problems.length > 0 || typeof id !== 'string') return { ok: false, problems };
	return { ok: true, value: { id, events: checked }, warnings: [] };
};
