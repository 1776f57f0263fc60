import type { Role } from '../engine/message.ts';
import type { Problem, Result } from '../engine/result.ts';
import type { Adapter, Field, RoleTest, Selector } from './adapter.ts';
import { separatorText, temporaryText } from './known-expressions.ts';

/** How to read one site that somebody set up by pointing at it. */
export interface LocalAdapter {
	/** Scheme and host, as `https://desk.example`. */
	readonly origin: string;
	readonly adapter: Adapter;
}

const most = { sites: 100, selectors: 20, tests: 200, css: 500, expression: 1200, name: 100, problems: 50 };

type Group = Readonly<Record<string, unknown>>;
type Take = (at: string, why: string) => undefined;

const isGroup = (value: unknown): value is Group =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Scripts and style sheets cannot be written as a selector; these signs stand in none. */
const isCss = (value: unknown): value is string =>
	typeof value === 'string' && value.trim() !== '' && value.length <= most.css && !/[{}<;\n]/.test(value);

/** Without repeats, choices and groups there is nothing to go back to, so it ends as soon as its text does. */
const isSwift = (source: string): boolean =>
	source === separatorText || source === temporaryText || !/[*+?{}|()]/.test(source);

const isExpression = (value: unknown): value is string => {
	if (typeof value !== 'string' || value.length > most.expression || !isSwift(value)) return false;
	try {
		return new RegExp(value, 'iu') instanceof RegExp;
	} catch {
		// A person's file may hold anything.
		return false;
	}
};

const roles: ReadonlySet<unknown> = new Set<Role>(['customer', 'agent', 'bot', 'system', 'note']);
const isRole = (value: unknown): value is Role | null => value === null || roles.has(value);
const isAttribute = (value: unknown): value is string => typeof value === 'string' && /^[\w:-]{1,60}$/.test(value);

const readers = (take: Take) => {
	const css = (value: unknown, at: string): string =>
		isCss(value) ? value : (take(at, 'This must be a selector of at most 500 characters.') ?? 'none');
	const selectors = (value: unknown, at: string): readonly Selector[] => {
		if (!Array.isArray(value) || value.length === 0 || value.length > most.selectors) {
			take(at, 'This must be a list of one to twenty selectors.');
			return [];
		}
		return value.map((one, index) => ({ css: css(isGroup(one) ? one.css : undefined, `${at}[${index}].css`) }));
	};
	const group = (value: unknown, at: string): Group => {
		if (isGroup(value)) return value;
		take(at, 'This must be a group of keys.');
		return {};
	};
	const oneOf = <T extends string>(value: unknown, known: readonly T[], at: string): T => {
		const found = known.find((one) => one === value);
		if (found === undefined) take(at, `This must be one of ${known.join(', ')}.`);
		return found ?? (known[0] as T);
	};
	const field = (value: unknown, at: string): Field => {
		const { css: list, attribute } = group(value, at);
		if (attribute !== undefined && !isAttribute(attribute))
			take(`${at}.attribute`, 'This must be the name of an attribute.');
		return {
			...(list === undefined ? {} : { css: selectors(list, `${at}.css`) }),
			...(isAttribute(attribute) ? { attribute } : {}),
		};
	};
	const expression = (value: unknown, at: string): string =>
		isExpression(value) ? value : (take(at, 'This must be an expression without repeats, choices and groups.') ?? '$^');
	const test = (value: unknown, at: string): RoleTest => {
		const { role, where, css: selector, author, byCustomer } = group(value, at);
		if (!isRole(role)) take(`${at}.role`, 'This must be customer, agent, bot, system, note or null.');
		if (author !== undefined && (typeof author !== 'string' || author.length > most.name)) {
			take(`${at}.author`, 'This must be a name.');
		}
		return {
			role: isRole(role) ? role : null,
			where: oneOf(where, ['self', 'inside', 'within'], `${at}.where`),
			css: css(selector, `${at}.css`),
			...(typeof author === 'string' ? { author } : {}),
			...(byCustomer === true ? { byCustomer } : {}),
		};
	};
	const list = <T>(value: unknown, at: string, read: (one: unknown, at: string) => T): readonly T[] => {
		if (Array.isArray(value) && value.length <= most.tests)
			return value.map((one, index) => read(one, `${at}[${index}]`));
		take(at, 'This must be a list.');
		return [];
	};
	return { css, selectors, group, oneOf, field, expression, test, list };
};

type Readers = ReturnType<typeof readers>;

