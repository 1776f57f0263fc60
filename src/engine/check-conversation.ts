import { collect, type Fields, inner, type Report } from './check-shape.ts';
import type { Conversation, Role } from './message.ts';
import { didYouMean } from './nearest.ts';
import type { Result } from './result.ts';

const roles: readonly Role[] = ['customer', 'agent', 'bot', 'system', 'note'];

/** What a value is, without a word of it: conversations are never quoted. */
const describe = (value: unknown): string => {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (value === '') return 'an empty text';
	const names: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', boolean: 'true or false' };
	return names[typeof value] ?? 'an object';
};

/** Reads a group whose other keys are nobody's business here: conversation files may carry more. */
const openFields = (value: unknown, at: string, what: string, report: Report): Fields | null => {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
	report(at, `${what} must be an object in braces, not ${describe(value)}.`);
	return null;
};

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const readPerson = (value: unknown, at: string, report: Report): { readonly name?: string } => {
	if (isAbsent(value)) return {};
	const name = openFields(value, at, `“${at}”`, report)?.get('name');
	if (isAbsent(name)) return {};
	if (typeof name === 'string') return { name };
	report(inner(at, 'name'), `The name must be a text, not ${describe(name)}.`);
	return {};
};

const readRole = (value: unknown, at: string, report: Report): Role | null => {
	const role = roles.find((one) => one === value);
	if (role !== undefined) return role;
	if (typeof value === 'string') report(at, () => `This is no role${didYouMean(value, roles)}`);
	else report(at, `Each message needs a role (${roles.join(', ')}), not ${describe(value)}.`);
	return null;
};

type Line = Conversation['messages'][number];

const readMessage = (value: unknown, where: string, report: Report): Line | null => {
	const fields = openFields(value, where, 'A message', report);
	if (fields === null) return null;
	const role = readRole(fields.get('role'), inner(where, 'role'), report);
	const text = fields.get('text');
	const author = fields.get('author');
	const at = fields.get('at');
	if (typeof text !== 'string')
		report(inner(where, 'text'), `The text must be a text in quotes, not ${describe(text)}.`);
	if (!isAbsent(author) && typeof author !== 'string') {
		report(inner(where, 'author'), `The author must be a text, not ${describe(author)}.`);
	}
	if (!isAbsent(at) && !(typeof at === 'number' && Number.isFinite(at))) {
		report(inner(where, 'at'), `The time must be a number of milliseconds since 1970, not ${describe(at)}.`);
	}
	if (role === null || typeof text !== 'string') return null;
	return {
		role,
		text,
		...(typeof author === 'string' ? { author } : {}),
		...(typeof at === 'number' ? { at } : {}),
	};
};

const readMessages = (value: unknown, report: Report): readonly Line[] => {
	if (!Array.isArray(value)) {
		report('messages', `“messages” must be a list of messages, not ${describe(value)}.`);
		return [];
	}
	return value.flatMap((one, i) => readMessage(one, inner('messages', i), report) ?? []);
};

/**
 * Checks one conversation of a conversation file. Customer, agent, language and times may be missing; keys that are
 * not known are passed over. Never throws.
 */
export const checkConversation = (data: unknown): Result<Conversation> => {
	const { problems, report } = collect();
	const fields = openFields(data, '', 'A conversation', report);
	if (fields === null) return { ok: false, problems };
	const id = fields.get('id');
	if (typeof id !== 'string' || id === '') report('id', `The id must be a text in quotes, not ${describe(id)}.`);
	const language = fields.get('language');
	if (!isAbsent(language) && typeof language !== 'string') {
		report('language', `The language must be a text such as "en", not ${describe(language)}.`);
	}
	const customer = readPerson(fields.get('customer'), 'customer', report);
	const agent = readPerson(fields.get('agent'), 'agent', report);
	const messages = readMessages(fields.get('messages'), report);
	if (problems.length > 0 || typeof id !== 'string') return { ok: false, problems };
	return {
		ok: true,
		value: { id, customer, agent, ...(typeof language === 'string' ? { language } : {}), messages },
		warnings: [],
	};
};