const readConversation = (value: unknown, at: string, read: Readers): Adapter['conversation'] => {
	const { root, customerName, typing, order, queue, brand } = read.group(value, at);
	const from = (one: Group, where: string) => read.oneOf(one.from, ['root', 'document'], `${where}.from`);
	const text = (one: unknown, where: string) => {
		const given = read.group(one, where);
		return { ...read.field(given, where), from: from(given, where) };
	};
	const types = typing === undefined ? null : read.group(typing, `${at}.typing`);
	return {
		root: read.selectors(root, `${at}.root`),
		...(order === undefined ? {} : { order: read.oneOf(order, ['oldest-first', 'newest-first'], `${at}.order`) }),
		...(customerName === undefined ? {} : { customerName: text(customerName, `${at}.customerName`) }),
		...(queue === undefined ? {} : { queue: text(queue, `${at}.queue`) }),
		...(brand === undefined ? {} : { brand: text(brand, `${at}.brand`) }),
		...(types === null
			? {}
			: { typing: { css: read.selectors(types.css, `${at}.typing.css`), from: from(types, `${at}.typing`) } }),
	};
};

const readRow = (value: unknown, at: string, read: Readers): Adapter['row'] => {
	const { css, id, temporaryId, role, separators, continues, author, body, drop, time, grouped } = read.group(
		value,
		at,
	);
	const timeGroup = time === undefined ? null : read.group(time, `${at}.time`);
	return {
		css: read.selectors(css, `${at}.css`),
		role: read.list(role, `${at}.role`, read.test),
		body: read.field(body, `${at}.body`),
		otherwise: null,
		...(id === undefined ? {} : { id: read.field(id, `${at}.id`) }),
		...(temporaryId === undefined ? {} : { temporaryId: read.expression(temporaryId, `${at}.temporaryId`) }),
		...(separators === undefined ? {} : { separators: read.expression(separators, `${at}.separators`) }),
		...(continues === undefined ? {} : { continues: read.css(continues, `${at}.continues`) }),
		...(grouped === undefined ? {} : { grouped: read.oneOf(grouped, ['first-row', 'last-row'], `${at}.grouped`) }),
		...(author === undefined ? {} : { author: read.field(author, `${at}.author`) }),
		...(drop === undefined ? {} : { drop: read.list(drop, `${at}.drop`, read.css) }),
		...(timeGroup === null
			? {}
			: {
					time: {
						...read.field(timeGroup, `${at}.time`),
						form: read.oneOf(timeGroup.form, ['iso', 'epoch-s', 'epoch-ms', 'clock'], `${at}.time.form`),
					},
				}),
	};
};

/** Scheme and host alone, without a path; null for what is no site. */
const originIn = (value: unknown): string | null =>
	typeof value === 'string' &&
	value.length < 300 &&
	URL.canParse(value) &&
	/^https?:/.test(value) &&
	new URL(value).origin === value
		? value
		: null;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const readSite = (value: unknown, at: string, take: Take): LocalAdapter => {
	const read = readers(take);
	const { origin: said, adapter } = read.group(value, at);
	const origin = originIn(said);
	if (origin === null) take(`${at}.origin`, 'This must be a site such as https://desk.example.');
	const { conversation: chat, row, composer } = read.group(adapter, `${at}.adapter`);
	const conversation = readConversation(chat, `${at}.adapter.conversation`, read);
	const field = read.group(composer, `${at}.adapter.composer`);
	const where = `${at}.adapter.composer`;
	return {
		origin: origin ?? '',
		adapter: {
			id: 'set-up',
			name: origin === null ? '' : new URL(origin).host,
			basis: 'live',
			// What it is for is said by its origin alone: no file can speak for other sites.
			detect: { url: `^${escaped(origin ?? '')}/`, present: conversation.root },
			conversation,
			row: readRow(row, `${at}.adapter.row`, read),
			composer: {
				css: read.selectors(field.css, `${where}.css`),
				from: 'document',
				...(field.send === undefined ? {} : { send: read.selectors(field.send, `${where}.send`) }),
			},
		},
	};
};

/**
 * Checks descriptions of sites, from storage, a person's file or a page: a list of `{origin, adapter}`. Whatever is not
 * needed to read a page is left out; every problem says where it is.
 */
export const parseLocalAdapters = (value: unknown, at = 'sites'): Result<readonly LocalAdapter[]> => {
	const problems: Problem[] = [];
	const take: Take = (where, why) => {
		if (problems.length < most.problems) problems.push({ at: where, why });
		return undefined;
	};
	if (!Array.isArray(value) || value.length > most.sites) {
		take(at, `This must be a list of at most ${most.sites} sites.`);
		return { ok: false, problems };
	}
	const sites = value.map((one, index) => readSite(one, `${at}[${index}]`, take));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sites, warnings: [] };
};
